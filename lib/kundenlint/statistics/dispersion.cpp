#include "kundenlint/statistics/dispersion.h"

#include <algorithm>
#include <cmath>

namespace kundenlint {

void DispersionSum::add(std::uint64_t count, std::uint64_t words) {
  const double share = static_cast<double>(words) / words_;
  sum_ += std::abs(static_cast<double>(count) / occurrences_ - share);
  seen_ += share;
}

Dispersion DispersionSum::result(std::uint64_t smallest) const {
  const double least = static_cast<double>(smallest) / words_;
  Dispersion out{.dp = std::clamp((sum_ + std::max(0.0, 1 - seen_)) / 2, 0.0, 1.0)};
  out.dp_norm = least < 1 ? std::min(1.0, out.dp / (1 - least)) : 0;
  return out;
}

}  // namespace kundenlint
