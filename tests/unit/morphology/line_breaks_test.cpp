// Words torn at a line's end: joined, unless the hyphen means something else.
#include <gtest/gtest.h>

#include "sentences.h"

namespace kundenlint {
namespace {

struct Row {
  std::string torn, whole;
};

const std::vector<Row> kTorn = {
    {"Kunden-\norientierung", "Kundenorientierung"},
    {"Kunden-\nnähe", "Kundennähe"},
    {"Geschäfts-\nkunden", "Geschäftskunden"},
    {"Be-\nratung", "Beratung"},
    {"Dienst-\nleistung", "Dienstleistung"},
    {"Zufrie-\ndenheit", "Zufriedenheit"},
    {"Ange-\nbote", "Angebote"},
    {"aus-\ngerichtet", "ausgerichtet"},
    {"aus-\nzurichten", "auszurichten"},
    {"Quali-\ntät", "Qualität"},
    {"Bedürf-\nnisse", "Bedürfnisse"},
    {"kun-\ndenorientiert", "kundenorientiert"},
    {"Ver-\ntrauen", "Vertrauen"},
    {"Lösun-\ngen", "Lösungen"},
    {"Wün-\nsche", "Wünsche"},
    {"Wett-\nbewerb", "Wettbewerb"},
    {"Mit-\narbeiter", "Mitarbeiter"},
    {"Verant-\nwortung", "Verantwortung"},
    {"Unter-\nnehmen", "Unternehmen"},
    {"Zusammen-\narbeit", "Zusammenarbeit"},
    {"Partner-\nschaft", "Partnerschaft"},
    {"persön-\nlich", "persönlich"},
    {"Stra-\nße", "Straße"},
    {"Zuk-\nunft", "Zukunft"},
    {"Öff-\nnungszeiten", "Öffnungszeiten"},
    {"Über-\nsicht", "Übersicht"},
    {"Kundin-\nnen", "Kundinnen"},
    {"Mandan-\nten", "Mandanten"},
    {"Auftrag-\ngeber", "Auftraggeber"},
    {"Anforde-\nrungen", "Anforderungen"},
    {"Service-\nqualität", "Servicequalität"},
    {"E-\nMail", "E-Mail"},
    {"SaaS-\nPlattform", "SaaS-Plattform"},
    {"CRM-\nSystem", "CRM-System"},
    {"B2B-\nKunden", "B2B-Kunden"},
    {"IT-\nAbteilung", "IT-Abteilung"},
    {"Online-\nBanking", "Online-Banking"},
    {"Müller-\nLüdenscheidt", "Müller-Lüdenscheidt"},
    {"Nord-\nSüd-Gefälle", "Nord-Süd-Gefälle"},
    {"Kunden-\nund", "Kunden-"},
    {"Service-\noder", "Service-"},
    {"Privat-\nsowie", "Privat-"},
    {"Vor-\nbzw.", "Vor-"},
    {"Haupt-\nund", "Haupt-"},
    {"ge-\nmeinsam", "gemeinsam"},
    {"wich-\ntig", "wichtig"},
};

TEST(LineBreaks, TheTornWordHasTheFormOfTheWhole) {
  Morphology morphology;
  ASSERT_GE(kTorn.size(), 40U);
  for (const Row& row : kTorn) {
    const Analysed text = analysed(morphology, "Wir sehen heute die " + row.torn + " mit eigenen Augen.");
    const Form& form = *text.words.words[4].form;
    EXPECT_EQ(form.surface, row.whole);
    EXPECT_EQ(form.lemma, morphology.form(row.whole).lemma);
  }
}

}  // namespace
}  // namespace kundenlint
