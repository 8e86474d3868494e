// The tool as a coder: an analysis of a gold text, sentence by sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/evaluation/gold.h"
#include "kundenlint/framing/text_frames.h"

namespace kundenlint {

using framing::pole_of;

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
