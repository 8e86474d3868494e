#include <ostream>

#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "kundenlint/report/json.h"
#include "kundenlint/report/text.h"

namespace kundenlint::cli {

int run_analyze(Invocation& call) {
  const Settings& settings = call.settings;
  const AnalyzerOptions options = analyzer_options(settings);
  auto analyzer = Analyzer::create(options);
  if (!analyzer) return fail(call, analyzer.error());
  auto output = Output::open(settings.one("output"), call.io);
  if (!output) return fail(call, output.error());

  const ToolInfo tool = tool_info(*analyzer, options);
  const TextOptions text = text_options(call, output->terminal());
  const std::string& format = settings.one("format");
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
