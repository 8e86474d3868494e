#include "kundenlint/corpus/concordance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kundenlint/statistics/collocation.h"
#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

using testing::ElementsAre;

std::vector<ConcordanceLine> lines_of(const std::string& query_text, const std::string& text,
                                      std::uint32_t context = 3) {
  Query query = *Query::create(query_text, {});
  const Document document = make_record("t", text);
  return concordance(document, query.find(document), context);
}

std::vector<std::string> shown(const std::vector<ConcordanceLine>& lines) {
  std::vector<std::string> out;
  for (const ConcordanceLine& line : lines) out.push_back(line.left + '|' + line.node + '|' + line.right);
  return out;
}

TEST(Concordance, ContextIsOfOneParagraph) {
  const auto lines =
      lines_of("Kunde", "Weit weg. Heute fragt der\nKunde nach\teinem neuen Haus.\n\nKunden fragen.");
  EXPECT_THAT(shown(lines), ElementsAre("Heute fragt der|Kunde|nach einem neuen", "|Kunden|fragen."));
  EXPECT_EQ(lines[0].at.begin.line, 2U);
  EXPECT_EQ(lines[0].at.begin.column, 1U);
  EXPECT_EQ(lines[1].at.begin.line, 4U);
  EXPECT_EQ(lines[0].id, "t");
}

TEST(Concordance, APatternIsOneNode) {
  EXPECT_THAT(shown(lines_of("@kunde .. König", "Bei uns ist der Gast noch König, immer.")),
              ElementsAre("uns ist der|Gast noch König|, immer."));
}

TEST(Concordance, AFacetHasEntryAndStance) {
  const auto lines = lines_of("naehe", "Bei uns ist der Kunde König.");
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].facet, "naehe.unterordnung");
  EXPECT_TRUE(lines[0].entry.starts_with("naehe.unterordnung/")) << lines[0].entry;
  EXPECT_EQ(lines[0].stance, Stance::zustimmend);
}

std::vector<std::string> sorted(std::vector<ConcordanceLine> lines, ConcordanceOrder order,
                                std::size_t most = 0) {
  SortedConcordance out(order, most);
  for (ConcordanceLine& line : lines) out.add(std::move(line));
  return shown(out.take());
}

TEST(Concordance, Orders) {
  const auto lines = lines_of(
      "Kunde", "zu Kunden bald\n\nälteren Kunden, auch\n\nan Kunden zuletzt\n\nzu unseren Kunden bald", 2);
  EXPECT_THAT(
      sorted(lines, ConcordanceOrder::position),
      ElementsAre("zu|Kunden|bald", "älteren|Kunden|, auch", "an|Kunden|zuletzt", "zu unseren|Kunden|bald"));
  EXPECT_THAT(sorted(lines, ConcordanceOrder::left), ElementsAre("älteren|Kunden|, auch", "an|Kunden|zuletzt",
                                                                 "zu unseren|Kunden|bald", "zu|Kunden|bald"))
      << "ä beside a";
  EXPECT_THAT(
      sorted(lines, ConcordanceOrder::right),
      ElementsAre("älteren|Kunden|, auch", "zu|Kunden|bald", "zu unseren|Kunden|bald", "an|Kunden|zuletzt"))
      << "a comma is no word; what is equal keeps its order";
}

TEST(Concordance, TheFirstOfAnOrderAreThoseOfAllLines) {
  const auto lines = lines_of(
      "Kunde", "dem Kunden\n\nals Kunde\n\nein Kunde\n\nbei Kunden\n\nals Kunde\n\nden Kunden\n\nals Kunde",
      2);
  for (const ConcordanceOrder order :
       {ConcordanceOrder::position, ConcordanceOrder::left, ConcordanceOrder::right}) {
    const std::vector<std::string> all = sorted(lines, order);
    for (std::size_t most = 1; most <= all.size(); ++most) {
      EXPECT_EQ(sorted(lines, order, most),
                std::vector<std::string>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(most)))
          << most;
    }
  }
}

// One text of 9 running words, two hits; windows of one word: {alte, fragt}, {neue, schweigt}. Outside the
// hits 7 words, 4 of them in windows.
TEST(Collocates, WindowsAndFigures) {
  Query query = *Query::create("Kunde", {});
  Collocates collocates(1);
  const Document document = make_record("t", "Der alte Kunde fragt. Der neue Kunde schweigt heute.");
  collocates.add(query.find(document));
  const std::vector<Collocate> found = collocates.result(1);
  std::vector<std::string> lemmas;
  for (const Collocate& word : found) {
    lemmas.push_back(word.lemma);
    EXPECT_EQ(word.together, 1U) << word.lemma;
    EXPECT_EQ(word.count, 1U) << word.lemma;
    EXPECT_DOUBLE_EQ(word.log_dice, log_dice(1, 2, 1)) << word.lemma;
    EXPECT_DOUBLE_EQ(word.g2_four_cell, g2_four_cell({1, 3, 0, 3})) << word.lemma;
  }
  EXPECT_THAT(lemmas, ElementsAre("alt", "fragen", "neu", "schweigen"));
  EXPECT_TRUE(collocates.result(2).empty());
}

}  // namespace
}  // namespace kundenlint
