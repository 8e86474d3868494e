#include "linted.h"

namespace kundenlint {
namespace {

Rule changed(std::string_view id, std::string_view limit, double value) {
  Rule rule = *find_rule(builtin_rules(), id);
  rule.limits.find(limit)->second = value;
  return rule;
}

TEST(Lint, SaysWhereAndInTheOrderOfTheText) {
  EXPECT_EQ(Linter().listed("Nähe ist unser höchstes Ziel. Kundenorientierung heißt für uns Nähe."),
            "naehe-als-ziel: Nähe ist unser höchstes Ziel\n"
            "verwechslung: Kundenorientierung heißt für uns Nähe\n");
}

TEST(Lint, IsSilentWhereNothingIsWrong) {
  Linter linter;
  EXPECT_EQ(linter.listed(""), "");
  EXPECT_EQ(linter.listed("In der Nähe des Königsschlosses rattern die Nähmaschinen."), "");
  EXPECT_EQ(linter.listed("Wir richten unsere Abläufe am Bedarf unserer Kunden aus."), "");
}

TEST(Lint, OneFindingARuleAndSentence) {
  EXPECT_EQ(Linter().listed("Wir lesen dem Gast jeden Wunsch von den Lippen ab und sagen niemals Nein."),
            "unterordnung: lesen dem Gast jeden Wunsch von den Lippen ab und sagen niemals Nein\n");
}

TEST(Lint, WhatIsQuotedIsNotHeldAgainstTheText) {
  EXPECT_EQ(Linter().listed("„Bei uns ist der Kunde König“, liest man überall."), "");
}

TEST(Lint, ARuleSpeaksOnlyForItsProfile) {
  Rule rule = *find_rule(builtin_rules(), "unterordnung");
  EXPECT_EQ(Linter().findings(rule.bad.front(), {rule}).size(), 1U);
  rule.profiles = {"anderes"};
  EXPECT_TRUE(Linter().findings(rule.bad.front(), {rule}).empty());
}

TEST(Lint, OtherProfilesReadTheSameWordsDifferently) {
  const std::string text = "Kundenorientierung heißt für uns Kundennähe. Kundennähe ist unser Versprechen.";
  EXPECT_EQ(Linter().listed(text),
            "verwechslung: Kundenorientierung heißt für uns Kundennähe\n"
            "naehe-als-ziel: Kundennähe ist unser Versprechen\n");
  EXPECT_EQ(Linter("kunde-akademisch").listed(text), "beleglose-orientierung: Kundenorientierung\n");
  EXPECT_EQ(Linter("kunde-akademisch").listed("Kundenorientierung heißt für uns Freundschaft."),
            "verwechslung: Kundenorientierung heißt für uns Freundschaft\n");
  EXPECT_EQ(Linter("agilitaet").listed(text), "");
  EXPECT_EQ(Linter("agilitaet").listed("Agilität heißt bei uns Tempo."),
            "agil-verwechslung: Agilität heißt bei uns Tempo\n");
}

TEST(Lint, AnExceptionForARuleOfAnotherProfileIsNotUnused) {
  const std::string text = "# kundenlint-disable-file verwechslung\n\nEs regnet.";
  EXPECT_EQ(Linter().listed(text), "ungenutzte-ausnahme: kundenlint-disable-file verwechslung\n");
  EXPECT_EQ(Linter("agilitaet").listed(text), "");
}

TEST(Lint, WeightsBelowTheLimitAreNoFinding) {
  const std::string text = "Bei uns ist der Kunde König.";
  EXPECT_EQ(Linter().findings(text, {changed("unterordnung", "min_weight", 1.0)}).size(), 1U);
  EXPECT_TRUE(Linter().findings(text, {changed("unterordnung", "min_weight", 1.1)}).empty());
}

TEST(Lint, ASloganCountsAsEmptyByItsSurroundings) {
  const std::string text =
      "Der Kunde steht im Mittelpunkt. Es regnet. Wir richten unsere Abläufe am Bedarf der Kunden aus.";
  EXPECT_EQ(Linter().findings(text, {changed("leerformel", "surroundings", 1)}).size(), 1U);
  EXPECT_TRUE(Linter().findings(text, {changed("leerformel", "surroundings", 2)}).empty());
}

TEST(Lint, WhatIsImposedOnTheCustomerIsNoEvidenceOfOrientation) {
  EXPECT_EQ(
      Linter().listed("Wir arbeiten kundenorientiert. Der Kunde hat sich nach unseren Abläufen zu richten."),
      "beleglose-orientierung: kundenorientiert\n"
      "innensicht: Kunde hat sich nach unseren Abläufen zu richten\n");
}

TEST(Lint, ClosenessDominatesFromTheRatioOn) {
  const std::string text =
      "Wir mögen unsere Kunden. Nähe ist unser Versprechen. Bei uns sind alle Kunden Freunde. Wir versetzen "
      "uns "
      "in die Lage des Kunden.";
  const auto found = Linter().findings(text, {changed("naehe-vor-orientierung", "ratio", 3)});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().message.de,
            "Nähe überwiegt im ganzen Text (Erwähnungen von Nähe: 3, von Orientierung: 1).");
  EXPECT_EQ(found.front().sentence, 0U);
  EXPECT_TRUE(Linter().findings(text, {changed("naehe-vor-orientierung", "ratio", 4)}).empty());
  EXPECT_TRUE(Linter().findings(text, {changed("naehe-vor-orientierung", "min_mentions", 4)}).empty());
}

TEST(Lint, WeHeavyCountsSentences) {
  // Four speak of "wir" alone, one names a customer, one addresses, one does neither.
  const std::string text =
      "Wir sind alt. Wir wachsen. Unsere Halle ist groß. Uns geht es gut. Wir beraten Kunden. Es regnet. Wir "
      "helfen "
      "Ihnen.";
  Rule rule = changed("wir-lastig", "min_sentences", 6);
  rule.limits.find("ratio")->second = 2;
  const auto found = Linter().findings(text, {rule});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found.front().message.de.find("„wir“: 4, Sätze mit dem Kunden: 2"), std::string::npos)
      << found.front().message.de;
  EXPECT_EQ(found.front().bytes, (Span{0, 3}));
  rule.limits.find("ratio")->second = 2.5;
  EXPECT_TRUE(Linter().findings(text, {rule}).empty());
  rule.limits.find("ratio")->second = 2;
  rule.limits.find("min_sentences")->second = 7;
  EXPECT_TRUE(Linter().findings(text, {rule}).empty());
}

}  // namespace
}  // namespace kundenlint
