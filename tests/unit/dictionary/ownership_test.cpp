// Whose a word is: `Wunsch^` in a text, as the words that carry the match, the owner's among them.
#include "kundenlint/dictionary/ownership.h"

#include <gmock/gmock.h>

#include "matched.h"

namespace kundenlint {
namespace {

std::vector<std::string> owned(const std::string& text, const std::string& word = "(Wunsch|-Wunsch)") {
  return matched(parse_or_die(std::string(kHeader) +
                              "[classes]\nkunde = [\"Kunde\"]\n"
                              "kunde_besitzer = [\"Kunde\", \"Kundin\", \"Gast\", \"Familie\"]\n"
                              "kunde_teil = [\"Kunde-\", \"Gast-\"]\n"
                              "[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\n"
                              "pattern = \"" +
                              word + "^\"\n"),
                 text);
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Ownership, ByAFormOfAddressBefore) {
  EXPECT_THAT(owned("Wir hören Ihre Wünsche."), ElementsAre("Ihre Wünsche"));
  EXPECT_THAT(owned("Wir hören deinen Wunsch."), ElementsAre("deinen Wunsch"));
  EXPECT_THAT(owned("Wir hören Ihre ganz persönlichen Wünsche."), ElementsAre("Ihre Wünsche"));
  EXPECT_THAT(owned("Wir kennen Ihre Wünsche und Ziele.", "Ziel"), ElementsAre("Ihre Ziele"));
  EXPECT_THAT(owned("Wir kennen Ihre Wünsche oder stecken Ziele.", "Ziel"), IsEmpty());
  EXPECT_THAT(owned("Wir hören unsere Wünsche."), IsEmpty());
  EXPECT_THAT(owned("Wir hören Ihren Rat, wenn Wünsche offen sind."), IsEmpty());  // a verb and more between
}

TEST(Ownership, ByACompoundThatNamesTheOwner) {
  EXPECT_THAT(owned("Kundenwünsche zählen."), ElementsAre("Kundenwünsche"));
  EXPECT_THAT(owned("Herzenswünsche zählen."), IsEmpty());
}

TEST(Ownership, ByAGenitiveOrVonBehind) {
  EXPECT_THAT(owned("Die Wünsche unserer Kunden zählen."), ElementsAre("Wünsche Kunden"));
  EXPECT_THAT(owned("Die Wünsche der treuen Gäste zählen."), ElementsAre("Wünsche Gäste"));
  EXPECT_THAT(owned("Die Wünsche von Kunden zählen."), ElementsAre("Wünsche Kunden"));
  EXPECT_THAT(owned("Der Wunsch von unseren Gästen zählt."), ElementsAre("Wunsch Gästen"));
  EXPECT_THAT(owned("Die Wünsche des Vorstands zählen."), IsEmpty());
  EXPECT_THAT(owned("Die Wünsche für Kunden zählen."), IsEmpty());
}

TEST(Ownership, ABareGenitiveNeedsAnAdjectiveThatShowsIt) {
  EXPECT_THAT(owned("Die Wünsche junger Familien zählen."), ElementsAre("Wünsche Familien"));
  EXPECT_THAT(owned("Die Wünsche junge Familien zählen."), IsEmpty());
  EXPECT_THAT(owned("Die Wünsche Familien zählen."), IsEmpty());
}

TEST(Ownership, OneGenitiveForAllThatUndJoins) {
  EXPECT_THAT(owned("Die Wünsche und die Ziele unserer Kunden zählen."), ElementsAre("Wünsche Kunden"));
  EXPECT_THAT(owned("Die Wünsche, Sorgen und Ziele unserer Kunden zählen."), ElementsAre("Wünsche Kunden"));
  EXPECT_THAT(owned("Die Wünsche und der Vorstand unserer Bank zählen."), IsEmpty());
}

TEST(Ownership, ByAPronounWhoseOwnerIsNamedBefore) {
  EXPECT_THAT(owned("Unsere Gäste und ihre Wünsche zählen."), ElementsAre("ihre Wünsche"));
  EXPECT_THAT(owned("Es kommen Kunden, deren Wünsche zählen."), ElementsAre("deren Wünsche"));
  EXPECT_THAT(owned("Unsere Chefs und ihre Wünsche zählen."), IsEmpty());
  EXPECT_THAT(owned("Es zählen ihre Wünsche, sagt der Gast."), IsEmpty());  // named too late
}

TEST(Ownership, AProfileWithoutOwnersKnowsTheAddressOnly) {
  const Dictionary dictionary = one_entry("Wunsch^");
  EXPECT_EQ(owner_atoms(dictionary).owner, kNoClass);
  EXPECT_THAT(matched(dictionary, "Ihr Wunsch zählt."), ElementsAre("Ihr Wunsch"));
  EXPECT_THAT(matched(dictionary, "Der Wunsch der Kunden zählt."), IsEmpty());
}

}  // namespace
}  // namespace kundenlint
