#include "kundenlint/report/findings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "kundenlint/report/columns.h"
#include "report_example.h"
#include "schema_check.h"

namespace kundenlint {
namespace {

using nlohmann::json;

const std::vector<Rule>& rules() {
  static const std::vector<Rule> rules = {{.id = "unterordnung",
                                           .profiles = {"kunde"},
                                           .severity = Severity::warning,
                                           .name = {"Unterordnung", "subordination"},
                                           .description = {"Was sie heißt.", "What it means."}},
                                          {.id = "leerformel",
                                           .profiles = {"kunde"},
                                           .severity = Severity::info,
                                           .name = {"Leerformel", "empty slogan"},
                                           .description = {"Was sie heißt.", "What it means."}}};
  return rules;
}

struct Example : ReportExample {
  Example() {
    const auto add = [this](std::string rule, Severity severity, std::string_view text) {
      const auto begin = static_cast<std::uint32_t>(source.find(text));
      const Span bytes{begin, begin + static_cast<std::uint32_t>(text.size())};
      analysis.findings.push_back({std::move(rule),
                                   severity,
                                   {"Nein: „100 %“.", "No: '100 %'."},
                                   {"Besser so.", "Better so."},
                                   location(bytes),
                                   std::string(text)});
    };
    add("leerformel", Severity::info, "Kunden: Wir");
    add("unterordnung", Severity::warning, "Kunden aus.\nKunden");
    add("leerformel", Severity::error, "Nicht");
  }

