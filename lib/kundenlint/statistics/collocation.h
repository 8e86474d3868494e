// Collocation: which words stand near another more often than chance would have it.
#pragma once

#include <cstdint>

namespace kundenlint {

/// 14 + log2(2 f_xy / (f_x + f_y)): at most 14; +1 is twice as frequent; does not depend on the size of the
/// corpus. REQUIRES: f_xy > 0. Source: Rychlý (2008), "A lexicographer-friendly association score".
double log_dice(std::uint64_t together, std::uint64_t first, std::uint64_t second);

/// A 2 × 2 table of counts.
struct FourCells {
  std::uint64_t o11 = 0, o12 = 0, o21 = 0, o22 = 0;
};

/// G², four-cell: 2 Σ O ln(O/E), E = row sum · column sum / total, 0 ln 0 = 0; without Williams' or Yates'
/// correction. At least 0. Source: Dunning (1993), "Accurate methods for the statistics of surprise and
/// coincidence".
double g2_four_cell(const FourCells& cells);

}  // namespace kundenlint
