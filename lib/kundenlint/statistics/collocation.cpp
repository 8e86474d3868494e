#include "kundenlint/statistics/collocation.h"

#include <algorithm>
#include <cmath>

namespace kundenlint {

double log_dice(std::uint64_t together, std::uint64_t first, std::uint64_t second) {
  return 14 + std::log2(2 * static_cast<double>(together) / static_cast<double>(first + second));
}

double g2_four_cell(const FourCells& cells) {
  const auto o11 = static_cast<double>(cells.o11), o12 = static_cast<double>(cells.o12);
  const auto o21 = static_cast<double>(cells.o21), o22 = static_cast<double>(cells.o22);
  const double total = o11 + o12 + o21 + o22;
  const auto term = [&](double observed, double row, double column) {
    return observed > 0 ? observed * std::log(observed * total / (row * column)) : 0;
  };
  const double sum = term(o11, o11 + o12, o11 + o21) + term(o12, o11 + o12, o12 + o22) +
                     term(o21, o21 + o22, o11 + o21) + term(o22, o21 + o22, o12 + o22);
  return std::max(0.0, 2 * sum);
}

}  // namespace kundenlint
