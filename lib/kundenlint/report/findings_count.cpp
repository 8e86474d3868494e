#include "kundenlint/report/findings_count.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "kundenlint/report/columns.h"
#include "kundenlint/report/findings.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

/// "1 Warnung", "2 Warnungen".
std::string severities(std::uint64_t count, Severity severity, ReportLanguage language) {
  switch (severity) {
    case Severity::info:
      return counted(count, {"Hinweis", "info"}, {"Hinweise", "infos"}, language);
    case Severity::warning:
      return counted(count, {"Warnung", "warning"}, {"Warnungen", "warnings"}, language);
    case Severity::error:
      break;
  }
  return counted(count, {"Fehler", "error"}, {"Fehler", "errors"}, language);
}

}  // namespace

void FindingsCount::add(const FindingReport& finding) {
  ++findings_;
  ++by_severity_[static_cast<std::size_t>(finding.severity)];
  ++by_rule_[finding.rule];
}

void FindingsCount::end_text(bool has_findings) {
  ++texts_;
  texts_with_findings_ += has_findings ? 1 : 0;
}

std::string FindingsCount::sentence(ReportLanguage language) const {
  const bool german = language == ReportLanguage::de;
  const std::string texts = counted(texts_, {"Text", "text"}, {"Texten", "texts"}, language);
  if (findings_ == 0)
    return fmt::format(fmt::runtime(german ? "Keine Befunde in {}." : "No findings in {}."), texts);
  std::string where = texts;
  if (texts_ > 1) {
    where = fmt::format(fmt::runtime(german ? "{} von {}" : "{} of {}"),
                        grouped(texts_with_findings_, language), texts);
  }
  std::vector<std::string> parts;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    const std::uint64_t count = by_severity_[static_cast<std::size_t>(severity)];
    if (count > 0) parts.push_back(severities(count, severity, language));
  }
  return fmt::format("{} in {}: {}.",
                     counted(findings_, {"Befund", "finding"}, {"Befunde", "findings"}, language), where,
                     fmt::join(parts, ", "));
}

std::string FindingsCount::table(const std::vector<Rule>& rules, ReportLanguage language) const {
  std::vector<std::pair<std::uint64_t, const Rule*>> rows;
  for (const Rule& rule : rules) {
    if (const auto at = by_rule_.find(rule.id); at != by_rule_.end()) rows.emplace_back(at->second, &rule);
  }
  std::ranges::stable_sort(rows, std::greater<>(), &std::pair<std::uint64_t, const Rule*>::first);
  std::string out;
  for (const auto& [count, rule] : rows) {
    out += fmt::format("  {}  {}  {}\n", pad_left(grouped(count, language), 6),
                       pad_right(name_of(rule->severity).in(language), 7), rule->id);
  }
  return out;
}

}  // namespace kundenlint
