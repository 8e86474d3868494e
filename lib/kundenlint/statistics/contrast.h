// The contrast index and its interval.
#pragma once

#include <cstdint>
#include <string_view>

namespace kundenlint {

/// From so many asserted mentions on a lean is stated. Two, not more: whoever codes short texts by hand calls
/// one with two assertions of a pole leaning more often than not (tests/gold, every set).
inline constexpr std::uint64_t kEnoughMentions = 2;

enum class Lean : std::uint8_t { pole_a, pole_b, gemischt, keine };
/// The pole's own name, as it is passed, or "gemischt" or "keine".
std::string_view name_of(Lean lean, std::string_view pole_a, std::string_view pole_b);

/// (a − b)/(a + b) with the Jeffreys interval of a/(a + b) mapped to [−1, 1]; where a or b is 0, the
/// interval reaches the end of the scale.
/// Source: Brown, Cai, DasGupta (2001), "Interval Estimation for a Binomial Proportion".
struct Contrast {
  double index = 0;  ///< 0 when a + b = 0
  double low = -1, high = 1;
  double level = 0.95;
  std::uint64_t a = 0, b = 0;  ///< asserted mentions of the two poles
  /// `keine` under kEnoughMentions in all, `gemischt` where neither pole has twice the other's mentions.
  Lean lean = Lean::keine;
};

Contrast contrast(std::uint64_t a, std::uint64_t b, double level = 0.95);

}  // namespace kundenlint
