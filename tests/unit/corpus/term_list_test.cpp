// Term lists, key words, concordances, collocates, groups: on texts small enough to count by hand.
#include "kundenlint/corpus/term_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "kundenlint/corpus/keywords.h"
#include "kundenlint/statistics/keyness.h"
#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

using testing::ElementsAre;

/// A list over texts, all with one Morphology.
struct Listed {
  explicit Listed(const std::vector<std::string>& texts, TermListOptions options = {},
                  std::size_t most_in_memory = Postings::kMostInMemory)
      : list(std::move(options), Postings(most_in_memory)) {
    for (const std::string& text : texts) {
      const Document document = make_record({}, text);
      const Tokens tokens = tokenize(document);
      list.add(tokens, morphology.analyze(document, tokens));
    }
  }
  Morphology morphology;
  TermList list;
};

std::vector<std::string> shown(TermList& list) {
  std::vector<std::string> out;
  const auto terms = *list.terms();
  out.reserve(terms.size());
  for (const ListedTerm& term : terms)
    out.push_back(term.text + ' ' + std::to_string(term.count) + ' ' + std::to_string(term.documents));
  return out;
}

TEST(TermList, CountsAndDocumentsByLemma) {
  Listed listed({"Der Kunde fragt. Die Kunden fragen.", "Ein Gast fragt.", "Und so ist es."});
  EXPECT_THAT(shown(listed.list), ElementsAre("fragen 3 2", "Kunde 2 1", "Gast 1 1"));
  EXPECT_EQ(listed.list.words(), 13U) << "function words are words of the corpus";
  EXPECT_EQ(listed.list.documents(), 3U);
  EXPECT_EQ(listed.list.count("Kunde"), 2U);
  EXPECT_EQ(listed.list.count("Kunden"), 0U);
}

TEST(TermList, ByForm) {
  Listed listed({"Kunden, Kunde, Kunden."}, {.unit = TermUnit::form});
  EXPECT_THAT(shown(listed.list), ElementsAre("Kunden 2 1", "Kunde 1 1"));
}

TEST(TermList, AllWordsAndOnePartOfSpeech) {
  Listed all({"Der Kunde fragt den Gast."}, {.all_words = true});
  EXPECT_EQ(all.list.terms()->size(), 4U) << "der and den have one lemma";
  Listed nouns({"Der Kunde fragt den Gast."}, {.only = {Pos::noun}});
  EXPECT_THAT(shown(nouns.list), ElementsAre("Gast 1 1", "Kunde 1 1"));
}

// Two documents of 4 words each, "Kunde" twice in the first: v = (1, 0), s = (½, ½): DP = ½, DPnorm = 1.
TEST(TermList, DispersionOverDocuments) {
  Listed listed({"Kunde Kunde Gast Wunsch", "Gast Wunsch Haus Garten"});
  const auto terms = *listed.list.terms();
  for (const ListedTerm& term : terms) {
    const bool both = term.text == "Gast" || term.text == "Wunsch";
    EXPECT_DOUBLE_EQ(term.dispersion.dp, both ? 0 : 0.5) << term.text;
    EXPECT_DOUBLE_EQ(term.dispersion.dp_norm, both ? 0 : 1) << term.text;
  }
}

// What does not fit into the memory waits in files: every bound gives the same terms, twice.
TEST(TermList, TheBoundOfTheMemoryChangesNothing) {
  const std::vector<std::string> texts = {"Kunde Kunde Gast Wunsch", "Gast Wunsch Haus Garten",
                                          "Kunde Haus Haus", "Gast", "Garten Kunde Wunsch Wunsch"};
  Listed whole(texts);
  const auto want = *whole.list.terms();
  ASSERT_EQ(want.size(), 5U);
  for (const std::size_t most : {1U, 2U, 5U, 100U}) {
    Listed listed(texts, {}, most);
    for (int time = 0; time < 2; ++time) {
      const auto got = *listed.list.terms();
      ASSERT_EQ(got.size(), want.size()) << most;
      for (std::size_t i = 0; i < got.size(); ++i) {
        EXPECT_EQ(got[i].text, want[i].text) << most;
        EXPECT_EQ(got[i].count, want[i].count) << most;
        EXPECT_EQ(got[i].documents, want[i].documents) << most;
        EXPECT_EQ(got[i].dispersion.dp, want[i].dispersion.dp) << most;
        EXPECT_EQ(got[i].dispersion.dp_norm, want[i].dispersion.dp_norm) << most;
      }
    }
  }
}

TEST(TermList, AnAnalysisAddsTheSameAsItsWords) {
  const std::string text =
      "Der Kunde fragt. Wir richten unser Angebot an den Kunden aus. Kundinnen und Kunden fragen.";
  Listed listed({text});
  TermList list;
  Analyzer analyzer = *Analyzer::create({});
  list.add(analyzer.analyze(make_record({}, text)));
  EXPECT_EQ(shown(list), shown(listed.list));
  EXPECT_EQ(list.words(), listed.list.words());
}

TEST(Keywords, OrderAndFigures) {
  Listed a({"Kunde Kunde Kunde Gast", "Kunde Gast Haus Haus"}),
      b({"Gast Gast Gast Gast Wunsch Wunsch Haus Haus"});
  const std::vector<Keyword> found = *keywords(a.list, b.list, 2);
  std::vector<std::string> names;
  std::vector<double> p;
  for (const Keyword& word : found) {
    names.push_back(word.term.text);
    p.push_back(p_value(word.g2_two_cell));
    const KeynessCounts counts{word.term.count, word.reference_count, a.list.words(), b.list.words()};
    EXPECT_DOUBLE_EQ(word.g2_two_cell, g2_two_cell(counts)) << word.term.text;
    EXPECT_DOUBLE_EQ(word.log_ratio, log_ratio(counts)) << word.term.text;
  }
  // Kunde 4 : 0, G² = 8 ln 2; Wunsch 0 : 2, G² = 4 ln 2; Gast 2 : 4; Haus 2 : 2.
  EXPECT_THAT(names, ElementsAre("Kunde", "Wunsch", "Gast", "Haus"));
  EXPECT_NEAR(found[0].g2_two_cell, 8 * std::log(2), 1e-12);
  EXPECT_DOUBLE_EQ(found[0].log_ratio, 3) << "four to one half";
  EXPECT_DOUBLE_EQ(found[2].log_ratio, -1);
  EXPECT_EQ(found[1].term.count, 0U);
  const std::vector<double> adjusted = benjamini_hochberg(p);
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_DOUBLE_EQ(found[i].p_adjusted, adjusted[i]);
}

TEST(Keywords, RareTermsAreLeftOut) {
  Listed a({"Kunde Gast Haus"}), b({"Kunde Wunsch"});
  const std::vector<Keyword> found = *keywords(a.list, b.list, 2);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].term.text, "Kunde");
}

}  // namespace
}  // namespace kundenlint
