// A labelled set and the tool: everything that `kundenlint eval` shows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/evaluation/differences.h"
#include "kundenlint/evaluation/scores.h"

namespace kundenlint {

/// The tool's reading of a set. Texts that the coder of reference has not coded are there, too.
struct ToolReading {
  std::vector<ToolText> texts;  ///< in the order of the set
};

ToolReading read_with_tool(const GoldSet& gold, Analyzer& analyzer);

/// The tool against one coder.
struct Evaluation {
  std::size_t coder = 0;  ///< index into GoldSet::coders
  Scores scores;
  std::vector<Difference> differences;  ///< in the order of the set
};

/// Texts that the coder has not coded are left out.
Evaluation evaluate(const GoldSet& gold, const ToolReading& tool, std::size_t coder,
                    const Dictionary& dictionary, const BootstrapOptions& options);

}  // namespace kundenlint
