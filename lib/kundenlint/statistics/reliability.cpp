#include "kundenlint/statistics/reliability.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "kundenlint/statistics/random.h"

namespace kundenlint {
namespace {

using Items = std::span<const std::vector<double>>;

std::vector<double> sums(Items items, std::span<const std::size_t> chosen) {
  std::vector<double> out(items.front().size(), 0);
  for (const std::size_t item : chosen) {
    for (std::size_t i = 0; i < out.size(); ++i) out[i] += items[item][i];
  }
  return out;
}

void shuffle(std::vector<std::size_t>& order, SplitMix64& random) {
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[random.below(i)]);
  }
}

/// Collects Spearman-Brown over the splits.
class Splits {
 public:
  void add(const std::vector<double>& first, const std::vector<double>& second) {
    const auto r = correlation(first, second);
    if (r && *r > -1) values_.push_back(spearman_brown(*r));
  }

  std::optional<SplitHalf> result(double level) {
    if (values_.empty()) return std::nullopt;
    std::sort(values_.begin(), values_.end());
    const double tail = (1 - level) / 2;
    return SplitHalf{
        .mean = std::accumulate(values_.begin(), values_.end(), 0.0) / static_cast<double>(values_.size()),
        .interval = {quantile(values_, tail), quantile(values_, 1 - tail)},
        .splits = static_cast<std::uint32_t>(values_.size())};
  }

 private:
  std::vector<double> values_;
};

std::vector<std::size_t> shuffled(std::size_t size, SplitMix64& random) {
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  shuffle(order, random);
  return order;
}

double mean(const std::vector<double>& values, std::span<const std::size_t> chosen) {
  double sum = 0;
  for (const std::size_t at : chosen) sum += values[at];
  return sum / static_cast<double>(chosen.size());
}

}  // namespace

std::optional<double> correlation(std::span<const double> x, std::span<const double> y) {
  if (x.empty()) return std::nullopt;
  const auto n = static_cast<double>(x.size());
  const double mean_x = std::accumulate(x.begin(), x.end(), 0.0) / n;
  const double mean_y = std::accumulate(y.begin(), y.end(), 0.0) / n;
  double xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xx += (x[i] - mean_x) * (x[i] - mean_x);
    yy += (y[i] - mean_y) * (y[i] - mean_y);
    xy += (x[i] - mean_x) * (y[i] - mean_y);
  }
  if (xx <= 0 || yy <= 0) return std::nullopt;
  return std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
}

double spearman_brown(double r) { return 2 * r / (1 + r); }

std::optional<SplitHalf> split_half(Items items, const BootstrapOptions& options) {
  if (items.size() < 2) return std::nullopt;
  Splits splits;
  for (std::uint32_t split = 0; split < options.replicates; ++split) {
    SplitMix64 random(options.seed, split);
    const std::vector<std::size_t> order = shuffled(items.size(), random);
    const std::span<const std::size_t> all(order);
    splits.add(sums(items, all.first(order.size() / 2)), sums(items, all.subspan(order.size() / 2)));
  }
  return splits.result(options.level);
}

std::optional<SplitHalf> split_half_within(std::span<const std::vector<double>> documents,
                                           const BootstrapOptions& options) {
  if (documents.size() < 2) return std::nullopt;
  Splits splits;
  std::vector<double> first(documents.size()), second(documents.size());
  for (std::uint32_t split = 0; split < options.replicates; ++split) {
    SplitMix64 random(options.seed, split);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const std::vector<std::size_t> order = shuffled(documents[i].size(), random);
      const std::span<const std::size_t> all(order);
      first[i] = mean(documents[i], all.first(order.size() / 2));
      second[i] = mean(documents[i], all.subspan(order.size() / 2));
    }
    splits.add(first, second);
  }
  return splits.result(options.level);
}

}  // namespace kundenlint
