// What the options of a command say about the analysis.
#pragma once

#include "cli/settings.h"
#include "kundenlint/analysis/analysis.h"

namespace kundenlint::cli {

inline AnalyzerOptions analyzer_options(const Settings& settings) {
  return {.dictionaries = settings.all("dictionary"),
          .builtin = !settings.has("no-builtin"),
          .profile = settings.one("profile"),
          .weights = !settings.has("no-weights"),
          .weights_file = settings.has("weights") ? settings.one("weights") : std::string(),
          .rules = settings.all("rules"),
          .rule_changes = settings.rule_changes()};
}

}  // namespace kundenlint::cli
