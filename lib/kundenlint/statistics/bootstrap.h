// Bootstrap: how much a figure depends on which documents happen to be in the corpus.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "kundenlint/statistics/interval.h"

namespace kundenlint {

struct BootstrapOptions {
  std::uint32_t replicates = 2000;
  std::uint64_t seed = 1;
  double level = 0.95;
};

/// One replicate's sample: by stratum, how often each of its documents was drawn.
using Draw = std::vector<std::vector<std::uint32_t>>;
/// Figures of a sample; NaN where one is not defined in it.
using Statistic = std::function<std::vector<double>(const Draw&)>;

/// Percentile intervals of the figures: each stratum (corpus, group) is resampled with replacement at its own
/// size. Nothing for a figure that is undefined in more than half of the replicates, and for all where a
/// stratum has less than two documents. Replicate r draws from SplitMix64(seed, r): same seed, same bytes.
/// Source: Efron, Tibshirani (1993), "An Introduction to the Bootstrap", ch. 13. Cost: replicates ·
/// documents.
std::vector<std::optional<Interval>> bootstrap(std::span<const std::uint32_t> strata, std::size_t figures,
                                               const Statistic& statistic, const BootstrapOptions& options);

/// The quantile p of ascending values, interpolated: type 7 of Hyndman, Fan (1996), R's default.
/// REQUIRES: not empty.
double quantile(std::span<const double> ascending, double p);

}  // namespace kundenlint
