#include "kundenlint/statistics/dispersion.h"

#include <algorithm>

namespace kundenlint {

void DispersionSum::add(std::uint64_t count, std::uint64_t words) {
  const Wide difference = Wide(count) * words_ - Wide(words) * occurrences_;
  sum_ += difference < 0 ? -difference : difference;
  seen_ += words;
}

Dispersion DispersionSum::result(std::uint64_t smallest) const {
  const auto words = static_cast<double>(words_);
  const Wide sum = sum_ + Wide(words_ - seen_) * occurrences_;
  const double dp = static_cast<double>(sum) / 2 / static_cast<double>(occurrences_) / words;
  const double room = static_cast<double>(words_ - smallest) / words;
  return {.dp = dp, .dp_norm = room > 0 ? std::min(1.0, dp / room) : 0};
}

}  // namespace kundenlint
