#include "kundenlint/report/explain.h"

#include <ostream>

#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "kundenlint/analysis/load.h"
#include "kundenlint/analysis/load_rules.h"

namespace kundenlint::cli {

std::vector<std::string> rule_names() {
  std::vector<std::string> names;
  for (const Rule& rule : builtin_rules()) names.push_back(rule.id);
  return names;
}

int run_explain(Invocation& call) {
  const auto dictionary = load_dictionary(analyzer_options(call.settings));
  if (!dictionary) return fail(call, dictionary.error());
  auto output = Output::open(call.settings.one("output"), call.io);
  if (!output) return fail(call, output.error());
  const TextOptions options = text_options(call, output->terminal());
  const auto rules = load_rules(analyzer_options(call.settings), *dictionary);
  if (!rules) return fail(call, rules.error());
  const Explained known{*dictionary, *rules};
  if (call.arguments.empty()) output->stream() << explain_overview(known, options);
  bool first = true;
  for (const std::string& id : call.arguments) {
    const auto page = explain(known, id, options);
    if (!page) return fail(call, page.error());
    output->stream() << (first ? "" : "\n") << *page;
    first = false;
  }
  const auto committed = output->commit();
  return committed ? kOk : fail(call, committed.error());
}

}  // namespace kundenlint::cli
