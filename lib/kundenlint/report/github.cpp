// Workflow commands of GitHub Actions: annotations on the lines of a change.
#include <fmt/format.h>

#include "kundenlint/report/findings_renderers.h"

namespace kundenlint {
namespace {

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "notice";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "notice";
}

/// As the runner reads it: '%' and line ends everywhere, ':' and ',' in a property, too.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (special)
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out;
}

class GithubFindings : public FindingsRenderer {
 public:
  explicit GithubFindings(FindingsContext context) : context_(std::move(context)) {}

  using FindingsRenderer::add;
  std::string add(const Analysis& analysis, std::string_view /*source*/, const RecordPlace& place) override {
    std::string out;
    for (const FindingReport& finding : analysis.findings) out += line(analysis, place, finding);
    return out;
  }

 private:
  std::string line(const Analysis& analysis, const RecordPlace& record, const FindingReport& finding) const {
    const Position begin = in_file(finding.at.begin, record), end = in_file(finding.at.end, record);
    std::string place = fmt::format("file={},line={},endLine={}", escaped(name_of(analysis, record), true),
                                    begin.line, end.line);
    // Columns are taken within one line only.
    if (begin.line == end.line) place += fmt::format(",col={},endColumn={}", begin.column, end.column);
    return fmt::format("::{} {},title={}::{} {}\n", command_of(finding.severity), place,
                       escaped(finding.rule, true), escaped(in(finding.message, context_.language), false),
                       escaped(in(finding.suggestion, context_.language), false));
  }

  FindingsContext context_;
};

}  // namespace

std::unique_ptr<FindingsRenderer> github_findings(FindingsContext context) {
  return std::make_unique<GithubFindings>(std::move(context));
}

}  // namespace kundenlint
