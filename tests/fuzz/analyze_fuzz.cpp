// Bytes of any kind → an analysis whose places lie inside the text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/text/reader.h"

namespace {

using namespace kundenlint;

void expect(bool holds) {
  if (!holds) std::abort();
}

void check(const Document& document, const Location& at) {
  expect(at.bytes.begin <= at.bytes.end && at.bytes.end <= document.source.size());
  expect(at.begin.line >= 1 && at.begin.column >= 1 && at.begin.line <= at.end.line);
}

void analyze(std::string_view bytes, Format format) {
  static Analyzer analyzer = *Analyzer::create({});
  ReadOptions options;
  options.format = format;
  const Result<Document> document = make_document(bytes, "seed", options);
  if (!document) return;
  const Analysis analysis = analyzer.analyze(*document);
  for (const MentionReport& mention : analysis.mentions) check(*document, mention.at);
  for (const RelationReport& relation : analysis.relations) check(*document, relation.at);
  // Reading only the sentences that count (framing/screen.h) changes nothing.
  const Analysis lean = analyzer.analyze(*document, {.terms = false, .sentences = false});
  expect(lean.mentions.size() == analysis.mentions.size());
  expect(lean.relations.size() == analysis.relations.size());
  expect(lean.findings.size() == analysis.findings.size());
  std::uint32_t last = 0;
  for (const Span sentence : analysis.sentence_bytes) {
    expect(last <= sentence.begin && sentence.begin <= sentence.end);
    last = sentence.begin;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  analyze(bytes, Format::plain);
  analyze(bytes, Format::markdown);
  analyze(bytes, Format::mdx);
  analyze(bytes, Format::html);
  analyze(bytes, Format::eml);
  return 0;
}
