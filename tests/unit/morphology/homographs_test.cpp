// Words of one spelling that case and neighbours keep apart.
#include <gtest/gtest.h>

#include "sentences.h"

namespace kundenlint {
namespace {

struct Row {
  std::string sentence, form, lemma;
};

const std::vector<Row> kRows = {
    {"Die Nähe zum Kunden zählt.", "Nähe", "Nähe"},
    {"Ich nähe das Kleid selbst.", "nähe", "nähen"},
    {"Wir rücken näher an den Kunden.", "näher", "nah"},
    {"Der Kunde zahlt sofort.", "Kunde", "Kunde"},
    {"Der Kunde ist König.", "König", "König"},
    {"Frau König berät Sie gern.", "König", "König"},
    {"Wir planen den Umbau.", "planen", "planen"},
    {"Wir richten das Angebot aus.", "richten", "ausrichten"},
    {"Die Arbeit macht Freude.", "Arbeit", "Arbeit"},
    {"Wir arbeiten sorgfältig.", "arbeiten", "arbeiten"},
    {"Die Arbeiten beginnen morgen.", "Arbeiten", "Arbeit"},
    {"Wir fragen den Kunden.", "fragen", "fragen"},
    {"Die Fragen bleiben offen.", "Fragen", "Frage"},
    {"Wir wünschen Ihnen Erfolg.", "wünschen", "wünschen"},
    {"Die Wünsche unserer Kunden zählen.", "Wünsche", "Wunsch"},
    {"Wir folgen dem Wunsch.", "folgen", "folgen"},
    {"Die Folgen sind klar.", "Folgen", "Folge"},
    {"Wir leben davon.", "leben", "leben"},
    {"Das Leben ist kurz.", "Leben", "Leben"},
    {"Wir essen gemeinsam.", "essen", "essen"},
    {"Das Essen ist fertig.", "Essen", "Essen"},
    {"Wir reden mit den Kunden.", "reden", "reden"},
    {"Die Reden waren lang.", "Reden", "Rede"},
    {"Sie liebt ihre Arbeit.", "liebt", "lieben"},
    {"Die Liebe zum Detail bleibt.", "Liebe", "Liebe"},
    {"Wir achten auf Qualität.", "achten", "achten"},
    {"Sie versicherte ihr Haus.", "versicherte", "versichern"},
    {"Die versicherte Kundschaft wartet.", "versicherte", "versichert"},
    {"Er bestätigte den Auftrag.", "bestätigte", "bestätigen"},
    {"Der bestätigte Auftrag liegt vor.", "bestätigte", "bestätigt"},
    {"Wir vertrauen unseren Kunden.", "vertrauen", "vertrauen"},
    {"Das Vertrauen wächst.", "Vertrauen", "Vertrauen"},
    {"Wir versprechen wenig.", "versprechen", "versprechen"},
    {"Das Versprechen gilt.", "Versprechen", "Versprechen"},
    {"Wir handeln im Sinne der Kunden.", "handeln", "handeln"},
    {"Das Verstehen kommt vor dem Beraten.", "Verstehen", "Verstehen"},
    {"Das Verstehen kommt vor dem Beraten.", "Beraten", "Beraten"},
    {"Beim Zuhören lernen wir.", "Zuhören", "Zuhören"},
    {"Wir sind stets für Sie da.", "Sie", "Sie"},
    {"Die Kundin kommt, weil sie uns kennt.", "sie", "sie"},
    {"Wir fragen Sie nach Ihrem Bedarf.", "Ihrem", "Ihr"},
    {"Sie nennt uns ihren Bedarf.", "ihren", "ihr"},
    {"Er gehört zu uns.", "gehört", "gehören"},
    {"Das gefällt der Kundin.", "gefällt", "gefallen"},
    {"Der Preis ist gefallen.", "gefallen", "fallen"},
    {"Die Bank berät Sie.", "Bank", "Bank"},
    {"Das weiß der Kunde.", "weiß", "wissen"},
    {"Die weißen Wände bleiben.", "weißen", "weiß"},
    {"Das ist meine Meinung.", "meine", "mein"},
    {"Sein Wunsch zählt.", "Sein", "sein"},
    {"Das Sein bestimmt das Bewusstsein.", "Sein", "Sein"},
    {"Die Reise war schön.", "Reise", "Reise"},
    {"Ich reise morgen ab.", "reise", "abreisen"},
    {"Wir stellen den Kunden vor.", "stellen", "vorstellen"},
    {"Die Stellen sind besetzt.", "Stellen", "Stelle"},
    {"Die Messe beginnt.", "Messe", "Messe"},
    {"Ich messe nach.", "messe", "nachmessen"},
    {"Der Rat hilft.", "Rat", "Rat"},
    {"Wir raten davon ab.", "raten", "abraten"},
    {"Die Raten sind niedrig.", "Raten", "Rate"},
    {"Wir würden gern helfen.", "würden", "werden"},
    {"Die Würde des Menschen zählt.", "Würde", "Würde"},
    {"Er würde das kaufen.", "würde", "werden"},
    {"Der Kauf lohnt sich.", "Kauf", "Kauf"},
    {"Wir kaufen nichts.", "kaufen", "kaufen"},
    {"Die Kosten steigen.", "Kosten", "Kosten"},
    {"Wir kosten den Wein.", "kosten", "kosten"},
    {"Die Maße stimmen.", "Maße", "Maß"},
    {"Die Masse kauft.", "Masse", "Masse"},
    {"Die Waren kommen an.", "Waren", "Ware"},
    {"Wir waren dort.", "waren", "sein"},
    {"Die Tat zählt.", "Tat", "Tat"},
    {"Er tat nichts.", "tat", "tun"},
    {"Der Gang der Dinge.", "Gang", "Gang"},
    {"Sie ging nach Hause.", "ging", "gehen"},
    {"Kunden zahlen bar.", "zahlen", "zahlen"},
    {"Die Zahlen stimmen.", "Zahlen", "Zahl"},
    {"Zahlen Sie bar?", "Zahlen", "zahlen"},
    {"Fragen beantworten wir gern.", "Fragen", "Frage"},
    {"Unsere Berater fragen nach.", "fragen", "nachfragen"},
    {"Das Recht ist klar.", "Recht", "Recht"},
    {"Das ist recht und billig.", "recht", "recht"},
    {"Der rechte Weg.", "rechte", "recht"},
    {"Der Morgen war kühl.", "Morgen", "Morgen"},
    {"Am Abend ist Ruhe.", "Ruhe", "Ruhe"},
    {"Ich ruhe mich aus.", "ruhe", "ausruhen"},
    {"Die neue Leitung führt gut.", "Leitung", "Leitung"},
    {"Wir leiten das Projekt.", "leiten", "leiten"},
    {"Die Preise sinken.", "Preise", "Preis"},
    {"Ich preise das Produkt nicht an.", "preise", "anpreisen"},
    {"Ein gutes Wort genügt.", "Wort", "Wort"},
    {"Wir danken unseren Kunden.", "danken", "danken"},
    {"Dank Ihrer Hilfe gelingt es.", "Dank", "dank"},
    {"Der Dank gilt allen.", "Dank", "Dank"},
    {"Der Bedarf bedarf keiner Prüfung.", "bedarf", "bedürfen"},
    {"Der Bedarf bedarf keiner Prüfung.", "Bedarf", "Bedarf"},
};

TEST(Homographs, TheSentenceTellsTheLemma) {
  Morphology morphology;
  ASSERT_GE(kRows.size(), 60U);
  for (const Row& row : kRows)
    EXPECT_EQ(read(morphology, row.sentence, row.form).lemma, row.lemma) << row.sentence;
}

}  // namespace
}  // namespace kundenlint
