// Old, Swiss and umlautless spelling: one key with today's. Words that only look so stay as they are.
#include <gtest/gtest.h>

#include "kundenlint/morphology/stem.h"
#include "sentences.h"

namespace kundenlint {
namespace {

struct Row {
  std::string variant, lemma;
};

const std::vector<Row> kVariants = {
    {"daß", "dass"},
    {"muß", "müssen"},
    {"mußte", "müssen"},
    {"mußten", "müssen"},
    {"wußte", "wissen"},
    {"gewußt", "wissen"},
    {"läßt", "lassen"},
    {"laßt", "lassen"},
    {"ließen", "lassen"},
    {"liessen", "lassen"},
    {"heisst", "heißen"},
    {"heißt", "heißen"},
    {"grosse", "groß"},
    {"grössere", "groß"},
    {"grösste", "groß"},
    {"gross", "groß"},
    {"Strasse", "Straße"},
    {"Strassen", "Straße"},
    {"Grüsse", "Gruß"},
    {"ausser", "außer"},
    {"aussen", "außen"},
    {"Spass", "Spaß"},
    {"Fuss", "Fuß"},
    {"regelmässig", "regelmäßig"},
    {"regelmässige", "regelmäßig"},
    {"gemäss", "gemäß"},
    {"weiss", "wissen"},
    {"schliesslich", "schließlich"},
    {"abschliessend", "abschließend"},
    {"Prozeß", "Prozess"},
    {"Prozesse", "Prozess"},
    {"Schluß", "Schluss"},
    {"Schlüsse", "Schluss"},
    {"Anschluß", "Anschluss"},
    {"Beschluß", "Beschluss"},
    {"Kompromiß", "Kompromiss"},
    {"Adreßbuch", "Adressbuch"},
    {"Ausschuß", "Ausschuss"},
    {"Einfluß", "Einfluss"},
    {"Verlaß", "Verlass"},
    {"Streß", "Stress"},
    {"Paß", "Pass"},
    {"Schloß", "Schloss"},
    {"Fluß", "Fluss"},
    {"Kuß", "Kuss"},
    {"Mißverständnis", "Missverständnis"},
    {"Mißtrauen", "Misstrauen"},
    {"bewußt", "bewusst"},
    {"selbstbewußt", "selbstbewusst"},
    {"unbewußte", "unbewusst"},
    {"Kundenbewußtsein", "Kundenbewusstsein"},
    {"Geschaeft", "Geschäft"},
    {"Beduerfnis", "Bedürfnis"},
    {"Beduerfnisse", "Bedürfnis"},
    {"Naehe", "Nähe"},
    {"Qualitaet", "Qualität"},
    {"Wuensche", "Wunsch"},
    {"Loesung", "Lösung"},
    {"Loesungen", "Lösung"},
    {"koennen", "können"},
    {"persoenlich", "persönlich"},
    {"natuerlich", "natürlich"},
    {"Kundenwuensche", "Kundenwunsch"},
    {"aktuell", "aktuell"},
    {"neue", "neu"},
    {"Treue", "Treue"},
    {"Steuer", "Steuer"},
    {"bauen", "bauen"},
    {"Israel", "Israel"},
    {"poetisch", "poetisch"},
    {"zuerst", "zuerst"},
    {"Duell", "Duell"},
    {"Abenteuer", "Abenteuer"},
    {"soziale", "sozial"},
    {"aufwendig", "aufwendig"},
};

TEST(Spelling, AVariantHasTheKeyOfTheModernLemma) {
  Morphology morphology;
  ASSERT_GE(kVariants.size(), 40U);
  for (const Row& row : kVariants) {
    EXPECT_EQ(stem_of(morphology.form(row.variant)), stem_of(morphology.form(row.lemma))) << row.variant;
  }
}

}  // namespace
}  // namespace kundenlint
