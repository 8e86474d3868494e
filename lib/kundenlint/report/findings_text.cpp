#include <fmt/format.h>

#include <set>

#include "kundenlint/report/findings_count.h"
#include "kundenlint/report/findings_renderers.h"
#include "kundenlint/report/places.h"
#include "kundenlint/report/snippet.h"
#include "kundenlint/report/style.h"

namespace kundenlint {
namespace {

class TextFindings : public FindingsRenderer {
 public:
  explicit TextFindings(FindingsContext context) : context_(std::move(context)), style_(context_.color) {}

  using FindingsRenderer::add;
  std::string add(const Analysis& analysis, std::string_view /*source*/, const RecordPlace& place) override {
    std::string out;
    const std::string name = printable(name_of(analysis, place));
    for (const FindingReport& finding : analysis.findings) {
      out += line(name, in_file(finding.at.begin, place), finding);
      count_.add(finding);
    }
    count_.end_text(!analysis.findings.empty());
    return out;
  }

  std::string finish() override {
    std::string out = style_(Paint::bold, count_.sentence(context_.language)) + '\n';
    if (context_.statistics) out += count_.table(context_.rules, context_.language);
    return out;
  }

 private:
  // A rule's suggestion is the same each time: it is said once.
  std::string line(const std::string& name, Position begin, const FindingReport& finding) {
    const std::string place = fmt::format("{}:{}:{}:", name, begin.line, begin.column);
    const std::string severity = fmt::format("{}:", name_of(finding.severity).in(context_.language));
    const std::string named =
        finding.at.place ? fmt::format(" ({})", name_of(*finding.at.place, context_.language)) : "";
    std::string out =
        fmt::format("{} {} {}{} {}\n", style_(Paint::bold, place),
                    style_(finding.severity == Severity::info ? Paint::dim : Paint::warning, severity),
                    printable(in(finding.message, context_.language)), named,
                    style_(Paint::dim, fmt::format("[{}]", finding.rule)));
    if (suggested_.insert(finding.rule).second)
      out += fmt::format("    → {}\n", in(finding.suggestion, context_.language));
    return out;
  }

  FindingsContext context_;
  Style style_;
  std::set<std::string> suggested_;
  FindingsCount count_;
};

}  // namespace

std::unique_ptr<FindingsRenderer> text_findings(FindingsContext context) {
  return std::make_unique<TextFindings>(std::move(context));
}

}  // namespace kundenlint
