// The contrast index and its interval.
#pragma once

#include <cstdint>
#include <string_view>

namespace kundenlint {

enum class Lean : std::uint8_t { pole_a, pole_b, gemischt, keine };
/// The pole's own name, as it is passed, or "gemischt" or "keine".
std::string_view name_of(Lean lean, std::string_view pole_a, std::string_view pole_b);

/// Where the evidence for the two poles points: `keine` under one piece of it in all, `gemischt` where
/// neither pole has twice the other's. One, not more: whoever codes short texts by hand calls one with a
/// single assertion of a pole leaning (tests/gold, every set); how sure that is, the interval says.
Lean lean_of(double for_a, double for_b);

/// (a − b)/(a + b) with the Jeffreys interval of a/(a + b) mapped to [−1, 1]; where a or b is 0, the
/// interval reaches the end of the scale.
/// Source: Brown, Cai, DasGupta (2001), "Interval Estimation for a Binomial Proportion".
struct Contrast {
  double index = 0;  ///< 0 when a + b = 0
  double low = -1, high = 1;
  double level = 0.95;
  std::uint64_t a = 0, b = 0;  ///< asserted mentions of the two poles
  Lean lean = Lean::keine;     ///< lean_of(a, b)
};

Contrast contrast(std::uint64_t a, std::uint64_t b, double level = 0.95);

}  // namespace kundenlint
