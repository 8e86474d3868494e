// Agreement of raters: Krippendorff's alpha.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kundenlint/statistics/bootstrap.h"

namespace kundenlint {

/// What counts as how different: equal or not; the ranks between; the squared difference.
enum class Scale : std::uint8_t { nominal, ordinal, interval };

/// The values that the raters gave to one unit; a missing one is left out, who gave it does not matter.
using Ratings = std::vector<double>;

/// α = 1 − observed / expected disagreement, from the matrix of coincidences; a unit with m values counts
/// each pair 1/(m − 1). 1 is perfect, 0 what chance gives. Nothing where no unit has two values, and where
/// all values are the same: then there is no disagreement to expect.
/// Source: Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability". Cost: values² of distinct ones.
std::optional<double> krippendorff_alpha(std::span<const Ratings> units, Scale scale);

/// Its percentile interval over resampled units.
std::optional<Interval> alpha_interval(std::span<const Ratings> units, Scale scale,
                                       const BootstrapOptions& options);

/// Nominal α of two raters from their table of joint values: `joint[c · values + k]` units to which the first
/// gave c and the second k. Equal to krippendorff_alpha over those units. REQUIRES: joint.size() = values².
/// Cost: values².
std::optional<double> nominal_alpha(std::span<const double> joint, std::size_t values);

}  // namespace kundenlint
