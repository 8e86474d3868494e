#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <ostream>

#include "cli/analyzer_options.h"
#include "cli/changed_lines.h"
#include "cli/commands/commands.h"
#include "cli/input.h"
#include "cli/linter.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "kundenlint/report/baseline.h"
#include "kundenlint/report/findings.h"
#include "kundenlint/report/places.h"
#include "kundenlint/report/snippet.h"
#include "kundenlint/report/wording.h"

namespace kundenlint::cli {
namespace {

/// Nothing for "never".
std::optional<Severity> severity_of(std::string_view name) {
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
    if (to_string(severity) == name) return severity;
  }
  return std::nullopt;
}

/// What --write-baseline does instead of reporting.
int write_baseline(Invocation& call, const Baseline& found) {
  const std::string& path = call.settings.one("write-baseline");
  auto output = Output::open(path, call.io);
  if (!output) return fail(call, output.error());
  output->stream() << found.text();
  const auto committed = output->commit();
  if (!committed) return fail(call, committed.error());
  const bool german = call.language() == ReportLanguage::de;
  call.io.err << fmt::format(
      fmt::runtime(german ? "kundenlint: {} in {} festgehalten\n" : "kundenlint: {} recorded in {}\n"),
      counted(found.size(), {"Befund", "finding"}, {"Befunde", "findings"}, call.language()), path);
  return kOk;
}

/// What --diff-base asks for; nothing without it.
Result<std::optional<ChangedLines>> changed_lines(const Settings& settings) {
  const std::string& revision = settings.one("diff-base");
  if (revision.empty()) return std::optional<ChangedLines>();
  Result<ChangedLines> changed = ChangedLines::since(revision);
  if (!changed) return changed.error();
  return std::optional(std::move(*changed));
}

/// Findings on other lines go. In a file whose places are no lines (a document) any change counts.
void keep_changed(const ChangedLines& changed, const ReadText& read, Analysis& analysis) {
  if (analysis.findings.empty()) return;
  const bool record = read.place.known();
  const ChangedLines::File& file = changed.of(record ? read.place.file : analysis.path);
  std::erase_if(analysis.findings, [&](const FindingReport& finding) {
    if (finding.at.place) return !file.any();
    const Position begin = record ? read.place.of(finding.at.begin) : finding.at.begin;
    const Position end = record ? read.place.of(finding.at.end) : finding.at.end;
    return !file.touch(begin.line, std::max(begin.line, end.line));
  });
}

Error statistics_need_text(ReportLanguage language) {
  return {.message = language == ReportLanguage::de ? "--statistics gehört zu -f text"
                                                    : "--statistics belongs to -f text"};
}

Error baseline_is_the_output(ReportLanguage language) {
  return {.message = language == ReportLanguage::de ? "--write-baseline und --output schließen sich aus"
                                                    : "--write-baseline and --output exclude each other"};
}

/// That nothing can be found is said, lest the silence be taken for praise.
void note_no_rules(const Invocation& call, const std::string& profile, const std::vector<Rule>& rules) {
  const bool some = std::ranges::any_of(rules, [&](const Rule& rule) { return rule.speaks_in(profile); });
  if (some) return;
  const bool german = call.language() == ReportLanguage::de;
  note(call, {.message = german ? fmt::format("für das Profil „{}“ gibt es keine Regeln", profile)
                                : fmt::format("there are no rules for the profile '{}'", profile),
              .hint = german ? "eigene liest --rules" : "--rules reads your own"});
}

}  // namespace

int run_check(Invocation& call) {
  const Settings& settings = call.settings;
  if (settings.has("statistics") && settings.one("format") != "text")
    return fail(call.io, statistics_need_text(call.language()));
  const std::string& path = settings.one("output");
  if (settings.has("write-baseline") && !path.empty() && path != "-")
    return fail(call.io, baseline_is_the_output(call.language()));
  Result<Linter> linter = make_linter(settings);
  if (!linter) return fail(call, linter.error());
  const std::vector<Rule> rules = linter->analyzer().rules();
  Result<Baseline> known = known_findings(settings);
  if (!known) return fail(call, known.error());
  const Result<std::optional<ChangedLines>> changed = changed_lines(settings);
  if (!changed) return fail(call, changed.error());
  note_no_rules(call, linter->analyzer().dictionary().id, rules);
  auto output = Output::open(path, call.io);
  if (!output) return fail(call, output.error());

  const std::optional<Severity> fail_on = severity_of(settings.one("fail-on"));
  const TextOptions look = text_options(call, output->terminal());
  const auto renderer = findings_renderer(settings.one("format"),
                                          {.tool = tool_info(linter->analyzer(), analyzer_options(settings)),
                                           .rules = rules,
                                           .language = call.language(),
                                           .color = look.color,
                                           .width = output->terminal() ? look.width : 0,
                                           .statistics = settings.has("statistics"),
                                           .fail_on = fail_on});
  const bool records = settings.has("write-baseline");
  Baseline found;
  bool failed = false;
  const auto each = [&](const ReadText& read) {
    Analysis analysis = linter->analyze(read.document);
    if (records) {
      found.record(analysis);
      return;
    }
    if (*changed) keep_changed(**changed, read, analysis);
    known->take_known(analysis);
    for (const FindingReport& finding : analysis.findings) {
      failed = failed || (fail_on && finding.severity >= *fail_on);
    }
    output->stream() << renderer->add(analysis, read.document.source, read.place);
    // Nothing is left out in silence; other forms than the text have it in their fields.
    if (const std::string left = left_out_line(analysis, call.language()); !left.empty()) {
      output->stream().flush();
      call.io.err << "kundenlint: " << printable(analysis.path.empty() ? analysis.id : analysis.path) << ": "
                  << left << '\n';
    }
  };
  int status = for_each_text(call, *output,
                             {.each = each,
                              .finish =
                                  [&] {
                                    if (!records) output->stream() << renderer->finish();
                                  },
                              .failed = [&](const Error& error) { renderer->failed(error); },
                              .empty_is_failure = false});
  if (records && status == kOk) status = write_baseline(call, found);
  return call.io.leave(status == kOk && failed ? kFindings : status);
}

}  // namespace kundenlint::cli
