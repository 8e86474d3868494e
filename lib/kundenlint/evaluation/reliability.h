// How reliable the scores of a text are: do halves of the dictionary, and halves of the text, rank texts
// alike? Spearman-Brown over random halves (statistics/reliability.h).
//
// The score of a text is its asserted mentions per sentence, so that its length has no say. Scales: each
// pole, their difference, and for the entries each facet.
//   entries    the items are the entries that are asserted somewhere in the set; McKenny et al. (2018),
//              "What doesn't get measured does exist": specific-factor error
//   sentences  the halves are random halves of the sentences of each text: transient error
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/evaluation/evaluation.h"
#include "kundenlint/statistics/reliability.h"

namespace kundenlint {

struct Reliability {
  std::string halves;                ///< "entries", "sentences"
  std::string scale;                 ///< a pole, a facet, "difference"
  std::uint64_t items = 0;           ///< entries, or texts with two sentences or more
  std::optional<SplitHalf> value{};  ///< nothing with less than two items, or where nothing varies
};

/// Cost: replicates · entries · texts.
std::vector<Reliability> reliabilities(const ToolReading& tool, const Dictionary& dictionary,
                                       const BootstrapOptions& options);

}  // namespace kundenlint
