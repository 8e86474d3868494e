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

void shuffle(std::vector<std::size_t>& order, SplitMix64 random) {
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[random.below(i)]);
  }
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
  std::vector<double> values;
  for (std::uint32_t split = 0; split < options.replicates; ++split) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(order, SplitMix64(options.seed, split));
    const std::span<const std::size_t> all(order);
    const auto r =
        correlation(sums(items, all.first(order.size() / 2)), sums(items, all.subspan(order.size() / 2)));
    if (r && *r > -1) values.push_back(spearman_brown(*r));
  }
  if (values.empty()) return std::nullopt;
  std::sort(values.begin(), values.end());
  const double tail = (1 - options.level) / 2;
  return SplitHalf{
      .mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size()),
      .interval = {quantile(values, tail), quantile(values, 1 - tail)},
      .splits = static_cast<std::uint32_t>(values.size())};
}

}  // namespace kundenlint
