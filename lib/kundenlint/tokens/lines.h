// Line breaks inside a block: hard-wrapped prose goes on, a line of its own ends its sentence.
#pragma once

#include <cstdint>
#include <string_view>

#include "kundenlint/text/document.h"

namespace kundenlint {

class LineBreaks {
 public:
  LineBreaks(std::string_view text, const Block& block) : text_(text), block_(block) {}

  /// Whether a sentence ends at the white space [gap_begin, gap_end) that holds a line break.
  bool ends_sentence(std::uint32_t gap_begin, std::uint32_t gap_end);

 private:
  std::uint32_t width();
  bool closes() const;

  std::string_view text_;
  Block block_;
  std::uint32_t width_ = 0;  // the longest line, 0 = not measured
};

}  // namespace kundenlint
