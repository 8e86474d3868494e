// The steps from the analyzer to the figures: sentences, reliability, inductive terms.
#include <algorithm>

#include "coded.h"
#include "kundenlint/evaluation/inductive_terms.h"
#include "kundenlint/evaluation/reliability.h"

namespace kundenlint {
namespace {

TEST(GoldDocument, SentencesAreJoinedByOneSpace) {
  const GoldText text{.id = "t", .first = 0, .sentences = {"Für.", "b", "Ä"}, .codes = {}};
  const GoldDocument document(text);
  EXPECT_EQ(document.document().source, "Für. b Ä");
  const std::size_t at[] = {0, 0, 0, 0, 0, 0, 1, 1, 2, 2};  // the space belongs to what it ends
  for (std::uint32_t byte = 0; byte < 10; ++byte) EXPECT_EQ(document.sentence_at(byte), at[byte]) << byte;
}

ToolText mentions(std::vector<std::vector<FoundFrame>> found) {
  ToolText out;
  out.dropped.resize(found.size());
  out.matched.resize(found.size());
  out.found = std::move(found);
  return out;
}

const Reliability& of(const std::vector<Reliability>& rows, std::string_view halves, std::string_view scale) {
  return *std::find_if(rows.begin(), rows.end(),
                       [&](const Reliability& row) { return row.halves == halves && row.scale == scale; });
}

TEST(Reliabilities, EntriesAndSentencesThatAgreeAreReliable) {
  const FoundFrame a{"naehe", Stance::zustimmend, "naehe/a", "", ""},
      b{"naehe", Stance::zustimmend, "naehe/b", "", ""};
  const FoundFrame rejected{"naehe", Stance::ablehnend, "naehe/c", "", ""};
  ToolReading tool;
  tool.texts = {mentions({{a, b}, {a, b}}), mentions({{}, {rejected}}),
                mentions({{a, b, a, b}, {a, b, a, b}}), mentions({{rejected}})};
  const auto rows = reliabilities(tool, test_profile(), {.replicates = 20});
  const Reliability& entries = of(rows, "entries", "naehe");
  EXPECT_EQ(entries.items, 2U) << "what is rejected is no score";
  ASSERT_TRUE(entries.value);
  EXPECT_NEAR(entries.value->mean, 1, 1e-12);
  const Reliability& sentences = of(rows, "sentences", "difference");
  EXPECT_EQ(sentences.items, 3U) << "one sentence has no halves";
  ASSERT_TRUE(sentences.value);
  EXPECT_NEAR(sentences.value->mean, 1, 1e-12);
  EXPECT_FALSE(of(rows, "entries", "orientierung").value);
}

TEST(InductiveTerms, WordsOfFramedSentencesThatNoEntryKnows) {
  auto analyzer = Analyzer::create({});
  ASSERT_TRUE(analyzer);
  GoldText text{.id = "t", .first = 1, .sentences = {}, .codes = {TextCode{}}};
  const auto add = [&](const std::string& sentence, const std::string& code) {
    text.sentences.push_back(sentence);
    text.codes[0].sentences.push_back(coded(code));
  };
  add("Der Stammtisch hält den Kunden warm.", "naehe.sympathie+");
  add("Am Stammtisch sitzt der Kunde wie ein Freund.", "naehe.sympathie+ naehe-");
  add("Der Haushalt wurde beschlossen.", "");
  add("Der Haushalt ist ausgeglichen.", "");
  const GoldSet gold{{""}, {text}};
  ToolReading tool;
  tool.texts.push_back(mentions({{}, {{"naehe.sympathie", Stance::zustimmend, "x", "Freund", ""}}, {}, {}}));
  tool.texts[0].matched[1] = {"Freund", "Kunde"};
  const auto terms = *inductive_terms(gold, tool, 0, *analyzer, 1);
  ASSERT_FALSE(terms.empty());
  EXPECT_EQ(terms[0].keyword.term.text, "Stammtisch");
  EXPECT_EQ(terms[0].keyword.term.count, 2U);
  EXPECT_EQ(terms[0].keyword.reference_count, 0U);
  EXPECT_GT(terms[0].keyword.log_ratio, 0);
  EXPECT_EQ(terms[0].missed, 1U);
  EXPECT_EQ(terms[0].facets, (std::vector<std::string>{"naehe.sympathie", "naehe"}));
  EXPECT_EQ(terms[0].n, 1U);
  for (const InductiveTerm& term : terms) {
    EXPECT_NE(term.keyword.term.text, "Freund") << "an entry fires on it";
    EXPECT_NE(term.keyword.term.text, "Kunde") << "an entry fires on it";
    EXPECT_NE(term.keyword.term.text, "Haushalt") << "of the reference";
  }
  EXPECT_EQ(inductive_terms(gold, tool, 0, *analyzer, 2)->size(), 1U);
}

}  // namespace
}  // namespace kundenlint
