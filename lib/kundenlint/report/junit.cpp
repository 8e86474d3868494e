// JUnit XML, which build servers show as tests: a text without findings passes, and so does a finding that
// does not count (fail_on); it says what it has to say all the same.
#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/report/findings_renderers.h"
#include "kundenlint/report/markup.h"
#include "kundenlint/report/messages.h"

namespace kundenlint {
namespace {

class JunitFindings : public FindingsRenderer {
 public:
  explicit JunitFindings(FindingsContext context) : context_(std::move(context)) {}

  using FindingsRenderer::add;
  std::string add(const Analysis& analysis, std::string_view /*source*/, const RecordPlace& place) override {
    const std::string name = escape_markup(name_of(analysis, place));
    std::string cases;
    std::uint64_t failures = 0;
    for (const FindingReport& finding : analysis.findings) {
      const bool fails = context_.fail_on && finding.severity >= *context_.fail_on;
      failures += fails ? 1 : 0;
      cases += test_case(name, in_file(finding.at.begin, place), finding, fails);
    }
    const std::uint64_t tests = std::max<std::uint64_t>(analysis.findings.size(), 1);
    if (cases.empty()) cases = fmt::format("    <testcase classname=\"{}\" name=\"kundenlint\"/>\n", name);
    suites_ += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\">\n{}  </testsuite>\n", name,
                           tests, failures, cases);
    tests_ += tests;
    failures_ += failures;
    return {};
  }

  void failed(const Error& error) override {
    const Error said = localized(error, context_.language);
    const std::string name = escape_markup(said.path.empty() ? context_.tool.name : said.path);
    suites_ += fmt::format(
        "  <testsuite name=\"{0}\" tests=\"1\" failures=\"0\" errors=\"1\">\n"
        "    <testcase classname=\"{0}\" name=\"kundenlint\"><error message=\"{1}\"/></testcase>\n"
        "  </testsuite>\n",
        name, escape_markup(to_string(said)));
    ++tests_;
    ++errors_;
  }

  std::string finish() override {
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"kundenlint\" tests=\"{}\" "
        "failures=\"{}\" errors=\"{}\">\n{}</testsuites>\n",
        tests_, failures_, errors_, suites_);
  }

 private:
  std::string test_case(const std::string& name, Position begin, const FindingReport& finding,
                        bool fails) const {
    const std::string message = escape_markup(in(finding.message, context_.language));
    const std::string body = fmt::format("{}:{}:{}: {}\n{}", name, begin.line, begin.column, message,
                                         escape_markup(in(finding.suggestion, context_.language)));
    const std::string result = fails ? fmt::format("<failure type=\"{}\" message=\"{}\">{}</failure>",
                                                   to_string(finding.severity), message, body)
                                     : fmt::format("<system-out>{}</system-out>", body);
    return fmt::format("    <testcase classname=\"{}\" name=\"{} {}:{}\">{}</testcase>\n", name,
                       escape_markup(finding.rule), begin.line, begin.column, result);
  }

  FindingsContext context_;
  std::string suites_;
  std::uint64_t tests_ = 0, failures_ = 0, errors_ = 0;
};

}  // namespace

std::unique_ptr<FindingsRenderer> junit_findings(FindingsContext context) {
  return std::make_unique<JunitFindings>(std::move(context));
}

}  // namespace kundenlint
