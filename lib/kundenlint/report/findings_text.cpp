#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "kundenlint/report/columns.h"
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
    std::string out = style_(Paint::bold, fitted(count_.sentence(context_.language))) + '\n';
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
    const std::string head = fmt::format("{} {}", place, severity);
    const std::string tag = fmt::format("[{}]", finding.rule);
    const std::string body =
        fmt::format("{} {}{} {}", head, printable(in(finding.message, context_.language)), named, tag);
    std::string out = fitted(body);
    if (out.ends_with(tag)) out = out.substr(0, out.size() - tag.size()) + style_(Paint::dim, tag);
    if (out.starts_with(head)) {
      const Paint paint = finding.severity == Severity::info ? Paint::dim : Paint::warning;
      out.replace(0, head.size(), fmt::format("{} {}", style_(Paint::bold, place), style_(paint, severity)));
    }
    out += '\n';
    if (suggested_.insert(finding.rule).second)
      out += fmt::format("    {}\n", fitted(fmt::format("→ {}", in(finding.suggestion, context_.language))));
    return out;
  }

  /// Wrapped on a terminal, the lines behind the first indented.
  std::string fitted(const std::string& text) const {
    constexpr int kIndent = 4, kNarrowest = 20;
    if (context_.width <= 0) return text;
    return fmt::format("{}", fmt::join(wrap(text, std::max(context_.width - kIndent, kNarrowest)), "\n    "));
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
