#include "kundenlint/statistics/bootstrap.h"

#include <algorithm>
#include <cmath>

#include "kundenlint/statistics/random.h"

namespace kundenlint {
namespace {

void draw(std::span<const std::uint32_t> strata, SplitMix64 random, Draw& sample) {
  for (std::size_t stratum = 0; stratum < strata.size(); ++stratum) {
    const std::uint32_t size = strata[stratum];
    sample[stratum].assign(size, 0);
    for (std::uint32_t i = 0; i < size; ++i) ++sample[stratum][random.below(size)];
  }
}

std::optional<Interval> interval(std::vector<double> values, const BootstrapOptions& options) {
  if (values.empty() || values.size() < options.replicates / 2) return std::nullopt;
  std::sort(values.begin(), values.end());
  const double tail = (1 - options.level) / 2;
  return Interval{quantile(values, tail), quantile(values, 1 - tail)};
}

}  // namespace

double quantile(std::span<const double> ascending, double p) {
  const double at = p * static_cast<double>(ascending.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(at));
  const std::size_t above = std::min(below + 1, ascending.size() - 1);
  return ascending[below] + (at - std::floor(at)) * (ascending[above] - ascending[below]);
}

std::vector<std::optional<Interval>> bootstrap(std::span<const std::uint32_t> strata, std::size_t figures,
                                               const Statistic& statistic, const BootstrapOptions& options) {
  std::vector<std::optional<Interval>> out(figures);
  if (std::any_of(strata.begin(), strata.end(), [](std::uint32_t size) { return size < 2; })) return out;
  std::vector<std::vector<double>> values(figures);
  Draw sample(strata.size());
  for (std::uint32_t replicate = 0; replicate < options.replicates; ++replicate) {
    draw(strata, SplitMix64(options.seed, replicate), sample);
    const std::vector<double> got = statistic(sample);
    for (std::size_t i = 0; i < figures; ++i) {
      if (!std::isnan(got[i])) values[i].push_back(got[i]);
    }
  }
  for (std::size_t i = 0; i < figures; ++i) out[i] = interval(std::move(values[i]), options);
  return out;
}

}  // namespace kundenlint
