#include "kundenlint/statistics/contrast.h"

#include <boost/math/distributions/beta.hpp>
#include <cmath>

namespace kundenlint {
namespace {

constexpr double kEnough = 1;
constexpr double kClearLean = 1.0 / 3.0;  // two to one: the weaker pole has at most half the mentions

}  // namespace

std::string_view name_of(Lean lean, std::string_view pole_a, std::string_view pole_b) {
  switch (lean) {
    case Lean::pole_a:
      return pole_a;
    case Lean::pole_b:
      return pole_b;
    case Lean::gemischt:
      return "gemischt";
    case Lean::keine:
      return "keine";
  }
  return "keine";
}

Lean lean_of(double for_a, double for_b) {
  const double all = for_a + for_b;
  if (all < kEnough) return Lean::keine;
  const double index = (for_a - for_b) / all;
  // The tolerance keeps 2 : 1, which is not exact in binary, on the clear side.
  if (std::abs(index) < kClearLean - 1e-9) return Lean::gemischt;
  return index > 0 ? Lean::pole_a : Lean::pole_b;
}

Contrast contrast(std::uint64_t a, std::uint64_t b, double level) {
  Contrast result{.level = level, .a = a, .b = b};
  const auto n = static_cast<double>(a + b);
  if (a + b == 0) return result;
  const auto x = static_cast<double>(a);
  result.index = (2 * x - n) / n;
  const boost::math::beta_distribution<double> posterior(x + 0.5, n - x + 0.5);
  const double tail = (1 - level) / 2;
  result.low = a == 0 ? -1 : 2 * boost::math::quantile(posterior, tail) - 1;
  result.high = b == 0 ? 1 : 2 * boost::math::quantile(boost::math::complement(posterior, tail)) - 1;
  if (a + b >= kFewestForLean) result.lean = lean_of(x, n - x);
  return result;
}

}  // namespace kundenlint
