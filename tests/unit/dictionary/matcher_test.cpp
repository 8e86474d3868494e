#include "kundenlint/dictionary/matcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "matched.h"

namespace kundenlint {
namespace {

using Found = std::vector<std::string>;

struct Row {
  const char* pattern;
  const char* text;
  Found want;
};

TEST(Matcher, Sequences) {
  const Row table[] = {
      {"der Kunde", "Der Kunde kommt.", {"Der Kunde"}},
      {"der Kunde", "Der neue Kunde kommt.", {}},
      {"Kunde kommen", "Der Kunde, kommt er?", {}},  // punctuation breaks adjacency
      {"der .. kommen", "Der gute alte Kunde kommt.", {"Der kommt"}},
      {"der ..2 kommen", "Der gute alte Kunde kommt.", {}},
      {"der ..3 kommen", "Der gute alte Kunde kommt.", {"Der kommt"}},
      {"der ..1 kommen", "Der „Kunde“ kommt.", {"Der kommt"}},  // punctuation is no word
      {"der neu? Kunde", "Der Kunde und der neue Kunde.", {"Der Kunde", "der neue Kunde"}},
      {"neu? Kunde", "Der Kunde und der neue Kunde.", {"Kunde", "neue Kunde"}},
      {"der .. gut? Kunde", "Der alte gute Kunde kommt.", {"Der gute Kunde"}},
      {"der gut? Kunde", "Der gute alte Kunde kommt.", {}},
      {"der * Kunde", "Der gute Kunde kommt.", {"Der gute Kunde"}},
      {"(gut|alt) (Kunde|Gast)", "Ein alter Gast, ein guter Kunde.", {"alter Gast", "guter Kunde"}},
      {"Kunde .. Kunde", "Ein Kunde ist ein Kunde.", {"Kunde Kunde"}},
      // the tightest: the second "der"
      {"der .. Kunde", "Der Tag ist der Tag der vielen Kunden.", {"der Kunden"}},
  };
  for (const Row& row : table) {
    EXPECT_EQ(matched(row.pattern, row.text), row.want) << row.pattern << " in: " << row.text;
  }
}

TEST(Matcher, Sets) {
  const Row table[] = {
      {"{Kunde ausrichten}", "Wir richten uns am Kunden aus.", {"richten Kunden aus"}},
      {"{ausrichten Kunde}", "Am Kunden ausgerichtet ist hier alles.", {"Kunden ausgerichtet"}},
      {"{Kunde Kunde}", "Der Kunde kommt.", {}},  // distinct words
      {"{Kunde Kunde}", "Der Kunde ist ein Kunde.", {"Kunde Kunde"}},
      {"{@kunde @wunsch}", "Kundenwünsche zählen.", {}},
      {"{Kunde Wunsch}", "Der Kunde kommt, weil ein Wunsch offen ist.", {}},  // two clauses
      {"[Kunde Wunsch]", "Der Kunde kommt, weil ein Wunsch offen ist.", {"Kunde Wunsch"}},
      {"[Kunde Wunsch]", "Der Kunde kommt. Ein Wunsch ist offen.", {}},
      {"{Kunde Mittelpunkt}", "Der Kunde, der zahlt, steht im Mittelpunkt.", {"Kunde Mittelpunkt"}},
      {"{Kunde !nie kommen}", "Der Kunde kommt.", {"Kunde kommt"}},
      {"{Kunde !nie kommen}", "Der Kunde kommt nie.", {}},
      {"{Kunde neu? kommen}", "Der neue Kunde kommt.", {"neue Kunde kommt"}},
      {"{Kunde (im Mittelpunkt)}", "Im Mittelpunkt steht der Kunde.", {"Im Mittelpunkt Kunde"}},
      {"{Kunde (Wunsch|Bedarf)}", "Der Bedarf der Kunden zählt.", {"Bedarf Kunden"}},
      // the tightest of several
      {"{Kunde Wunsch}", "Der Wunsch eines Tages war der Wunsch der Kunden.", {"Wunsch Kunden"}},
  };
  for (const Row& row : table) {
    EXPECT_EQ(matched(row.pattern, row.text), row.want) << row.pattern << " in: " << row.text;
  }
}

TEST(Matcher, ExcludedInTheSameClause) {
  EXPECT_EQ(matched("Kunde", "Der Kunde kommt heute.", "heute"), Found{});
  EXPECT_EQ(matched("Kunde", "Der Kunde kommt, weil heute Markt ist.", "heute"), Found{"Kunde"});
}

TEST(Matcher, OverlapsOfOneEntry) {
  const Dictionary dictionary =
      parse_or_die(std::string(kHeader) +
                   "[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\n"
                   "pattern = [\"Kunde\", \"gut Kunde\", \"Kunde kommen\"]\n");
  EXPECT_EQ(matched(dictionary, "Der gute Kunde kommt, der Kunde."), (Found{"gute Kunde", "Kunde"}));
}

TEST(Matcher, BothHalvesOfAPairAreOne) {
  EXPECT_EQ(matched("@kunde", "Unsere Kundinnen und Kunden kommen."), Found{"Kundinnen"});
}

TEST(Matcher, CompletedCompounds) {
  EXPECT_EQ(matched("-Orientierung", "Kunden- und Serviceorientierung zählt."),
            (Found{"Kunden-", "Serviceorientierung"}));
  EXPECT_EQ(matched("Kunde-", "Kunden- und Serviceorientierung zählt."), Found{"Kunden-"});
}

TEST(Matcher, NamesAreNotTheirWords) {
  EXPECT_EQ(matched("König", "Der Kunde ist König."), Found{"König"});
  EXPECT_EQ(matched("König", "Unser Kunde Max König bestellt."), Found{});
}

TEST(Matcher, EmptyText) { EXPECT_EQ(matched("Kunde", ""), Found{}); }

TEST(Matcher, OrderOfMatches) {
  const Dictionary dictionary = parse_or_die(
      std::string(kHeader) +
      "[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\npattern = "
      "\"Wunsch\"\n[[entry]]\nid = \"b\"\nfacet = \"orientierung.handeln\"\npattern = \"Kunde\"\n");
  EXPECT_EQ(matched(dictionary, "Kunde, Wunsch, Kunde. Wunsch."),
            (Found{"Kunde", "Wunsch", "Kunde", "Wunsch"}));
}

}  // namespace
}  // namespace kundenlint
