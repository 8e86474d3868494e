// From places in the source to places in the text: the way back of OffsetMap.
#pragma once

#include <utility>
#include <vector>

#include "kundenlint/text/document.h"

namespace kundenlint {

/// REQUIRES: the document outlives it. Memory: eight bytes a character, none where the text is the source.
class SourceIndex {
 public:
  explicit SourceIndex(const Document& document);

  /// The bytes of the text that came from these of the source; empty where none did. Cost: O(log text).
  Span in_text(Span source) const;

 private:
  using Pair = std::pair<std::uint32_t, std::uint32_t>;  // in the source, in the text

  std::uint32_t behind(std::uint32_t character) const;

  const Document& document_;
  std::vector<Pair> characters_;  // ascending
};

}  // namespace kundenlint
