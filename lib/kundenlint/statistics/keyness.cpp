#include "kundenlint/statistics/keyness.h"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <numeric>

namespace kundenlint {
namespace {

double term(double observed, double expected) {
  return observed > 0 ? observed * std::log(observed / expected) : 0;
}

double or_half(std::uint64_t count) { return count == 0 ? 0.5 : static_cast<double>(count); }

}  // namespace

double g2_two_cell(const KeynessCounts& counts) {
  if (counts.c == 0 || counts.d == 0) return 0;
  const auto a = static_cast<double>(counts.a), b = static_cast<double>(counts.b);
  const auto c = static_cast<double>(counts.c), d = static_cast<double>(counts.d);
  const double each = (a + b) / (c + d);
  // Equal rates can come out a rounding below zero.
  return std::max(0.0, 2 * (term(a, c * each) + term(b, d * each)));
}

double log_ratio(const KeynessCounts& counts) {
  if (counts.c == 0 || counts.d == 0 || counts.a + counts.b == 0) return 0;
  return std::log2((or_half(counts.a) / static_cast<double>(counts.c)) /
                   (or_half(counts.b) / static_cast<double>(counts.d)));
}

double p_value(double g2) {
  const boost::math::chi_squared_distribution<double> one_degree(1);
  return boost::math::cdf(boost::math::complement(one_degree, std::max(g2, 0.0)));
}

std::vector<double> benjamini_hochberg(std::span<const double> p_values) {
  std::vector<std::size_t> order(p_values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return p_values[left] != p_values[right] ? p_values[left] < p_values[right] : left < right;
  });
  std::vector<double> adjusted(p_values.size());
  double least = 1;
  const auto tests = static_cast<double>(p_values.size());
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    least = std::min(least, p_values[order[rank - 1]] * tests / static_cast<double>(rank));
    adjusted[order[rank - 1]] = least;
  }
  return adjusted;
}

}  // namespace kundenlint
