// The lint rules of a run: those that are built in, those from files, and what is changed of them.
#pragma once

#include <vector>

#include "kundenlint/analysis/analysis.h"

namespace kundenlint {

/// The folder beside the files of a profile that holds its rules.
inline constexpr std::string_view kRuleFolder = "regeln";

/// The built-in rules; behind them those in the folder `regeln` of a profile from a folder, and those of
/// `options.rules`; with `options.rule_changes`. What speaks in the profile that `dictionary` is made over
/// speaks in it, too. Errors: those of the files; dictionary, a rule under the id of another one, a facet that
/// the profile does not have; usage, a change of a rule that does not exist. Several at once (Error::more).
Result<std::vector<Rule>> load_rules(const AnalyzerOptions& options, const Dictionary& dictionary);

/// The ids of the rules in files that the options name: of the profile and of `options.rules`. Errors: those of the
/// files.
Result<std::vector<std::string>> own_rule_ids(const AnalyzerOptions& options);

/// An example on which a rule does not do what it says.
struct RuleExampleFailure {
  std::size_t rule = 0;  ///< index into the rules
  bool bad = true;  ///< an example of `bad` in which it finds nothing, else one of `good` in which it does
  std::string text{};
};

/// Runs the examples of the rules from `first` on that speak in the profile, each as a text of its own.
/// `analyzer`: works with these rules.
std::vector<RuleExampleFailure> test_rule_examples(Analyzer& analyzer, std::size_t first);

}  // namespace kundenlint
