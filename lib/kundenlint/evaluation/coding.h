// The tool as a coder: an analysis of a gold text, sentence by sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/evaluation/gold.h"

namespace kundenlint {

/// The two poles of a profile.
struct Poles {
  std::string a, b;
  explicit Poles(const Dictionary& dictionary) : a(dictionary.pole_a), b(dictionary.pole_b) {}

  /// "naehe.sympathie" is "naehe"; a counter-frame stands for itself.
  std::string_view of(std::string_view facet) const;
};

/// A facet below a pole or a counter-frame; false for a bare pole.
bool is_facet(std::string_view name);

/// A gold text as the analyzer gets it: its sentences joined by one space.
class GoldDocument {
 public:
  explicit GoldDocument(const GoldText& text);

  const Document& document() const { return document_; }
  /// Index of the gold sentence that a byte of the document stands in. The tokenizer may cut differently.
  std::size_t sentence_at(std::uint32_t byte) const;

 private:
  std::vector<std::uint32_t> begins_;  // of the sentences, in bytes
  Document document_;
};

/// What the tool says: a mention or relation belongs to the gold sentence in which it begins.
TextCode tool_code(const GoldDocument& document, const GoldText& text, const Analysis& analysis);

}  // namespace kundenlint
