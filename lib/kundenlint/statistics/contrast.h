// The contrast index and its interval.
#pragma once

#include <cstdint>
#include <string_view>

namespace kundenlint {

enum class Lean : std::uint8_t { pole_a, pole_b, gemischt, keine };
/// The pole's own name, as it is passed, or "gemischt" or "keine".
std::string_view name_of(Lean lean, std::string_view pole_a, std::string_view pole_b);

/// Where the evidence for the two poles points: `keine` under one piece of it in all, `gemischt` where
/// neither pole has twice the other's.
Lean lean_of(double for_a, double for_b);

/// From how many mentions (and relations) on something has a lean. One is too little for a verdict; three
/// would be safer, but those who code texts by hand call short ones with two leaning. Chosen on labelled sets.
inline constexpr std::uint64_t kFewestForLean = 2;

/// (a − b)/(a + b) with the Jeffreys interval of a/(a + b) mapped to [−1, 1]; where a or b is 0, the
/// interval reaches the end of the scale.
/// Source: Brown, Cai, DasGupta (2001), "Interval Estimation for a Binomial Proportion".
struct Contrast {
  bool defined() const { return a + b > 0; }  ///< else there is neither index nor interval
  double index = 0;
  double low = -1, high = 1;
  double level = 0.95;
  std::uint64_t a = 0, b = 0;  ///< asserted mentions of the two poles
  Lean lean = Lean::keine;     ///< lean_of(a, b), from kFewestForLean mentions on
};

Contrast contrast(std::uint64_t a, std::uint64_t b, double level = 0.95);

}  // namespace kundenlint
