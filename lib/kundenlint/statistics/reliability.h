// Split-half reliability: do the two halves of a scale (entries of a dictionary) rank the documents alike?
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kundenlint/statistics/bootstrap.h"

namespace kundenlint {

/// Pearson's product-moment correlation; nothing where one of the two does not vary. REQUIRES: same sizes.
std::optional<double> correlation(std::span<const double> x, std::span<const double> y);

/// The reliability of the whole from the correlation r of its halves: 2r / (1 + r). REQUIRES: r > −1.
/// Sources: Spearman (1910), Brown (1910), both in the British Journal of Psychology 3.
double spearman_brown(double r);

struct SplitHalf {
  double mean = 0;           ///< over the splits
  Interval interval{};       ///< percentiles over the splits, not over documents
  std::uint32_t splits = 0;  ///< those in which the correlation is defined
};

/// Spearman-Brown over random halves of the items. `items`: by item, its score in every document. Of an odd
/// number the second half has one more. Nothing with less than two items or where no split is defined.
/// Split s shuffles (Fisher-Yates) with SplitMix64(seed, s). Cost: splits · items · documents.
std::optional<SplitHalf> split_half(std::span<const std::vector<double>> items,
                                    const BootstrapOptions& options);

/// The same within the documents: the parts (sentences) of each document are halved at random, a half's score
/// is the mean of its parts, and the halves are correlated over the documents. `documents`: by document, the
/// score of every part. Of an odd number the second half has one more. Nothing with less than two documents
/// or where no split is defined. REQUIRES: each document has two parts. Split s shuffles all documents with
/// SplitMix64(seed, s). Cost: splits · parts.
std::optional<SplitHalf> split_half_within(std::span<const std::vector<double>> documents,
                                           const BootstrapOptions& options);

}  // namespace kundenlint
