#include "kundenlint/corpus/concordance.h"

#include <unicode/coll.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace kundenlint {
namespace {

std::string one_line(std::string_view text) {
  std::string out;
  bool space = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v') {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += c;
  }
  return out;
}

/// The tokens of a paragraph around a hit.
class Around {
 public:
  Around(const Tokens& tokens, const QueryHit& hit, std::uint32_t context)
      : tokens_(tokens.tokens), context_(context) {
    const std::uint32_t sentence = tokens.sentence_of(hit.words.begin);
    const std::uint32_t block = tokens.sentences[sentence].block;
    std::uint32_t first = sentence, last = tokens.sentence_of(hit.words.end - 1);
    while (first > 0 && tokens.sentences[first - 1].block == block) --first;
    while (last + 1 < tokens.sentences.size() && tokens.sentences[last + 1].block == block) ++last;
    paragraph_ = {tokens.sentences[first].tokens.begin, tokens.sentences[last].tokens.end};
  }

  std::uint32_t begin(std::uint32_t at) const {
    std::uint32_t words = 0;
    while (at > paragraph_.begin && words < context_)
      words += tokens_[--at].kind != TokenKind::punctuation ? 1 : 0;
    return at;
  }
  std::uint32_t end(std::uint32_t at) const {
    std::uint32_t words = 0;
    while (at < paragraph_.end && words < context_)
      words += tokens_[at++].kind != TokenKind::punctuation ? 1 : 0;
    while (at < paragraph_.end && tokens_[at].kind == TokenKind::punctuation && !tokens_[at].space_before)
      ++at;
    return at;
  }

 private:
  const std::vector<Token>& tokens_;
  std::uint32_t context_;
  Span paragraph_;
};

std::string reversed_words(const std::string& text) {
  std::string out;
  for (std::size_t end = text.size(); end > 0;) {
    const std::size_t space = text.rfind(' ', end - 1);
    const std::size_t begin = space == std::string::npos ? 0 : space + 1;
    out.append(text, begin, end - begin).push_back(' ');
    end = space == std::string::npos ? 0 : space;
  }
  return out;
}

std::string key(const icu::Collator& collator, const std::string& text) {
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(collator.getSortKey(wide, nullptr, 0)));
  collator.getSortKey(wide, bytes.data(), static_cast<std::int32_t>(bytes.size()));
  return {bytes.begin(), bytes.end()};
}

std::string sorted_text(const ConcordanceLine& line, ConcordanceOrder order) {
  // A comma is no word: both sides are compared as words and spaces.
  std::string text = order == ConcordanceOrder::left ? reversed_words(line.left) : line.right;
  std::erase_if(text, [](char c) { return c == ',' || c == '.' || c == ';' || c == ':' || c == '"'; });
  return one_line(text + ' ' + line.node);
}

}  // namespace

std::vector<ConcordanceLine> concordance(const Document& document, const QueryText& found,
                                         std::uint32_t context) {
  std::vector<ConcordanceLine> out;
  const std::vector<Token>& tokens = found.tokens.tokens;
  for (const QueryHit& hit : found.hits) {
    const Around around(found.tokens, hit, context);
    const Span node{tokens[hit.words.begin].bytes.begin, tokens[hit.words.end - 1].bytes.end};
    const std::uint32_t first = around.begin(hit.words.begin), last = around.end(hit.words.end);
    const Span left{tokens[first].bytes.begin, node.begin}, right{node.end, tokens[last - 1].bytes.end};
    ConcordanceLine line;
    line.id = document.id;
    line.facet = hit.facet;
    line.entry = hit.entry;
    line.stance = hit.stance;
    line.at.bytes = document.map.to_source(node);
    line.at.begin = document.position(line.at.bytes.begin);
    line.at.end = document.position(line.at.bytes.end);
    line.at.sentence = found.tokens.sentence_of(hit.words.begin);
    line.left = one_line(left.of(document.text));
    line.node = one_line(node.of(document.text));
    line.right = one_line(right.of(document.text));
    out.push_back(std::move(line));
  }
  return out;
}

void sort_concordance(std::vector<ConcordanceLine>& lines, ConcordanceOrder order) {
  if (order == ConcordanceOrder::position) return;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) return;  // ICU without its data: no order but the given one
  std::vector<std::string> keys;
  keys.reserve(lines.size());
  for (const ConcordanceLine& line : lines) keys.push_back(key(*collator, sorted_text(line, order)));
  std::vector<std::size_t> places(lines.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::stable_sort(places.begin(), places.end(),
                   [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  std::vector<ConcordanceLine> sorted;
  sorted.reserve(lines.size());
  for (const std::size_t place : places) sorted.push_back(std::move(lines[place]));
  lines = std::move(sorted);
}

}  // namespace kundenlint
