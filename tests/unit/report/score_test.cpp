#include "kundenlint/report/score.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "kundenlint/report/codebook.h"
#include "kundenlint/report/summary.h"
#include "report_example.h"
#include "schema_check.h"

namespace kundenlint {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

std::string table(const ScoreOptions& options, const Fields& fields = {}, std::string path = "a.txt") {
  const ReportExample example;
  const auto made = ScoreTable::create(example.dictionary, options);
  if (!made) return to_string(made.error());
  std::string out = made->header();
  made->append_row(out, {.analysis = example.analysis, .path = path, .fields = fields});
  return out;
}

TEST(Score, ColumnsAreChosenByNameOrBeginning) {
  EXPECT_EQ(table({.columns = {"words", "path", "readability"}}),
            "words,path,readability.lix,readability.flesch_amstad,readability.wiener_1\n31,a.txt,,,\n");
  EXPECT_EQ(table({.columns = {"word"}}),
            "--columns: die Spalte „word“ gibt es nicht (meinten Sie „words“?)");
}

TEST(Score, CellsAreQuotedAndKeptFieldsPlain) {
  const Fields fields = {{"s", R"("a\"b;\u00e4\nc")"}, {"n", "1.50"}, {"o", R"({"x":[1, 2]})"}};
  ScoreOptions options{.columns = {"path", "language_confidence", "s", "n", "o", "fehlt"},
                       .keep = {"s", "n", "o", "fehlt"}};
  EXPECT_EQ(
      table(options, fields, "a,b"),
      "path,language_confidence,s,n,o,fehlt\n\"a,b\",0.9750,\"a\"\"b;ä\nc\",1.50,\"{\"\"x\"\":[1, 2]}\",\n");
  options.format = ScoreFormat::tsv;
  EXPECT_EQ(table({.format = ScoreFormat::tsv, .columns = {"path", "words"}}, {}, "a\tb"),
            "path\twords\n\"a\tb\"\t31\n");
  options.format = ScoreFormat::csv;
  options.excel = true;
  EXPECT_EQ(table(options, fields, "a,b"),
            "\xEF\xBB\xBFpath;language_confidence;s;n;o;fehlt\r\na,b;0,9750;\"a\"\"b;ä\nc\";1.50;"
            "\"{\"\"x\"\":[1, 2]}\";\r\n");
}

TEST(Score, TheRowOfJsonFitsItsSchemaAndTheTable) {
  const auto row = nlohmann::ordered_json::parse(
      table({.format = ScoreFormat::jsonl, .keep = {"jahr", "fehlt"}}, {{"jahr", "1999"}}));
  EXPECT_EQ(violation(nlohmann::json(row), score_schema()), "");
  EXPECT_EQ(row["jahr"], 1999);
  EXPECT_TRUE(row["fehlt"].is_null());
  std::string names;
  for (const auto& item : row.items()) names += (names.empty() ? "" : ",") + item.key();
  const std::string csv = table({.keep = {"jahr", "fehlt"}});
  EXPECT_EQ(csv.substr(0, csv.find('\n')), names);
  auto wrong = nlohmann::json(row);
  wrong["words"] = -1;
  EXPECT_NE(violation(wrong, score_schema()), "");
}

TEST(Score, WithoutMentionsThereIsNoIndex) {
  ReportExample example;
  example.analysis.contrast = contrast(0, 0);
  const auto made = ScoreTable::create(example.dictionary, {.columns = {"contrast"}});
  ASSERT_TRUE(made);
  std::string row;
  made->append_row(row, {.analysis = example.analysis, .path = "", .fields = {}});
  EXPECT_EQ(row, ",,,0,0\n");
}

TEST(Score, ThePoleHasATotalAndABareRateOfAssertedMentions) {
  ReportExample example;
  example.analysis.words = 100;
  for (FacetReport& facet : example.analysis.facets) facet.zustimmend = facet.ablehnend = facet.offen = 0;
  std::uint64_t facets = 0;
  for (FacetReport& facet : example.analysis.facets) {
    if (!facet.id.starts_with("naehe")) continue;
    facet.zustimmend = facet.id == "naehe" ? 1 : 2;
    facet.ablehnend = 5;
    ++facets;
  }
  const auto made = ScoreTable::create(
      example.dictionary,
      {.columns = {"naehe.total.zustimmend", "naehe.total.zustimmend_per_1000", "naehe.bare.zustimmend",
                   "naehe.bare.zustimmend_per_1000", "naehe.total.ablehnend"}});
  ASSERT_TRUE(made);
  std::string row;
  made->append_row(row, {.analysis = example.analysis, .path = "", .fields = {}});
  const std::uint64_t total = 1 + 2 * (facets - 1);
  EXPECT_EQ(row, fmt::format("{},{}.000,1,10.000,{}\n", total, 10 * total, 5 * facets));
  EXPECT_GT(facets, 1U);
}

TEST(Codebook, ExplainsEveryColumnInBothLanguages) {
  const ReportExample example;
  const auto made = ScoreTable::create(example.dictionary, {});
  ASSERT_TRUE(made);
  for (const ReportLanguage language : {ReportLanguage::de, ReportLanguage::en}) {
    const Table table = codebook(example.dictionary, made->names(), language);
    ASSERT_EQ(table.rows.size(), made->names().size());
    for (const std::vector<Cell>& row : table.rows) {
      EXPECT_NE(std::get<std::string>(row[2]), "") << std::get<std::string>(row[0]);
      EXPECT_EQ(std::get<std::string>(row[2]).find("--keep"), std::string::npos)
          << std::get<std::string>(row[0]);
      EXPECT_NE(std::get<std::string>(row[3]), "") << std::get<std::string>(row[0]);
    }
  }
}

TEST(ShortNames, AreWhatSpssAndStataTake) {
  EXPECT_EQ(
      short_names({"orientierung.ueberzeugung.zustimmend_per_1000", "finding.naehe-als-ziel", "Größe (m²)",
                   "2015", "if", "STR8", "", "größe_m", "a.b", "a-b",
                   "orientierung.ueberzeugung.sehr-lang.zustimmend",
                   "orientierung.ueberzeugung.sehr-kurz.zustimmend"}),
      (std::vector<std::string>{"orientierung_ueberzeugung_rate", "finding_naehe_als_ziel", "groesse_m",
                                "v_2015", "if_v", "str8_v", "v", "groesse_m_2", "a_b", "a_b_2",
                                "orientierung_ueberzeugung_s_zust", "orientierung_ueberzeugung_s_zu_2"}));
  const ReportExample example;
  const auto made = ScoreTable::create(example.dictionary, {});
  ASSERT_TRUE(made);
  for (const std::string& name : short_names(made->names())) {
    EXPECT_LE(name.size(), 32U) << name;
    EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"), std::string::npos) << name;
  }
}

SummaryHead head_of(std::uint32_t index, std::uint32_t of) {
  const ReportExample example;
  SummaryHead head{.tool = summary_tool(example.tool), .of = of, .have = {index}, .tally = {}};
  head.tally.add(example.analysis, index);
  return head;
}

TEST(Summary, IsReadBackAsItWasWritten) {
  const SummaryHead head = head_of(3, 8);
  const auto again = read_summary_head(to_json(head));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->tally, head.tally);
  EXPECT_EQ(to_json(*again), to_json(head));
  EXPECT_EQ(violation(nlohmann::json::parse(to_json(head)), summary_schema()), "");
  EXPECT_FALSE(read_summary_head("{}"));
  EXPECT_EQ(
      to_string(read_summary_head(R"({"schema":"kundenlint/summary/1"})").error()),
      "Zusammenfassung der Form „kundenlint/summary/1“ statt „kundenlint/summary/2“ (erzeugen Sie sie mit "
      "dieser Version neu)");
  const Term term{.lemma = "Kunde \"x\"", .count = 5, .texts = 2, .parts = {{3, 1}, {9, 4}}};
  EXPECT_EQ(violation(nlohmann::json::parse(to_json(term, head.tally)), summary_schema()), "");
  EXPECT_NE(violation(nlohmann::json::parse("{\"lemma\":\"x\"}"), summary_schema()), "");
}

/// What the terms of a summary are read as, then why they ended.
std::string read_terms(const std::string& lines, std::uint64_t occurrences) {
  std::istringstream in(lines);
  const auto terms = summary_terms(in, occurrences);
  std::string out;
  for (Term term; terms->next(term);) out += term.lemma + ' ';
  const Error& problem = terms->problem();
  return problem.code == ErrorCode::empty ? out : out + std::to_string(problem.line) + ": " + problem.message;
}

TEST(Summary, TermsAreReadWholeOrNotAtAll) {
  const Tally tally = head_of(1, 1).tally;
  const std::string a =
      to_json(Term{.lemma = "A \"x\"", .count = 5, .texts = 2, .parts = {{3, 1}, {9, 4}}}, tally);
  const std::string b = to_json(Term{.lemma = "B", .count = 2, .texts = 1, .parts = {{3, 2}}}, tally);
  EXPECT_EQ(read_terms(a + b, 7), "A \"x\" B ");
  EXPECT_EQ(read_terms(a, 7), "A \"x\" 2: abgeschnitten: Begriffe fehlen");
  EXPECT_EQ(read_terms(a + b.substr(0, b.size() - 1), 7),
            "A \"x\" 3: abgeschnitten: das Ende der letzten Zeile fehlt");
  EXPECT_EQ(read_terms(a + b.substr(0, 20) + '\n', 7), "A \"x\" 3: keine Zusammenfassung von kundenlint");
  EXPECT_EQ(read_terms(b + a, 7), "B 3: die Begriffe sind nicht sortiert, oder einer steht zweimal da");
  EXPECT_EQ(read_terms(b + b, 4), "B 3: die Begriffe sind nicht sortiert, oder einer steht zweimal da");
  EXPECT_EQ(read_terms(a + b, 6), "A \"x\" 3: mehr Begriffe, als die erste Zeile sagt");
}

TEST(Summary, PartsOfOneCorpusAddUp) {
  SummaryHead sum = head_of(2, 3);
  EXPECT_TRUE(add(sum, head_of(1, 3)));
  EXPECT_EQ(sum.have, (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(to_string(add(sum, head_of(1, 3)).error()), "Teil 1 ist schon dabei");
  EXPECT_EQ(to_string(add(sum, head_of(1, 4)).error()), "Teil einer anderen Zerlegung als der erste");
  SummaryHead other = head_of(3, 3);
  other.tool = "{}";
  EXPECT_EQ(to_string(add(sum, other).error()),
            "andere Version, anderes Wörterbuch oder andere Optionen als im ersten Teil");
  EXPECT_TRUE(add(sum, head_of(3, 3)));
  EXPECT_EQ(sum.of, 1U);
  EXPECT_EQ(sum.tally.texts, 3U);
  EXPECT_EQ(sum.tally.words, 93U);
}

}  // namespace
}  // namespace kundenlint