  std::string rendered(std::string_view format, ReportLanguage language = ReportLanguage::de,
                       bool color = false) const {
    return rendered(format, {.tool = tool, .rules = rules(), .language = language, .color = color});
  }
  std::string rendered(std::string_view format, FindingsContext context) const {
    const auto renderer = findings_renderer(format, std::move(context));
    std::string out = renderer->add(analysis, source);
    return out + renderer->finish();
  }
};

TEST(Findings, TextNamesPlaceSeverityAndRule) {
  EXPECT_EQ(Example().rendered("text"),
            "leitbild.txt:3:17: Hinweis: Nein: „100 %“. [leerformel]\n"
            "    → Besser so.\n"
            "leitbild.txt:1:30: Warnung: Nein: „100 %“. [unterordnung]\n"
            "    → Besser so.\n"
            "leitbild.txt:4:1: Fehler: Nein: „100 %“. [leerformel]\n"
            "3 Befunde in 1 Text: 1 Fehler, 1 Warnung, 1 Hinweis.\n");
  const std::string english = Example().rendered("text", ReportLanguage::en);
  EXPECT_NE(english.find("leitbild.txt:3:17: info: No: '100 %'. [leerformel]\n    → Better so.\n"),
            std::string::npos)
      << english;
  EXPECT_NE(english.find(" warning: "), std::string::npos);
  EXPECT_NE(english.find(" error: "), std::string::npos);
}

TEST(Findings, TextShowsNoControlCharactersOfTheSource) {
  Example example;
  example.analysis.findings.front().message.de = "Nein: „\x1b[31mrot“.";
  example.analysis.path = "a\nb";
  const std::string out = example.rendered("text");
  EXPECT_EQ(out.find('\x1b'), std::string::npos);
  EXPECT_TRUE(out.starts_with("a b:3:17:")) << out;
}

TEST(Findings, ColourOnlyWhereItIsAskedFor) {
  EXPECT_NE(Example().rendered("text", ReportLanguage::de, true).find("\x1b["), std::string::npos);
  EXPECT_EQ(Example().rendered("text").find("\x1b["), std::string::npos);
}

TEST(Findings, ARecordGoesByItsId) {
  Example example;
  example.analysis.path.clear();
  example.analysis.id = "17";
  EXPECT_TRUE(example.rendered("text").starts_with("17:3:17: "));
}

TEST(Findings, GithubEscapesAndDropsColumnsOverSeveralLines) {
  Example example;
  example.analysis.path = "a,b:c.txt";
  EXPECT_EQ(
      example.rendered("github"),
      "::notice file=a%2Cb%3Ac.txt,line=3,endLine=3,col=17,endColumn=28,title=leerformel::Nein: „100 %25“. "
      "Besser so.\n"
      "::warning file=a%2Cb%3Ac.txt,line=1,endLine=2,title=unterordnung::Nein: „100 %25“. Besser so.\n"
      "::error file=a%2Cb%3Ac.txt,line=4,endLine=4,col=1,endColumn=6,title=leerformel::Nein: „100 %25“. "
      "Besser so.\n");
}

TEST(Findings, CheckstyleEscapes) {
  Example example;
  example.analysis.findings.resize(1);
  example.analysis.findings.front().message.de = "<\"&\">\x01";
  EXPECT_EQ(example.rendered("checkstyle"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<checkstyle version=\"4.3\">\n"
            "  <file name=\"leitbild.txt\">\n"
            "    <error line=\"3\" column=\"17\" severity=\"info\" message=\"&lt;&quot;&amp;&quot;&gt;· "
            "Besser so.\" "
            "source=\"kundenlint.leerformel\"/>\n"
            "  </file>\n"
            "</checkstyle>\n");
}

TEST(Findings, JsonSatisfiesItsSchema) {
  const Example example;
  for (const char* format : {"json", "jsonl"}) {
    const json out = json::parse(example.rendered(format));
    EXPECT_EQ(violation(out, findings_schema()), "");
    EXPECT_EQ(out["findings"][0].dump(),
              R"({"column":17,"end":115,"end_column":28,"end_line":3,"line":3,"message":"Nein: „100 %“.",)"
              R"("rule":"leerformel","severity":"info","start":104,"suggestion":"Besser so."})");
  }
  EXPECT_EQ(example.rendered("jsonl").find('\n'), example.rendered("jsonl").size() - 1);
  EXPECT_EQ(json::parse(example.rendered("json", ReportLanguage::en))["findings"][0]["message"],
            "No: '100 %'.");
}

TEST(Findings, SarifHasOneRunWithRulesAndResults) {
  Example example;
  example.analysis.path = "./Über uns/a.txt";
  const json out = json::parse(example.rendered("sarif"));
  EXPECT_EQ(out["version"], "2.1.0");
  ASSERT_EQ(out["runs"].size(), 1U);
  const json& run = out["runs"][0];
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  EXPECT_EQ(run["tool"]["driver"]["rules"].size(), 2U);
  EXPECT_EQ(run["tool"]["driver"]["rules"][1]["defaultConfiguration"]["level"], "note");
  ASSERT_EQ(run["results"].size(), 3U);
  const json& first = run["results"][0];
  EXPECT_EQ(first["ruleId"], "leerformel");
  EXPECT_EQ(first["ruleIndex"], 1);
  EXPECT_EQ(first["level"], "note");
  EXPECT_EQ(first["message"]["text"], "Nein: „100 %“. Besser so.");
  const json& place = first["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "%C3%9Cber%20uns/a.txt");
  EXPECT_EQ(place["region"].dump(), R"({"endColumn":28,"endLine":3,"startColumn":17,"startLine":3})");
}

// The columns of Reviewdog's format are bytes: "ü" before a place counts two.
TEST(Findings, RdjsonlIsALineAFindingWithColumnsInBytes) {
  Example example;
  const std::string text = example.rendered("rdjsonl");
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3);
  const json first = json::parse(text.substr(0, text.find('\n')));
  EXPECT_EQ(first["message"], "Nein: „100 %“. Besser so.");
  EXPECT_EQ(first["severity"], "INFO");
  EXPECT_EQ(first["code"]["value"], "leerformel");
  EXPECT_EQ(first["source"]["name"], "kundenlint");
  EXPECT_EQ(first["location"]["path"], "leitbild.txt");
  const FindingReport& finding = example.analysis.findings.front();
  const std::size_t line_start = example.source.rfind('\n', finding.at.bytes.begin) + 1;
  const json& range = first["location"]["range"];
  EXPECT_EQ(range["start"]["line"], 3);
  EXPECT_EQ(range["start"]["column"], finding.at.bytes.begin - line_start + 1);
  EXPECT_EQ(range["end"]["column"], finding.at.bytes.end - line_start + 1);
  EXPECT_GT(range["start"]["column"], finding.at.begin.column) << "the example has no umlaut before it";
}

TEST(Findings, JunitFailsWhereTheFindingCounts) {
  Example example;
  example.analysis.path = "a<b>.txt";
  const auto rendered = [&](std::optional<Severity> fail_on) {
    return example.rendered("junit", {.tool = example.tool, .rules = rules(), .fail_on = fail_on});
  };
  const std::string warnings = rendered(Severity::warning);
  EXPECT_NE(warnings.find("<testsuites name=\"kundenlint\" tests=\"3\" failures=\"2\" errors=\"0\">"),
            std::string::npos)
      << warnings;
  EXPECT_NE(warnings.find("<testcase classname=\"a&lt;b&gt;.txt\" name=\"unterordnung 1:30\"><failure "
                          "type=\"warning\" message=\"Nein: „100 %“.\">a&lt;b&gt;.txt:1:30: Nein: „100 %“.\n"
                          "Besser so.</failure></testcase>"),
            std::string::npos)
      << warnings;
  EXPECT_NE(warnings.find("name=\"leerformel 3:17\"><system-out>"), std::string::npos) << warnings;
  EXPECT_NE(rendered(std::nullopt).find("failures=\"0\""), std::string::npos);
  EXPECT_EQ(rendered(std::nullopt).find("<failure"), std::string::npos);
}

// Only on a terminal: in a pipe a finding stays a line. No line is longer than it is wide.
TEST(Findings, ATerminalGetsLinesThatFit) {
  Example example;
  const std::string piped = example.rendered("text", {.tool = example.tool, .rules = rules()});
  const std::string narrow = example.rendered("text", {.tool = example.tool, .rules = rules(), .width = 36});
  EXPECT_NE(narrow, piped);
  std::string joined;
  for (std::size_t begin = 0; begin < narrow.size();) {
    const std::size_t end = narrow.find('\n', begin);
    const std::string line = narrow.substr(begin, end - begin);
    EXPECT_LE(columns_of(line), 36) << line;
    const bool more = line.starts_with("    ") && !line.starts_with("    →");
    joined += (joined.empty() ? "" : more ? " " : "\n") + (more ? line.substr(4) : line);
    begin = end + 1;
  }
  EXPECT_EQ(joined + "\n", piped) << "nothing but line ends has changed";
}

// A text that cannot be read is an error of the suite, in the language of the report.
TEST(Findings, JunitNamesWhatCouldNotBeRead) {
  Example example;
  const auto renderer =
      findings_renderer("junit", {.tool = example.tool, .rules = rules(), .language = ReportLanguage::en});
  renderer->failed({.message = "mehr als 7 Teile", .path = "a<b>.zip"});
  EXPECT_EQ(renderer->finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<testsuites name=\"kundenlint\" tests=\"1\" failures=\"0\" errors=\"1\">\n"
            "  <testsuite name=\"a&lt;b&gt;.zip\" tests=\"1\" failures=\"0\" errors=\"1\">\n"
            "    <testcase classname=\"a&lt;b&gt;.zip\" name=\"kundenlint\">"
            "<error message=\"a&lt;b&gt;.zip: more than 7 parts\"/></testcase>\n"
            "  </testsuite>\n"
            "</testsuites>\n");
}

TEST(Findings, TheSummaryCountsTextsAndRules) {
  Example example, clean;
  clean.analysis.findings.clear();
  for (const auto& [language, want] :
       {std::pair(ReportLanguage::de,
                  "6 Befunde in 2 von 3 Texten: 2 Fehler, 2 Warnungen, 2 Hinweise.\n"
                  "       4  Hinweis  leerformel\n"
                  "       2  Warnung  unterordnung\n"),
        std::pair(ReportLanguage::en,
                  "6 findings in 2 of 3 texts: 2 errors, 2 warnings, 2 infos.\n"
                  "       4  info     leerformel\n"
                  "       2  warning  unterordnung\n")}) {
    const auto renderer = findings_renderer(
        "text", {.tool = example.tool, .rules = rules(), .language = language, .statistics = true});
    for (const Example* each : {&example, &clean, &example}) {
      static_cast<void>(renderer->add(each->analysis, each->source));
    }
    EXPECT_EQ(renderer->finish(), want);
  }
}

// A fingerprint stays when lines are added above, and differs for the same words again.
TEST(Findings, SarifFingerprintsFollowTheWords) {
  const auto print = [](const Example& example, std::size_t at) {
    return json::parse(example.rendered("sarif"))["runs"][0]["results"][at]["partialFingerprints"].dump();
  };
  Example example, moved, twice;
  moved.analysis.findings[0].at.begin.line += 7;
  twice.analysis.findings[1] = twice.analysis.findings[0];
  EXPECT_EQ(print(moved, 0), print(example, 0));
  EXPECT_EQ(print(twice, 0), print(example, 0));
  EXPECT_NE(print(twice, 1), print(twice, 0));
}

TEST(Findings, NothingFoundIsStillAWholeFile) {
  Example example;
  example.analysis.findings.clear();
  EXPECT_EQ(example.rendered("text"), "Keine Befunde in 1 Text.\n");
  EXPECT_EQ(example.rendered("text", ReportLanguage::en), "No findings in 1 text.\n");
  EXPECT_EQ(example.rendered("github"), "");
  EXPECT_EQ(example.rendered("rdjsonl"), "");
  EXPECT_EQ(example.rendered("junit"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<testsuites name=\"kundenlint\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
            "  <testsuite name=\"leitbild.txt\" tests=\"1\" failures=\"0\">\n"
            "    <testcase classname=\"leitbild.txt\" name=\"kundenlint\"/>\n"
            "  </testsuite>\n"
            "</testsuites>\n");
  EXPECT_EQ(json::parse(example.rendered("sarif"))["runs"][0]["results"], json::array());
  EXPECT_NE(example.rendered("checkstyle").find("</checkstyle>"), std::string::npos);
}

}  // namespace
}  // namespace kundenlint
