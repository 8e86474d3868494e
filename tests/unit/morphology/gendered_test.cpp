// Gendered forms, whatever their mark: one lemma, that of the ordinary form.
#include <gtest/gtest.h>

#include "sentences.h"

namespace kundenlint {
namespace {

struct Row {
  std::string form, lemma;
};

const std::vector<Row> kForms = {
    {"Kund:innen", "Kunde"},
    {"Kund*innen", "Kunde"},
    {"Kund_innen", "Kunde"},
    {"KundInnen", "Kunde"},
    {"Kund/innen", "Kunde"},
    {"Kund/-innen", "Kunde"},
    {"Kund·innen", "Kunde"},
    {"Kund•innen", "Kunde"},
    {"Kunden/-innen", "Kunde"},
    {"Kunden/innen", "Kunde"},
    {"Kund:in", "Kunde"},
    {"Kund*in", "Kunde"},
    {"KundIn", "Kunde"},
    {"Kund/in", "Kunde"},
    {"Kund(inn)en", "Kunde"},
    {"Nutzer:innen", "Nutzer"},
    {"Nutzer*innen", "Nutzer"},
    {"NutzerInnen", "Nutzer"},
    {"Nutzer/innen", "Nutzer"},
    {"Nutzer_in", "Nutzer"},
    {"Nutzer(in)", "Nutzer"},
    {"Nutzer(innen)", "Nutzer"},
    {"Berater:in", "Berater"},
    {"Berater*in", "Berater"},
    {"BeraterInnen", "Berater"},
    {"Berater/-in", "Berater"},
    {"Mitarbeiter:innen", "Mitarbeiter"},
    {"Mitarbeiter*innen", "Mitarbeiter"},
    {"MitarbeiterInnen", "Mitarbeiter"},
    {"Mitarbeiter/-innen", "Mitarbeiter"},
    {"Mitarbeiter(in)", "Mitarbeiter"},
    {"Kolleg:innen", "Kollege"},
    {"Kolleg*innen", "Kollege"},
    {"KollegInnen", "Kollege"},
    {"Kolleg_in", "Kollege"},
    {"Ärzt:innen", "Arzt"},
    {"Ärzt*in", "Arzt"},
    {"ÄrztInnen", "Arzt"},
    {"Anwält:innen", "Anwalt"},
    {"Anwält*in", "Anwalt"},
    {"Patient:innen", "Patient"},
    {"PatientInnen", "Patient"},
    {"Patient/-innen", "Patient"},
    {"Student:innen", "Student"},
    {"Mandant*innen", "Mandant"},
    {"MandantInnen", "Mandant"},
    {"Klient:innen", "Klient"},
    {"Interessent:innen", "Interessent"},
    {"InteressentInnen", "Interessent"},
    {"Lieferant*innen", "Lieferant"},
    {"Expert:innen", "Experte"},
    {"ExpertInnen", "Experte"},
    {"Psycholog:innen", "Psychologe"},
    {"Bürger:innen", "Bürger"},
    {"BürgerInnen", "Bürger"},
    {"Leser_innen", "Leser"},
    {"Käufer:innen", "Käufer"},
    {"KäuferInnen", "Käufer"},
    {"Auftraggeber:innen", "Auftraggeber"},
    {"Auftraggeber/-innen", "Auftraggeber"},
    {"Verbraucher*innen", "Verbraucher"},
    {"Partner:innen", "Partner"},
    {"PartnerInnen", "Partner"},
    {"Aktionär:innen", "Aktionär"},
    {"Aktionär*in", "Aktionär"},
    {"Redakteur:innen", "Redakteur"},
    {"Journalist:innen", "Journalist"},
    {"Autor*innen", "Autor"},
    {"Geschäftskund:innen", "Geschäftskunde"},
    {"Stammkund*innen", "Stammkunde"},
    {"Privatkunden/-innen", "Privatkunde"},
    {"Köch:innen", "Koch"},
    {"Bot:innen", "Bote"},
    {"Gäst:innen", "Gast"},
    {"Händler:innen", "Händler"},
    {"Genoss:innen", "Genosse"},
    {"Zeug:innen", "Zeuge"},
    {"Tierärzt*innen", "Tierarzt"},
};

TEST(Gendered, EachMarkHasTheLemmaOfTheOrdinaryForm) {
  Morphology morphology;
  ASSERT_GE(kForms.size(), 60U);
  for (const Row& row : kForms) {
    EXPECT_EQ(morphology.form(row.form).lemma, row.lemma) << row.form;
    EXPECT_TRUE(morphology.form(row.form).gendered) << row.form;
  }
}

TEST(Gendered, InASentenceItIsOneWord) {
  Morphology morphology;
  for (const Row& row : kForms) {
    EXPECT_EQ(read(morphology, "Wir fragen alle " + row.form + " heute.", row.form).lemma, row.lemma);
  }
}

TEST(Gendered, BothFullWordsAreAPair) {
  Morphology morphology;
  for (const char* pair : {"Kundinnen und Kunden", "Kunden und Kundinnen", "Kundin oder Kunde",
                           "Beraterinnen und Berater", "Mitarbeiter und Mitarbeiterinnen"}) {
    const Analysed text = analysed(morphology, std::string("Wir danken den ") + pair + " sehr.");
    EXPECT_FALSE(text.words.words[3].paired) << pair;
    EXPECT_TRUE(text.words.words[5].paired) << pair;
  }
}

TEST(Gendered, OtherWordsInInAreNone) {
  Morphology morphology;
  for (const char* word : {"Berlin", "Termin", "Medizin", "Gewinn", "Beginn", "Disziplin", "Benzin"}) {
    EXPECT_EQ(morphology.form(word).lemma, word);
    EXPECT_FALSE(morphology.form(word).gendered) << word;
  }
}

}  // namespace
}  // namespace kundenlint
