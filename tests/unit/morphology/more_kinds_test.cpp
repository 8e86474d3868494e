// Kinds whose words look like others: each table holds what the rule means and what it must leave alone.
#include "kinds.h"

namespace kundenlint {
namespace {

TEST_F(KindsOfWords, CapitalsThatOnlyOpenSomethingMakeNoNoun) {
  expect_in_sentences({
      {"Öffne das Menü.", "Öffne", "öffnen"},
      {"Beachte die Frist.", "Beachte", "beachten"},
      {"Dadurch sparen wir Zeit.", "Dadurch", "dadurch"},
      {"Hierzu zählen wir drei Dinge.", "Hierzu", "hierzu"},
      {"Unser Ziel: Die Kunden verstehen.", "Die", "der"},
      {"Ein Hinweis: Wenn es klemmt, rufen Sie an.", "Wenn", "wenn"},
      {"Er sagt: „Kann ich helfen?“", "Kann", "können"},
      {"Unsere Regel: Deine Frage zählt.", "Deine", "dein"},
      // What stays a noun.
      {"Suche ist unser Geschäft.", "Suche", "Suche"},
      {"Ein Gast: Frage nach dem Preis.", "Frage", "Frage"},
      {"Wir lernen das Wissen der Kunden.", "Wissen", "Wissen"},
      {"Zum Dank gibt es Kaffee.", "Dank", "Dank"},
      {"Kundennähe ist ein Muss für uns.", "Muss", "Muss"},
      {"Bedarf verstehen wir zuerst.", "Bedarf", "Bedarf"},
      {"Unser Weg: Bedarf erkennen.", "Bedarf", "Bedarf"},
      {"Traut euch etwas zu.", "Traut", "zutrauen"},
      {"Die Regel: Sie fragen, wir antworten.", "Sie", "Sie"},
  });
}

TEST_F(KindsOfWords, NounsBehindArticlesWhereNothingHasACapital) {
  expect_in_sentences({
      {"ihr richtet euer angebot am bedarf der kunden aus", "bedarf", "Bedarf"},
      {"ihr richtet euer angebot am bedarf der kunden aus", "richtet", "ausrichten"},
      {"unser handeln hilft den gästen", "handeln", "Handeln"},
      {"DER KUNDE STEHT BEIM HANDELN VORN UND IST KÖNIG.", "HANDELN", "Handeln"},
      // What is no noun there.
      {"wir handeln im neuen jahr anders", "neuen", "neu"},
      {"wir handeln im neuen jahr anders", "handeln", "handeln"},
      {"das ist am besten für alle", "besten", "gut"},
      {"es bedarf keiner worte", "bedarf", "bedürfen"},
  });
}

TEST_F(KindsOfWords, NewsAndScoutsAreNoCustomers) {
  const auto pos = [&](const std::string& sentence, std::string_view word) {
    return read(morphology_, sentence, word).pos;
  };
  EXPECT_EQ(pos("Die Kunde von der Fusion kam früh.", "Kunde"), Pos::name);
  EXPECT_EQ(pos("Das ist eine frohe Kunde.", "Kunde"), Pos::name);
  EXPECT_EQ(pos("Der Kunde von nebenan kam früh.", "Kunde"), Pos::noun);
  EXPECT_EQ(pos("Wer diese Woche Kunde wird, spart.", "Kunde"), Pos::noun);
  EXPECT_EQ(pos("Unser Kunde ist zufrieden.", "Kunde"), Pos::noun);
  EXPECT_EQ(pos("Die Kunden sind zufrieden.", "Kunden"), Pos::noun);
  EXPECT_EQ(pos("Die Kundin ist zufrieden.", "Kundin"), Pos::noun);
}

TEST_F(KindsOfWords, AdverbsAreNoAdjectives) {
  for (const std::string_view word :
       {"hingegen", "mittlerweile", "ansonsten", "indes", "schrittweise", "stattdessen"}) {
    const Form& form = morphology_.form(word);
    EXPECT_EQ(form.lemma, word);
    EXPECT_EQ(form.pos, Pos::adverb) << word;
    EXPECT_EQ(cut(form), word);
  }
  EXPECT_EQ(cut(morphology_.form("überhaupt")), "überhaupt");
  EXPECT_EQ(morphology_.form("rasanten").lemma, "rasant");
}

TEST_F(KindsOfWords, WhatPointsAtAClauseMakesNoVerb) {
  expect_in_sentences({
      {"Es liegt daran, dass wir fragen.", "liegt", "liegen"},
      {"Das bringt den Kunden dazu, zu kaufen.", "bringt", "bringen"},
      {"Er gibt nichts davon ab.", "gibt", "abgeben"},
  });
}

TEST_F(KindsOfWords, PluralsOfNounsThatAreRare) {
  expect_lemmas({
      {"Aspekte", "Aspekt"},
      {"Akteuren", "Akteur"},
      {"Duplikate", "Duplikat"},
      {"Kennzahlen", "Kennzahl"},
      {"Gefahren", "Gefahr"},
      {"Mächte", "Macht"},
      {"Updates", "Update"},
      {"Infos", "Info"},
      {"Algorithmen", "Algorithmus"},
      {"Repositorien", "Repositorium"},
      {"Arztpraxen", "Arztpraxis"},
      {"Neubauten", "Neubau"},
      {"Geschäftspraktiken", "Geschäftspraktik"},
      // Nothing is taken from these.
      {"Quelle", "Quelle"},
      {"Liste", "Liste"},
      {"Größe", "Größe"},
      {"Krise", "Krise"},
      {"Decke", "Decke"},
      {"Pose", "Pose"},
      {"Kaffee", "Kaffee"},
      {"Sachsen", "Sachsen"},
      {"Risiken", "Risiko"},
      {"Historien", "Historie"},
  });
}

TEST_F(KindsOfWords, SingularsInEn) {
  expect_lemmas({
      {"Volumen", "Volumen"},
      {"Dienstposten", "Dienstposten"},
      {"Lernens", "Lernen"},
      {"Handelns", "Handeln"},
      {"Wissens", "Wissen"},
      {"Bedarfs", "Bedarf"},
      {"Todes", "Tod"},
      // Those of Name and its like, and plurals.
      {"Vornamen", "Vorname"},
      {"Gedanken", "Gedanke"},
      {"Arbeiten", "Arbeit"},
      {"Kosten", "Kosten"},
      {"Arbeitstages", "Arbeitstag"},
      {"Endes", "Ende"},
  });
}

TEST_F(KindsOfWords, AdjectivesAsNouns) {
  expect_in_sentences({
      {"Wir danken allen Beteiligten.", "Beteiligten", "Beteiligte"},
      {"Das hilft den Verantwortlichen sehr.", "Verantwortlichen", "Verantwortliche"},
      {"Im Wesentlichen stimmt es.", "Wesentlichen", "Wesentliche"},
      {"Das Unternehmen wächst.", "Unternehmen", "Unternehmen"},
      {"Wir haben Vertrauen.", "Vertrauen", "Vertrauen"},
  });
}

TEST_F(KindsOfWords, VerbsThatNobodyHasAreNotInvented) {
  expect_lemmas({
      {"ausgebeutet", "ausbeuten"},
      {"gesplittet", "splitten"},
      {"voreingestellt", "voreinstellen"},
      {"gelangen", "gelangen"},
      {"erwähnenswert", "erwähnenswert"},
      {"wert", "wert"},
      {"vierte", "viert"},
      {"sechsten", "sechst"},
      {"zwanzigster", "zwanzigst"},
      {"beliebtesten", "beliebt"},
      {"geringste", "gering"},
      {"liberalste", "liberal"},
      {"hierzulande", "hierzulande"},
      // Verbs and adjectives that look like them.
      {"bewertet", "bewerten"},
      {"verschlechtert", "verschlechtern"},
      {"festen", "fest"},
      {"gefeiert", "feiern"},
  });
}

TEST_F(KindsOfWords, ParticlesGoToVerbsThatTakeThem) {
  expect_in_sentences({
      {"Gehen Sie wie folgt vor.", "Gehen", "vorgehen"},
      {"Gehen Sie wie folgt vor.", "folgt", "folgen"},
      {"Unser Team kümmert sich um:", "kümmert", "kümmern"},
      {"Geben Sie bitte den Namen ein.", "Geben", "eingeben"},
      {"Der Ort gehört fest zu uns.", "gehört", "gehören"},
      {"Es funktioniert gut.", "funktioniert", "funktionieren"},
      {"Sie gelangen damit zurück.", "gelangen", "zurückgelangen"},
      {"Wir bieten an: Rat und Hilfe.", "bieten", "anbieten"},
      {"Das reimt sich zusammen.", "reimt", "zusammenreimen"},
  });
}

TEST_F(KindsOfWords, DerivedNounsAreNotCutAndPrefixesAre) {
  expect_cuts({
      {"Bereitstellung", "Bereitstellung"},
      {"Übereinstimmung", "Übereinstimmung"},
      {"hinzufügen", "hinzufügen"},
      {"fehlerhafte", "fehlerhafte"},
      {"afrikanischen", "afrikanischen"},
      {"Niederweiler", "Niederweiler"},
      {"Überblick", "Überblick"},
      {"Übersicht", "Übersicht"},
      {"Feststellung", "Feststellung"},
      {"Überkapazität", "Über|kapazität"},
      {"Festpreis", "Fest|preis"},
      {"Marktnischen", "Markt|nischen"},
      {"Fortbildungskosten", "Fortbildungs|kosten"},
      {"Autor:innen", "Autor:innen"},
      {"Existenzgründer/innen", "Existenz|gründer/innen"},
      {"Bestandskund:innen", "Bestands|kund:innen"},
      {"KUND:INNENNÄHE", "KUND:INNEN|NÄHE"},
  });
  EXPECT_EQ(morphology_.form("KUND:INNENNÄHE").lemma, morphology_.form("Kund:innennähe").lemma);
}

}  // namespace
}  // namespace kundenlint
