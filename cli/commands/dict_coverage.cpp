#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/corpus_input.h"
#include "cli/statistics_output.h"
#include "cli/terminal.h"
#include "kundenlint/evaluation/coverage.h"
#include "kundenlint/report/coverage.h"

namespace kundenlint::cli {

int run_dict_coverage(Invocation& call) {
  const Settings& settings = call.settings;
  const std::vector<std::string> paths(call.arguments.begin() + 1, call.arguments.end());
  if (paths.empty()) {
    return fail(call, usage_error(call, "keine Kodierung genannt: dict coverage ORDNER…",
                                  "no labelled set named: dict coverage FOLDER…"));
  }
  const bool misses = settings.has("misses");
  const auto shown = misses ? number<std::size_t>(call, "misses") : Result<std::size_t>(std::size_t{0});
  if (!shown) return fail(call, shown.error());
  AnalyzerOptions options = analyzer_options(settings);
  options.weights = false;
  auto analyzer = Analyzer::create(options);
  if (!analyzer) return fail(call, analyzer.error());
  const auto gold =
      read_gold(paths, analyzer->dictionary(), {.english = call.language() == ReportLanguage::en});
  if (!gold) return fail(call, gold.error());
  auto output = Output::open(settings.one("output"), call.io);
  if (!output) return fail(call, output.error());
  const Coverage found = coverage(*gold, *analyzer);
  if (settings.one("format") == "csv") {
    return finish(call, *output, table_csv(misses ? unfound_table(found) : coverage_table(found)), true);
  }
  return finish(call, *output, coverage_text(found, *shown, text_options(call, output->terminal())), true);
}

}  // namespace kundenlint::cli
