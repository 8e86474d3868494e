// The kinds of words that business prose brings, a table a kind.
#include "kinds.h"

namespace kundenlint {
namespace {

TEST_F(KindsOfWords, CapitalsInsideStay) {
  expect_lemmas({
      {"GmbH", "GmbH"},
      {"GmbHs", "GmbH"},
      {"E-Mails", "E-Mail"},
      {"IT-Beratern", "IT-Berater"},
      {"B2B-Kunden", "B2B-Kunde"},
      {"CRM-Systeme", "CRM-System"},
      {"PDF-Dateien", "PDF-Datei"},
      {"iPhones", "iPhone"},
      {"eCommerce", "eCommerce"},
      {"AdWords", "AdWords"},
      {"JavaScript", "JavaScript"},
      {"LinkedIn", "LinkedIn"},
      {"CEOs", "CEO"},
      {"KPIs", "KPI"},
      {"iVm.", "iVm."},
  });
}

TEST_F(KindsOfWords, PluralsAndGenitivesOfForeignNouns) {
  expect_lemmas({
      {"Rezipienten", "Rezipient"},
      {"Demonstranten", "Demonstrant"},
      {"Lobbyisten", "Lobbyist"},
      {"Aggregatoren", "Aggregator"},
      {"Satelliten", "Satellit"},
      {"Komponenten", "Komponente"},
      {"Netzwerkkomponenten", "Netzwerkkomponente"},
      {"Varianten", "Variante"},
      {"Preislisten", "Preisliste"},
      {"Podcasts", "Podcast"},
      {"Kundenfeedbacks", "Kundenfeedback"},
      {"Smartphones", "Smartphone"},
      {"Azubis", "Azubi"},
      {"Erklärvideos", "Erklärvideo"},
      {"Zyklen", "Zyklus"},
      {"Lernmaterialien", "Lernmaterial"},
      {"Millionäre", "Millionär"},
  });
}

TEST_F(KindsOfWords, EndingsOfCompounds) {
  expect_lemmas({
      {"Lernfeldern", "Lernfeld"},
      {"Fachbüchern", "Fachbuch"},
      {"Notausgängen", "Notausgang"},
      {"Beweggründe", "Beweggrund"},
      {"Arbeitstages", "Arbeitstag"},
      {"Geschäftsprozesses", "Geschäftsprozess"},
      {"Grundgesetzes", "Grundgesetz"},
      {"Jahrhunderts", "Jahrhundert"},
      {"Kaffees", "Kaffee"},
      {"Haustieren", "Haustier"},
      {"Säule", "Säule"},
      {"Hürden", "Hürde"},
      {"Kollege", "Kollege"},
  });
}

TEST_F(KindsOfWords, VerbFormsThatNobodyListed) {
  expect_lemmas({
      {"sicherzustellen", "sicherstellen"},
      {"fertigzustellen", "fertigstellen"},
      {"wertzuschätzen", "wertschätzen"},
      {"benötige", "benötigen"},
      {"veröffentliche", "veröffentlichen"},
      {"bestelle", "bestellen"},
      {"biete", "bieten"},
      {"kostet", "kosten"},
      {"wartet", "warten"},
      {"leistet", "leisten"},
      {"lautet", "lauten"},
      {"solltet", "sollen"},
      {"erbracht", "erbringen"},
      {"vollbracht", "vollbringen"},
      {"begangen", "begehen"},
      {"googelt", "googeln"},
      {"gewappnet", "wappnen"},
      {"geölt", "ölen"},
  });
}

TEST_F(KindsOfWords, InfinitivesAsNouns) {
  expect_in_sentences({
      {"Unser kundenorientiertes Handeln zählt.", "Handeln", "Handeln"},
      {"Das Einkaufen macht Freude.", "Einkaufen", "Einkaufen"},
      {"Beim Verkaufen zählt der Ton.", "Verkaufen", "Verkaufen"},
      {"Ihr Probieren lohnt sich.", "Probieren", "Probieren"},
      {"Das Verändern fällt schwer.", "Verändern", "Verändern"},
      {"Wir achten auf die Formen.", "Formen", "Form"},
      {"Die Regeln gelten.", "Regeln", "Regel"},
      {"In den Zimmern ist es warm.", "Zimmern", "Zimmer"},
  });
}

TEST_F(KindsOfWords, SuffixesAndWholeWordsAreNotCut) {
  expect_cuts({
      {"Mandanten", "Mandanten"},
      {"Bürgerinnen", "Bürgerinnen"},
      {"Servicetechnikerinnen", "Service|technikerinnen"},
      {"Mitarbeitende", "Mitarbeitende"},
      {"Lernende", "Lernende"},
      {"Bestand", "Bestand"},
      {"Verstand", "Verstand"},
      {"Kommunikation", "Kommunikation"},
      {"Transport", "Transport"},
      {"Möglichkeiten", "Möglichkeiten"},
      {"willkommen", "willkommen"},
      {"Standort", "Standort"},
      {"Websites", "Websites"},
      {"Profitabilität", "Profitabilität"},
      {"vielleicht", "vielleicht"},
      {"zugrunde", "zugrunde"},
      {"jederzeit", "jederzeit"},
      {"allerdings", "allerdings"},
      {"möglicherweise", "möglicherweise"},
      {"gleichermaßen", "gleichermaßen"},
      {"elektronische", "elektronische"},
      {"romantischen", "romantischen"},
      {"Hamburg", "Hamburg"},
      {"Oldenburger", "Oldenburger"},
      {"Schaffhausen", "Schaffhausen"},
  });
}

TEST_F(KindsOfWords, CompoundsAreCut) {
  expect_cuts({
      {"Endkunde", "End|kunde"},
      {"Lieferort", "Liefer|ort"},
      {"Zahlungsart", "Zahlungs|art"},
      {"Vertragsende", "Vertrags|ende"},
      {"Wachstumsrate", "Wachstums|rate"},
      {"Schadenersatz", "Schaden|ersatz"},
      {"Neukunden", "Neu|kunden"},
      {"Grenzwert", "Grenz|wert"},
      {"Geltungsbereich", "Geltungs|bereich"},
      {"Kundenkommunikation", "Kunden|kommunikation"},
      {"Lieferantenmanagement", "Lieferanten|management"},
      {"Schreibtisch", "Schreib|tisch"},
      {"Passwörter", "Pass|wörter"},
      {"Tatverdächtige", "Tat|verdächtige"},
      {"Prozessorchip", "Prozessor|chip"},
  });
}

TEST_F(KindsOfWords, Adjectives) {
  expect_lemmas({
      {"internen", "intern"},
      {"langen", "lang"},
      {"sicheren", "sicher"},
      {"mittleren", "mittler"},
      {"besonderen", "besonder"},
      {"unkomplizierte", "unkompliziert"},
      {"leckere", "lecker"},
      {"lecker", "lecker"},
      {"herausfordernde", "herausfordernd"},
      {"kundenfreundlichere", "kundenfreundlich"},
      {"regelmässige", "regelmäßig"},
      {"massgeschneiderte", "maßgeschneidert"},
      {"massgeblich", "maßgeblich"},
  });
  expect_in_sentences({{"Liebe Kundin, wir freuen uns.", "Liebe", "lieb"},
                       {"Die Liebe zum Kunden bleibt.", "Liebe", "Liebe"}});
}

TEST_F(KindsOfWords, GenderedForms) {
  expect_lemmas({
      {"KUND:INNEN", "Kunde"},
      {"Kund/Innen", "Kunde"},
      {"Klientinnen", "Klient"},
      {"Chefin", "Chef"},
      {"Jede*r", "jeder"},
      {"jede:r", "jeder"},
      {"der*die", "der"},
      {"Ein:e", "ein"},
      {"Termin", "Termin"},
      {"Gewinnen", "Gewinn"},
  });
  const Form& compound = morphology_.form("Kund:innennähe");
  ASSERT_EQ(compound.parts.size(), 2U);
  EXPECT_EQ(cut(compound), "Kund:innen|nähe");
  EXPECT_EQ(compound.parts[0].lemma, "Kunde");
  EXPECT_EQ(compound.parts[1].lemma, "Nähe");
  EXPECT_EQ(compound.lemma, morphology_.form("Kundinnennähe").lemma);
}

TEST_F(KindsOfWords, CapitalsThatSayNothing) {
  expect_in_sentences({
      {"WIR LIEBEN UNSERE KUNDEN.", "LIEBEN", "lieben"},
      {"WIR LIEBEN UNSERE KUNDEN.", "UNSERE", "unser"},
      {"DIE NÄHE ZUM KUNDEN IST UNSER ZIEL.", "ZIEL", "Ziel"},
      {"Wir LIEBEN unsere Kunden.", "LIEBEN", "lieben"},
      {"Wir Lieben Unsere Kunden.", "Lieben", "lieben"},
      {"WIR RICHTEN DAS ANGEBOT AM KUNDEN AUS.", "RICHTEN", "ausrichten"},
      {"bei uns ist der kunde könig.", "könig", "König"},
      {"unsere kundennähe zählt.", "kundennähe", "Kundennähe"},
      {"wir fragen unsere kunden.", "fragen", "fragen"},
  });
}

TEST_F(KindsOfWords, InvisibleCharactersAndOtherHyphens) {
  expect_in_sentences({
      {"Die Kunden\u200Bnähe zählt.", "Kunden\u200Bnähe", "Kundennähe"},
      {"Die Kunden\uFEFFnähe zählt.", "Kunden\uFEFFnähe", "Kundennähe"},
      {"Die \u200ENähe\u200E zählt.", "\u200ENähe\u200E", "Nähe"},
      {"Der Kunde\u2060 zählt.", "Kunde\u2060", "Kunde"},
      {"Die B2B\u2011Kunden zählen.", "B2B\u2011Kunden", "B2B-Kunde"},
      {"Die Kunden\u2011 und Gästenähe zählt.", "Kunden\u2011", "Kundennähe"},
  });
}

TEST_F(KindsOfWords, NamesAreNoNouns) {
  const auto pos = [&](const std::string& sentence, std::string_view word) {
    return read(morphology_, sentence, word).pos;
  };
  EXPECT_EQ(pos("Unser Kunde Max König bestellt.", "König"), Pos::name);
  EXPECT_EQ(pos("Der Kunde, Dr. König, ist zufrieden.", "König"), Pos::name);
  EXPECT_EQ(pos("Frau Freund ist unsere Kundin.", "Freund"), Pos::name);
  EXPECT_EQ(pos("Der Kunde König AG zahlt spät.", "König"), Pos::name);
  EXPECT_EQ(pos("Mein Kunde heißt König.", "König"), Pos::name);
  EXPECT_EQ(pos("Autohaus König hat neue Kunden.", "König"), Pos::name);
  EXPECT_EQ(pos("Der Kunde ist König.", "König"), Pos::noun);
  EXPECT_EQ(pos("Max ist unser Freund.", "Freund"), Pos::noun);
  EXPECT_EQ(pos("Die Firma König liefert pünktlich.", "König"), Pos::name);
  EXPECT_EQ(pos("In unserer Firma Kunden zu begeistern, ist leicht.", "Kunden"), Pos::noun);
}

TEST_F(KindsOfWords, EllipsesBesideWordsThatAreNoCompounds) {
  expect_in_sentences({
      {"Wir liefern Hard- und Software.", "Hard-", "Hardware"},
      {"Die Vor- und Nachteile zählen.", "Vor-", "Vorteil"},
      {"Der Ein- und Verkauf hilft.", "Ein-", "Einkauf"},
      {"Die Kunden- und Serviceorientierung zählt.", "Kunden-", "Kundenorientierung"},
  });
}

}  // namespace
}  // namespace kundenlint
