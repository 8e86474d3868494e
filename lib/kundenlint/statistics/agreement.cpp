#include "kundenlint/statistics/agreement.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kundenlint {
namespace {

/// How often values met in one unit.
class Coincidences {
 public:
  explicit Coincidences(std::span<const Ratings> units) {
    for (const Ratings& unit : units) {
      if (unit.size() > 1) values_.insert(values_.end(), unit.begin(), unit.end());
    }
    std::sort(values_.begin(), values_.end());
    values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
    pairs_.assign(values_.size() * values_.size(), 0);
    counts_.assign(values_.size(), 0);
    for (const Ratings& unit : units) add(unit);
  }

  std::optional<double> alpha(Scale scale) const {
    double total = 0, observed = 0, expected = 0;
    for (const double count : counts_) total += count;
    for (std::size_t c = 0; c < values_.size(); ++c) {
      for (std::size_t k = c + 1; k < values_.size(); ++k) {
        const double apart = distance(c, k, scale);
        observed += pairs_[c * values_.size() + k] * apart;
        expected += counts_[c] * counts_[k] * apart;
      }
    }
    if (expected <= 0) return std::nullopt;
    return 1 - (total - 1) * observed / expected;
  }

 private:
  void add(const Ratings& unit) {
    if (unit.size() < 2) return;
    const double weight = 1.0 / static_cast<double>(unit.size() - 1);
    for (std::size_t i = 0; i < unit.size(); ++i) {
      const std::size_t c = index(unit[i]);
      counts_[c] += 1;
      for (std::size_t j = 0; j < unit.size(); ++j) {
        if (i != j) pairs_[c * values_.size() + index(unit[j])] += weight;
      }
    }
  }

  std::size_t index(double value) const {
    return static_cast<std::size_t>(std::lower_bound(values_.begin(), values_.end(), value) -
                                    values_.begin());
  }

  double distance(std::size_t c, std::size_t k, Scale scale) const {
    if (scale == Scale::nominal) return 1;
    double apart = values_[k] - values_[c];
    if (scale == Scale::ordinal) {
      apart = -(counts_[c] + counts_[k]) / 2;
      for (std::size_t g = c; g <= k; ++g) apart += counts_[g];
    }
    return apart * apart;
  }

  std::vector<double> values_;  // ascending, distinct
  std::vector<double> pairs_;   // by two values
  std::vector<double> counts_;  // by value, of the units with two or more
};

}  // namespace

std::optional<double> krippendorff_alpha(std::span<const Ratings> units, Scale scale) {
  return Coincidences(units).alpha(scale);
}

std::optional<double> nominal_alpha(std::span<const double> joint, std::size_t values) {
  double total = 0, observed = 0, same = 0;
  for (std::size_t c = 0; c < values; ++c) {
    double count = 0;  // of the value, by both raters
    for (std::size_t k = 0; k < values; ++k) {
      count += joint[c * values + k] + joint[k * values + c];
      if (c != k) observed += 2 * joint[c * values + k];
    }
    total += count;
    same += count * count;
  }
  const double expected = total * total - same;
  if (expected <= 0) return std::nullopt;
  return 1 - (total - 1) * observed / expected;
}

std::optional<Interval> alpha_interval(std::span<const Ratings> units, Scale scale,
                                       const BootstrapOptions& options) {
  const std::uint32_t strata[] = {static_cast<std::uint32_t>(units.size())};
  const auto statistic = [&](const Draw& sample) {
    std::vector<Ratings> drawn;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
      drawn.insert(drawn.end(), sample.front()[unit], units[unit]);
    }
    const auto alpha = krippendorff_alpha(drawn, scale);
    return std::vector<double>{alpha.value_or(std::numeric_limits<double>::quiet_NaN())};
  };
  return bootstrap(strata, 1, statistic, options).front();
}

}  // namespace kundenlint
