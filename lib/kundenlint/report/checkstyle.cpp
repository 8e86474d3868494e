// Checkstyle XML, which many build servers read.
#include <fmt/format.h>

#include "kundenlint/report/findings_renderers.h"
#include "kundenlint/report/snippet.h"

namespace kundenlint {
namespace {

/// For an attribute in double quotes. XML 1.0 has no control characters: they are shown as '·'.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

class CheckstyleFindings : public FindingsRenderer {
 public:
  explicit CheckstyleFindings(FindingsContext context) : context_(std::move(context)) {}

  std::string add(const Analysis& analysis) override {
    files_ += fmt::format("  <file name=\"{}\">\n", escaped(name_of(analysis)));
    for (const FindingReport& finding : analysis.findings) {
      files_ += fmt::format(
          "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{} {}\" "
          "source=\"kundenlint.{}\"/>\n",
          finding.at.begin.line, finding.at.begin.column, to_string(finding.severity),
          escaped(in(finding.message, context_.language)), escaped(in(finding.suggestion, context_.language)),
          escaped(finding.rule));
    }
    files_ += "  </file>\n";
    return {};
  }

  std::string finish() override {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n" + files_ +
           "</checkstyle>\n";
  }

 private:
  FindingsContext context_;
  std::string files_;
};

}  // namespace

std::unique_ptr<FindingsRenderer> checkstyle_findings(FindingsContext context) {
  return std::make_unique<CheckstyleFindings>(std::move(context));
}

}  // namespace kundenlint
