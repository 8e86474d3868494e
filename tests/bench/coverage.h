// How often 95 % intervals of clustered figures hold the truth: texts are drawn whose truth is known.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

#include "kundenlint/statistics/clustered.h"
#include "kundenlint/statistics/random.h"

namespace kundenlint::coverage {

/// The shares of how many simulated corpora (pairs of corpora) whose interval holds the truth.
struct Shares {
  double one = 0;         ///< of the figure of one corpus
  double difference = 0;  ///< of the difference of two
};

struct Plan {
  std::uint32_t texts = 1;
  double mentions = 1;  ///< expected, of each text
  double clustering = 1.0 / 3.0;
  std::uint32_t pairs = 1000;
  std::uint64_t seed = 1;
};

class Dice {
 public:
  Dice(std::uint64_t seed, std::uint64_t stream) : random_(seed, stream) {}

  /// Over (0, 1).
  double uniform() { return (static_cast<double>(random_.next() >> 11U) + 0.5) * 0x1.0p-53; }
  double normal() { return std::sqrt(-2 * std::log(uniform())) * std::cos(2 * std::numbers::pi * uniform()); }
  /// Of unit scale. Marsaglia, Tsang (2000), "A simple method for generating gamma variables".
  double gamma(double shape) {
    if (shape < 1) return gamma(shape + 1) * std::pow(uniform(), 1 / shape);
    const double d = shape - 1.0 / 3.0, c = 1 / std::sqrt(9 * d);
    for (;;) {
      const double x = normal(), v = std::pow(1 + c * x, 3);
      if (v > 0 && std::log(uniform()) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
    }
  }
  double beta(double a, double b) {
    const double x = gamma(a), y = gamma(b);
    return x / (x + y);
  }
  /// At least 1, of that mean.
  std::uint64_t geometric(double mean) {
    if (mean <= 1) return 1;
    return 1 + static_cast<std::uint64_t>(std::log(uniform()) / std::log1p(-1 / mean));
  }
  std::uint64_t binomial(std::uint64_t n, double p) {
    std::uint64_t out = 0;
    for (std::uint64_t i = 0; i < n; ++i) out += uniform() < p ? 1 : 0;
    return out;
  }
  std::uint64_t poisson(double mean) {
    std::uint64_t out = 0;
    for (double sum = -std::log(uniform()); sum < mean; sum -= std::log(uniform())) ++out;
    return out;
  }

 private:
  SplitMix64 random_;
};

/// Texts with 1, 2, 3 … mentions (geometric); the share of pole a in a text is beta around `share`, with
/// `clustering` as the correlation of two mentions of one text.
inline ClusterSums draw_shares(Dice& dice, const Plan& plan, double share) {
  ClusterSums out;
  for (std::uint32_t i = 0; i < plan.texts; ++i) {
    const std::uint64_t n = dice.geometric(plan.mentions);
    const double spread = plan.clustering > 0 ? (1 - plan.clustering) / plan.clustering : 0;
    const double own = spread > 0 ? dice.beta(share * spread, (1 - share) * spread) : share;
    out.add(n, dice.binomial(n, own));
  }
  return out;
}

/// Texts of some 550 words (log-normal); how much a text speaks of a facet is gamma around 1 with
/// `clustering` as its variance.
inline ClusterSums draw_rates(Dice& dice, const Plan& plan, double per_word) {
  ClusterSums out;
  for (std::uint32_t i = 0; i < plan.texts; ++i) {
    const auto words = static_cast<std::uint64_t>(std::ceil(std::exp(6 + 0.8 * dice.normal())));
    const double own = plan.clustering > 0 ? plan.clustering * dice.gamma(1 / plan.clustering) : 1;
    out.add(words, dice.poisson(per_word * own * static_cast<double>(words)));
  }
  return out;
}

inline bool holds(double low, double high, double truth) {
  return low <= truth + 1e-12 && truth <= high + 1e-12;
}

template <class Truth, class Draw>
Shares simulate(const Plan& plan, Truth truth, Draw draw, Estimate (*estimate)(const ClusterSums&),
                double (*outer)(double)) {
  std::uint64_t one = 0, difference = 0, pairs = 0;
  for (std::uint32_t i = 0; i < plan.pairs; ++i) {
    Dice dice(plan.seed, i);
    const double first = truth(dice), second = truth(dice);
    const Estimate a = estimate(draw(dice, plan, first)), b = estimate(draw(dice, plan, second));
    const Interval interval = a.interval();
    one += holds(interval.low, interval.high, outer(first)) ? 1 : 0;
    const Bounded minus = linear_sum(std::vector<WeightedEstimate>{{1, a}, {-1, b}});
    difference += holds(*minus.low, *minus.high, outer(first) - outer(second)) ? 1 : 0;
    ++pairs;
  }
  const auto share = [&](std::uint64_t count) {
    return static_cast<double>(count) / static_cast<double>(pairs);
  };
  return {share(one), share(difference)};
}

/// Of the contrast index; every true share of pole a is as likely as any other.
inline Shares of_index(const Plan& plan) {
  return simulate(
      plan, [](Dice& dice) { return dice.uniform(); }, draw_shares, &Estimate::index,
      [](double share) { return 2 * share - 1; });
}

/// Of a rate; the true one lies between half and twice what gives the mentions expected.
inline Shares of_rate(const Plan& plan) {
  const double rate = plan.mentions / std::exp(6 + 0.32);
  return simulate(
      plan, [rate](Dice& dice) { return rate * std::exp2(2 * dice.uniform() - 1); }, draw_rates,
      &Estimate::rate, [](double per_word) { return 1000 * per_word; });
}

}  // namespace kundenlint::coverage
