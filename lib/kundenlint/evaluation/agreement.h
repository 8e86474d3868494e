// Krippendorff's alpha of the tool with every coder, and of the coders with each other.
//
// α = 1 − observed / expected disagreement (statistics/agreement.h); intervals are bootstrapped over texts.
//   poles, facets  a unit is a sentence, for each label; the value: asserted or not. All together: the units
//                  of all labels.
//   stance         a unit is a sentence and a pole (or counter-frame) that both name in it; the value:
//                  asserted, rejected or open, in this order where one says several.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/evaluation/evaluation.h"

namespace kundenlint {

struct AlphaFigure {
  std::string measure;      ///< "poles", "facets", "stance"
  std::string label;        ///< empty: all together
  std::uint64_t units = 0;  ///< of which the two have both said something
  Figure alpha;             ///< NaN where nothing varies
};

/// Two raters over the texts that both have coded.
struct Agreement {
  std::optional<std::size_t> first;  ///< index into GoldSet::coders; nothing: the tool
  std::size_t second = 0;            ///< index into GoldSet::coders
  std::uint64_t texts = 0;
  std::vector<AlphaFigure> figures;  ///< all together, then the labels in the order of the profile
  /// Of two coders: Scores::measures of the second against the first, the ceiling of what can be expected of
  /// the tool.
  std::vector<Measure> measures;
};

/// The tool with each coder, then each pair of coders. Pairs without a common text are left out.
std::vector<Agreement> agreements(const GoldSet& gold, const ToolReading& tool, const Dictionary& dictionary,
                                  const BootstrapOptions& options);

}  // namespace kundenlint
