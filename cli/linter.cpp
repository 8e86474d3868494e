#include "cli/linter.h"

#include "cli/analyzer_options.h"
#include "cli/rule_choice.h"

namespace kundenlint::cli {

Result<Linter> make_linter(const Settings& settings) {
  Result<Analyzer> analyzer = Analyzer::create(analyzer_options(settings));
  if (!analyzer) return analyzer.error();
  Result<Linter::RuleIds> chosen = chosen_rules(settings, analyzer->rules());
  if (!chosen) return chosen.error();
  return Linter(*std::move(analyzer), *std::move(chosen));
}

}  // namespace kundenlint::cli
