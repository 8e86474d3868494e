#include <optional>
#include <ostream>

#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/rule_choice.h"
#include "cli/terminal.h"
#include "kundenlint/report/findings.h"
#include "kundenlint/report/places.h"
#include "kundenlint/report/snippet.h"

namespace kundenlint::cli {
namespace {

/// Nothing for "never".
std::optional<Severity> severity_of(std::string_view name) {
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
    if (to_string(severity) == name) return severity;
  }
  return std::nullopt;
}

}  // namespace

int run_check(Invocation& call) {
  const Settings& settings = call.settings;
  const std::vector<Rule>& rules = builtin_rules();
  const auto chosen = chosen_rules(settings, rules);
  if (!chosen) return fail(call, chosen.error());
  const AnalyzerOptions options = analyzer_options(settings);
  auto analyzer = Analyzer::create(options);
  if (!analyzer) return fail(call, analyzer.error());
  auto output = Output::open(settings.one("output"), call.io);
  if (!output) return fail(call, output.error());

  const auto renderer =
      findings_renderer(settings.one("format"), {.tool = tool_info(*analyzer, options),
                                                 .rules = rules,
                                                 .language = call.language(),
                                                 .color = text_options(call, output->terminal()).color});
  const std::optional<Severity> fail_on = severity_of(settings.one("fail-on"));
  bool failed = false;
  const auto each = [&](const ReadText& read) {
    analyzer->forget_beyond();
    Analysis analysis = analyzer->analyze(read.document);
    std::erase_if(analysis.findings,
                  [&](const FindingReport& finding) { return !chosen->contains(finding.rule); });
    for (const FindingReport& finding : analysis.findings) {
      failed = failed || (fail_on && finding.severity >= *fail_on);
    }
    output->stream() << renderer->add(analysis, read.place);
    // Nothing is left out in silence; other forms than the text have it in their fields.
    if (const std::string left = left_out_line(analysis, call.language()); !left.empty()) {
      output->stream().flush();
      call.io.err << "kundenlint: " << printable(analysis.path.empty() ? analysis.id : analysis.path) << ": "
                  << left << '\n';
    }
  };
  const int status = for_each_text(call, *output,
                                   {.each = each,
                                    .finish = [&] { output->stream() << renderer->finish(); },
                                    .failed = [&](const Error& error) { renderer->failed(error); },
                                    .empty_is_failure = false});
  return call.io.leave(status == kOk && failed ? kFindings : status);
}

}  // namespace kundenlint::cli
