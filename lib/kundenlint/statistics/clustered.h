// Figures of many texts, with intervals that know that the mentions of one text hang together and that stay
// wide where there is little evidence.
//
//   ClusterSums sums;
//   for (const auto& text : texts) sums.add(text.a + text.b, text.a);
//   const Estimate index = Estimate::index(sums);
//   index.value(), index.interval(), index.design_effect()
//
// How an interval is made. The figure is a ratio of sums, Σx / Σn: mentions of pole a among those of both (a
// share), mentions among words (a rate). Taking every mention for itself is wrong where a text repeats
// itself: the variance of the ratio is that of the sums over texts (linearised; Cochran (1977), "Sampling
// Techniques", 6.3 and 9A). Its quotient with the binomial (Poisson) variance is the design effect (Kish
// (1965), "Survey Sampling"), by which both counts are divided (Rao, Scott (1992), "A simple method for the
// analysis of clustered binary data"). The Jeffreys interval of what is left (Brown, Cai, DasGupta (2001,
// 2003)) does not shrink to a point where all mentions are on one side; Franco, Little, Louis, Slud (2019),
// "Comparative study of confidence intervals for proportions in complex sample surveys", find it among the
// best.
//
// Few texts say little about their design effect. It is therefore the mean of what they show, with the weight
// of the texts less one (at most: of the rarer side), and of what kPriorClustering expects, with the weight
// kPriorTexts; what they show is enlarged by Student's t in the place of the normal (Korn, Graubard (1998)).
// It is at least 1. tests/bench/RESULTS.md says how often the intervals hold the truth (bench_coverage).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kundenlint/statistics/interval.h"

namespace kundenlint {

/// Sums over texts with n (mentions of both poles, or words), of which x count (pole a, or mentions). Exact:
/// the sums of parts are, added, those of the whole; a sum too large for 64 bits stays at the largest number.
struct ClusterSums {
  std::uint64_t texts = 0;    ///< with n > 0
  std::uint64_t bearing = 0;  ///< with x > 0
  std::uint64_t n = 0, x = 0;
  std::uint64_t nn = 0, xx = 0, xn = 0;  ///< Σn², Σx², Σx·n

  /// One text. REQUIRES: both less than 2³².
  void add(std::uint64_t text_n, std::uint64_t text_x);
  void add(const ClusterSums& other);
  friend bool operator==(const ClusterSums&, const ClusterSums&) = default;
};

/// The share of the variance between texts that is expected before any is seen: of mentions of the poles 1/3;
/// of rates, the squared coefficient of variation 1: about what labelled sets show.
inline constexpr double kPriorClustering = 1.0 / 3.0;
inline constexpr double kPriorVariation = 1;
inline constexpr double kPriorTexts = 8;

/// A figure of a group of texts. Values: 2·share − 1, or 1,000 times a rate.
class Estimate {
 public:
  /// The contrast index: x of n mentions are of pole a.
  static Estimate index(const ClusterSums& sums);
  /// x mentions in n words, per 1,000 words.
  static Estimate rate(const ClusterSums& sums);

  /// False where there is nothing to divide by; the other functions REQUIRE it.
  bool defined() const { return n_ > 0; }
  double value() const { return outer(x_ / n_); }
  /// At least 1: so many times larger is the variance than if the mentions were independent.
  double design_effect() const { return design_effect_; }
  /// Equal tails, but an end of the scale where all or none of n count. Holds the value.
  Interval interval(double level = 0.95) const;

  /// The same as if mentions were independent: the binomial and the Poisson interval.
  Estimate independent() const {
    Estimate out = *this;
    out.design_effect_ = 1;
    return out;
  }

  bool is_share() const { return share_; }
  /// The share or the rate of one word itself, and the interval of it.
  double inner_value() const { return x_ / n_; }
  Interval inner_interval(double level) const;
  double half_a_mention() const { return 0.5 / n_; }

 private:
  Estimate(const ClusterSums& sums, bool share);
  double outer(double inner) const { return share_ ? 2 * inner - 1 : 1000 * inner; }

  double x_, n_;
  double design_effect_ = 1;
  bool share_;
};

/// A value with its interval; an end is missing where nothing bounds it.
struct Bounded {
  double value = 0;
  std::optional<double> low{}, high{};
};

struct WeightedEstimate {
  double weight = 1;
  Estimate estimate;
};

/// Σ weight · value. The interval combines those of the summands by how far each end is from its value
/// (MOVER): Zou, Donner (2008), "Construction of confidence limits about effect measures"; for many summands
/// Zou, Huang, Zhang (2009), "A note on confidence interval estimation for a linear function of binomial
/// proportions". REQUIRES: defined summands, at least one.
Bounded linear_sum(std::span<const WeightedEstimate> summands, double level = 0.95);

/// p of the hypothesis that the sum is 0: 1 − the level of the widest interval that does not hold 0, so that
/// p < .05 where the 95 % interval does not. Between kLeastP and 1.
double p_of_zero(std::span<const WeightedEstimate> summands);
inline constexpr double kLeastP = 1e-9;

/// How large a difference is, whatever the unit: of shares Cohen's h = 2 asin √p₁ − 2 asin √p₂ (Cohen (1988),
/// "Statistical Power Analysis": .2 small, .5 medium, .8 large), of rates log₂ of their ratio, 0.5 in the
/// place of no mentions (Hardie's Log Ratio: +1 = twice as frequent). Intervals by MOVER of the transformed
/// ends; nothing for rates without mentions on either side. REQUIRES: both defined, of one kind.
std::optional<Bounded> effect_size(const Estimate& first, const Estimate& second, double level = 0.95);

}  // namespace kundenlint
