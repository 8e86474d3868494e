// Checkstyle XML, which many build servers read.
#include <fmt/format.h>

#include "kundenlint/report/findings_renderers.h"
#include "kundenlint/report/markup.h"

namespace kundenlint {
namespace {

class CheckstyleFindings : public FindingsRenderer {
 public:
  explicit CheckstyleFindings(FindingsContext context) : context_(std::move(context)) {}

  using FindingsRenderer::add;
  std::string add(const Analysis& analysis, std::string_view /*source*/, const RecordPlace& place) override {
    files_ += fmt::format("  <file name=\"{}\">\n", escape_markup(name_of(analysis, place)));
    for (const FindingReport& finding : analysis.findings) {
      const Position begin = in_file(finding.at.begin, place);
      files_ += fmt::format(
          "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{} {}\" "
          "source=\"kundenlint.{}\"/>\n",
          begin.line, begin.column, to_string(finding.severity),
          escape_markup(in(finding.message, context_.language)),
          escape_markup(in(finding.suggestion, context_.language)), escape_markup(finding.rule));
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
