// Bytes as lines of a hand-coded set: an error that says what is wrong, or a row with names of the profile
// only.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/evaluation/gold_row.h"

namespace {

using namespace kundenlint;

void expect(bool holds) {
  if (!holds) std::abort();
}

template <class Row>
bool is_error(const Result<Row>& row) {
  if (!row) expect(!row.error().message.empty());
  return !row;
}

void check_line(GoldRowReader& reader, const Dictionary& dictionary, const std::string& line) {
  if (const auto row = reader.sentence(line); !is_error(row)) {
    for (const CodedFrame& frame : row->code.frames) {
      expect(std::ranges::any_of(dictionary.facets,
                                 [&](const Facet& facet) { return facet.id == frame.facet; }));
    }
    expect(row->code.relations.size() <= 1);
  }
  if (const auto row = reader.text(line); !is_error(row)) {
    expect(row->lean.empty() || row->lean == "gemischt" || row->lean == "keine" ||
           row->lean == dictionary.pole_a || row->lean == dictionary.pole_b);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Analyzer analyzer = *Analyzer::create({});
  static GoldRowReader german(analyzer.dictionary(), {});
  static GoldRowReader english(analyzer.dictionary(), {.english = true});
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    check_line(german, analyzer.dictionary(), bytes.substr(begin, end - begin));
    check_line(english, analyzer.dictionary(), bytes.substr(begin, end - begin));
    begin = end + 1;
  }
  return 0;
}
