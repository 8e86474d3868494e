#include "kundenlint/report/json.h"

#include <gtest/gtest.h>

#include <clocale>
#include <locale>
#include <nlohmann/json.hpp>
#include <string>

#include "report_example.h"
#include "schema_check.h"

namespace kundenlint {
namespace {

using nlohmann::json;

json parsed(const ReportExample& example, const JsonOptions& options = {}) {
  return json::parse(to_json(example.analysis, example.tool, options));
}

TEST(Json, KeepsTheContractFieldByField) {
  const ReportExample example;
  const nlohmann::ordered_json out =
      nlohmann::ordered_json::parse(to_json(example.analysis, example.tool, {}));
  EXPECT_EQ(
      out["document"].dump(),
      R"({"id":"leitbild.txt","path":"leitbild.txt","format":"plain","encoding":"UTF-8",)"
      R"("language":{"code":"de","confidence":0.975},"bytes":198,"words":31,"sentences":4,"paragraphs":1,)"
      R"("replaced":0})");
  EXPECT_EQ(out["contrast"].dump(),
            R"({"index":0.3333,"interval":[-0.6465,0.9225],"level":0.95,"orientierung":2,"naehe":1,)"
            R"("lean":"orientierung"})");
  EXPECT_EQ(
      out["facets"][1].dump(),
      R"({"id":"orientierung.handeln","zustimmend":1,"ablehnend":0,"offen":0,"per_1000_words":32.258})");
  EXPECT_EQ(
      out["mentions"][3].dump(),
      R"({"facet":"naehe.sympathie","stance":"ablehnend","entry":"naehe.sympathie/beispiel","start":146,)"
      R"("end":158,"line":4,"column":11,"sentence":3,"text":"Freundschaft","voice":"text",)"
      R"("evidence":[{"start":146,"end":158}],"reason":"negation/nicht",)"
      R"("probability":1.0,"contributions":[]})");
  EXPECT_EQ(out["relations"][0].dump(),
            R"({"type":"gleichsetzung","start":41,"end":81,"line":2,"column":1,"sentence":1,)"
            R"("text":"Kundenorientierung heißt für uns Nähe","reason":"gleichsetzung/heisst"})");
  EXPECT_EQ(out["terms"][0].dump(),
            R"({"lemma":"Kunde","count":3,"per_1000_words":96.774,"forms":{"Kunden":3}})");
  EXPECT_EQ(out["readability"].dump(), R"({"lix":null,"flesch_amstad":null,"wiener_1":null})");
  std::string keys;
  for (const auto& item : out.items()) keys += item.key() + ' ';
  EXPECT_EQ(keys, "schema tool document contrast facets mentions relations findings terms readability ");
}

TEST(Json, OutputSatisfiesTheSchema) {
  ReportExample example;
  EXPECT_EQ(violation(parsed(example)), "");
  EXPECT_EQ(violation(parsed(example, {.fields = {{"jahr", "1999"}}})), "");
  for (const Voice voice : {Voice::quoted, Voice::reported}) {
    example.analysis.mentions.front().voice = voice;
    EXPECT_EQ(violation(parsed(example)), "") << to_string(voice);
  }
  example.analysis.readability = {48.2, 51.04, 9.83};
  example.analysis.findings = {
      {"leerformel", Severity::info, {"m", "e"}, {"s", "t"}, example.location({0, 3}), "Wir"}};
  EXPECT_EQ(violation(parsed(example)), "");
  ReportExample empty;
  empty.analysis = Analysis();
  empty.analysis.encoding = "UTF-8";
  empty.analysis.pole_a = "agilitaet", empty.analysis.pole_b = "aktionismus";
  EXPECT_EQ(violation(parsed(empty)), "");
}

TEST(Json, SchemaIsStrict) {
  const json good = parsed(ReportExample());
  struct Case {
    const char* pointer;
    json value;
  };
  const Case cases[] = {
      {"/extra", 1},
      {"/mentions/0/extra", 1},
      {"/document/language/extra", 1},
      {"/contrast/index", 1.5},
      {"/contrast/lean", 1},
      {"/contrast/extra", 1},
      {"/contrast/naehe", "2"},
      {"/contrast/interval", json::array({0})},
      {"/mentions/0/stance", "neutral"},
      {"/mentions/0/start", -1},
      {"/mentions/0/line", 0},
      {"/tool/options_sha256", "abc"},
      {"/terms/0/forms/Kunden", "3"},
      {"/readability/lix", "48"},
  };
  for (const Case& c : cases) {
    json bad = good;
    bad[json::json_pointer(c.pointer)] = c.value;
    EXPECT_NE(violation(bad), "") << c.pointer;
  }
  for (const auto& item : good.items()) {
    json bad = good;
    bad.erase(item.key());
    EXPECT_NE(violation(bad), "") << "without " << item.key();
  }
}

TEST(Json, PrettyAndCompactSayTheSame) {
  const ReportExample example;
  const std::string compact = to_json(example.analysis, example.tool, {});
  EXPECT_EQ(std::ranges::count(compact, '\n'), 1);
  EXPECT_EQ(compact.back(), '\n');
  EXPECT_EQ(parsed(example), parsed(example, {.pretty = true}));
}

TEST(Json, FieldsOfTheRecordPassThroughUnchanged) {
  const std::string out = to_json(ReportExample().analysis, ReportExample().tool,
                                  {.fields = {{"n", "1.50"}, {"t", R"({"a":[]})"}}});
  EXPECT_NE(out.find(R"("fields":{"n":1.50,"t":{"a":[]}}})"), std::string::npos);
}

struct GermanNumbers : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(Json, LocaleChangesNothing) {
  ReportExample example;
  example.analysis.bytes = 1'234'567;
  const std::string before = to_json(example.analysis, example.tool, {});
  const std::locale saved = std::locale::global(std::locale(std::locale::classic(), new GermanNumbers));
  std::setlocale(LC_ALL, "de_DE.UTF-8");  // where the machine has it
  EXPECT_EQ(to_json(example.analysis, example.tool, {}), before);
  std::setlocale(LC_ALL, "C");
  std::locale::global(saved);
}

}  // namespace
}  // namespace kundenlint
