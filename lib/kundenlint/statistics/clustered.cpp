#include "kundenlint/statistics/clustered.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <utility>

namespace kundenlint {
namespace {

constexpr double kLevel = 0.95;  // at which Student's t and the normal are compared
constexpr int kHalvings = 60;

void add_to(std::uint64_t& sum, std::uint64_t more) {
  if (__builtin_add_overflow(sum, more, &sum)) sum = std::numeric_limits<std::uint64_t>::max();
}

double two_sided_t(double degrees) {
  return boost::math::quantile(boost::math::students_t_distribution<double>(degrees), (1 + kLevel) / 2);
}

double two_sided_z() {
  return boost::math::quantile(boost::math::normal_distribution<double>(), (1 + kLevel) / 2);
}

double design_effect_of(const ClusterSums& sums, bool share) {
  const auto n = static_cast<double>(sums.n), x = static_cast<double>(sums.x);
  const auto nn = static_cast<double>(sums.nn);
  // Half a mention more on each side: no variance is 0.
  const double expected = share ? (x + 0.5) / (n + 1) : (x + 0.5) / n;
  const double alone = share ? n * expected * (1 - expected) : n * expected;
  const double texts = n * n / nn;  // Kish: so many of equal size
  const double prior = share ? 1 + kPriorClustering * (nn / n - 1) : 1 + kPriorVariation * (x + 0.5) / texts;
  const double rarer = share ? std::min(x, n - x) : x;
  const double weight = std::max(0.0, std::min(texts - 1, rarer));
  if (weight <= 0) return std::max(1.0, prior);
  const double squares =
      std::max(0.0, static_cast<double>(sums.xx) - 2 * expected * static_cast<double>(sums.xn) +
                        expected * expected * nn);
  const double shown = squares / alone * texts / (texts - 1);
  const double all = weight + kPriorTexts;
  const double mean = std::max(1.0, (kPriorTexts * prior + weight * shown) / all);
  const double ratio = two_sided_t(all) / two_sided_z();
  return 1 + (mean - 1) * (1 + (ratio * ratio - 1) * weight / all);
}

double squared(double value) { return value * value; }

/// How far the interval of the sum goes below the value, squared, and above it.
std::pair<double, double> squared_arms(std::span<const WeightedEstimate> summands, double level) {
  double below = 0, above = 0;
  for (const WeightedEstimate& summand : summands) {
    const double value = summand.estimate.value();
    const Interval ends = summand.estimate.interval(level);
    const double down = squared(summand.weight * (value - ends.low));
    const double up = squared(summand.weight * (ends.high - value));
    below += summand.weight > 0 ? down : up;
    above += summand.weight > 0 ? up : down;
  }
  return {below, above};
}

double sum_of(std::span<const WeightedEstimate> summands) {
  double sum = 0;
  for (const WeightedEstimate& summand : summands) sum += summand.weight * summand.estimate.value();
  return sum;
}

double angle(double share) { return 2 * std::asin(std::sqrt(std::clamp(share, 0.0, 1.0))); }

/// Value and ends on the scale of the effect size.
struct Transformed {
  double value = 0;
  std::optional<double> low{}, high{};
};

Transformed to_angles(const Estimate& estimate, double level) {
  const Interval ends = estimate.inner_interval(level);
  return {.value = angle(estimate.inner_value()), .low = angle(ends.low), .high = angle(ends.high)};
}

Transformed to_logs(const Estimate& estimate, double half, double level) {
  const Interval ends = estimate.inner_interval(level);
  Transformed out{.value = std::log2(std::max(estimate.inner_value(), half)), .low = {}, .high = {}};
  if (ends.low > 0) out.low = std::min(std::log2(ends.low), out.value);
  out.high = std::max(std::log2(ends.high), out.value);
  return out;
}

Bounded minus(const Transformed& first, const Transformed& second) {
  Bounded out{.value = first.value - second.value};
  if (first.low && second.high)
    out.low = out.value - std::hypot(first.value - *first.low, *second.high - second.value);
  if (first.high && second.low)
    out.high = out.value + std::hypot(*first.high - first.value, second.value - *second.low);
  return out;
}

}  // namespace

void ClusterSums::add(std::uint64_t text_n, std::uint64_t text_x) {
  if (text_n == 0) return;
  add({.texts = 1,
       .bearing = text_x > 0 ? std::uint64_t{1} : std::uint64_t{0},
       .n = text_n,
       .x = text_x,
       .nn = text_n * text_n,
       .xx = text_x * text_x,
       .xn = text_x * text_n});
}

void ClusterSums::add(const ClusterSums& other) {
  add_to(texts, other.texts);
  add_to(bearing, other.bearing);
  add_to(n, other.n);
  add_to(x, other.x);
  add_to(nn, other.nn);
  add_to(xx, other.xx);
  add_to(xn, other.xn);
}

Estimate::Estimate(const ClusterSums& sums, bool share)
    : x_(static_cast<double>(sums.x)), n_(static_cast<double>(sums.n)), share_(share) {
  if (sums.n != 0) design_effect_ = design_effect_of(sums, share);
}

Estimate Estimate::index(const ClusterSums& sums) { return {sums, true}; }
Estimate Estimate::rate(const ClusterSums& sums) { return {sums, false}; }

Interval Estimate::inner_interval(double level) const {
  const double x = x_ / design_effect_, n = n_ / design_effect_;
  const double tail = (1 - level) / 2, value = inner_value();
  Interval out{0, 1};
  const auto ends = [&](const auto& posterior) {
    if (x_ > 0) out.low = std::min(value, boost::math::quantile(posterior, tail));
    if (!share_ || x_ < n_)
      out.high = std::max(value, boost::math::quantile(boost::math::complement(posterior, tail)));
  };
  if (share_)
    ends(boost::math::beta_distribution<double>(x + 0.5, n - x + 0.5));
  else
    ends(boost::math::gamma_distribution<double>(x + 0.5, 1 / n));
  return out;
}

Interval Estimate::interval(double level) const {
  const Interval inner = inner_interval(level);
  return {outer(inner.low), outer(inner.high)};
}

Bounded linear_sum(std::span<const WeightedEstimate> summands, double level) {
  const double value = sum_of(summands);
  const auto [below, above] = squared_arms(summands, level);
  return {.value = value, .low = value - std::sqrt(below), .high = value + std::sqrt(above)};
}

double p_of_zero(std::span<const WeightedEstimate> summands) {
  const double value = sum_of(summands);
  const auto holds_zero = [&](double p) {
    const auto [below, above] = squared_arms(summands, 1 - p);
    return squared(value) <= (value > 0 ? below : above);
  };
  if (value == 0 || holds_zero(1 - kLeastP)) return 1;
  if (!holds_zero(kLeastP)) return kLeastP;
  double low = std::log(kLeastP), high = 0;  // the interval of a small p holds 0
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = (low + high) / 2;
    (holds_zero(std::exp(middle)) ? low : high) = middle;
  }
  return std::exp(low);
}

std::optional<Bounded> effect_size(const Estimate& first, const Estimate& second, double level) {
  if (first.is_share()) return minus(to_angles(first, level), to_angles(second, level));
  if (first.inner_value() <= 0 && second.inner_value() <= 0) return std::nullopt;
  return minus(to_logs(first, first.half_a_mention(), level),
               to_logs(second, second.half_a_mention(), level));
}

}  // namespace kundenlint
