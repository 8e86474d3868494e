#include <ostream>

#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "kundenlint/analysis/load.h"
#include "kundenlint/report/json.h"
#include "kundenlint/report/page.h"
#include "kundenlint/report/text.h"

namespace kundenlint::cli {
namespace {

/// One page of all texts. The dictionary is read in full, for the examples of its entries.
int analyze_page(Invocation& call, Analyzer& analyzer, const AnalyzerOptions& options, Output& output) {
  const auto dictionary = load_dictionary(options);
  if (!dictionary) return fail(call, dictionary.error());
  HtmlReport page(*dictionary, analyzer.rules(), tool_info(analyzer, options), {.language = call.language()});
  const auto each = [&](const ReadText& read) {
    analyzer.forget_beyond();
    page.add(read.document, analyzer.analyze(read.document));
  };
  const auto finish = [&] { output.stream() << page.finish(); };
  return call.io.leave(for_each_text(call, output, {.each = each, .finish = finish}));
}

}  // namespace

int run_analyze(Invocation& call) {
  const Settings& settings = call.settings;
  const AnalyzerOptions options = analyzer_options(settings);
  auto analyzer = Analyzer::create(options);
  if (!analyzer) return fail(call, analyzer.error());
  auto output = Output::open(settings.one("output"), call.io);
  if (!output) return fail(call, output.error());

  const std::string& format = settings.one("format");
  if (format == "html") return analyze_page(call, *analyzer, options, *output);
  const ToolInfo tool = tool_info(*analyzer, options);
  const TextOptions text = text_options(call, output->terminal());
  bool first = true;
  const auto each = [&](ReadText read) {
    const Document& document = read.document;
    analyzer->forget_beyond();
    const Analysis analysis = analyzer->analyze(document);
    std::ostream& out = output->stream();
    if (format != "text") {
      out << to_json(
          analysis, tool,
          {.pretty = format == "json", .language = call.language(), .fields = std::move(read.fields)});
      return;
    }
    out << (first ? "" : "\n") << render_text(analysis, document.source, analyzer->dictionary(), text);
    first = false;
  };
  return call.io.leave(for_each_text(call, *output, {.each = each}));
}

}  // namespace kundenlint::cli
