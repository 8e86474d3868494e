#include <gtest/gtest.h>

#include "texts.h"

namespace kundenlint {
namespace {

struct Case {
  const char* text;
  const char* want;
};

TEST(Lines, HardWrappedProseGoesOn) {
  const Case cases[] = {
      {"Wir richten unsere Angebote an den Wünschen unserer\nKunden aus und prüfen sie.",
       "Wir richten unsere Angebote an den Wünschen unserer Kunden aus und prüfen sie."},
      {"Der Vertrag beginnt, wie am Anfang vereinbart, am\n3. Oktober und endet im Mai.",
       "Der Vertrag beginnt, wie am Anfang vereinbart, am 3. Oktober und endet im Mai."},
      {"Unsere Kunden\nund Partner\nschätzen uns.", "Unsere Kunden und Partner schätzen uns."},
      {"Der Service\nder Firma\nist gut.", "Der Service der Firma ist gut."},
      {"Andere \nFischsorten sind teuer.", "Andere  Fischsorten sind teuer."},  // format=flowed
      {"Das ist gut.\nDas auch.", "Das ist gut. || Das auch."},
      {"Der Laden\nder Stadt\nist offen.", "Der Laden der Stadt ist offen."},
  };
  for (const Case& c : cases) EXPECT_EQ(sentences_of(c.text), c.want);
}

TEST(Lines, ALineOfItsOwnEndsItsSentence) {
  const Case cases[] = {
      {"Unsere Leistungen\nWir beraten Sie gern und ausführlich zu allen Fragen rund um Ihr Geld.",
       "Unsere Leistungen || Wir beraten Sie gern und ausführlich zu allen Fragen rund um Ihr Geld."},
      {"Wir bieten:\n- Beratung\n- Service", "Wir bieten: || - Beratung || - Service"},
      {"• günstige Preise  \n• gute Beratung", "• günstige Preise || • gute Beratung"},
      {"Wir bieten\na) Beratung\nb) Service", "Wir bieten || a) Beratung || b) Service"},
      {"UNSERE WERTE\nWir sind für Sie da.", "UNSERE WERTE || Wir sind für Sie da."},
      {"spielen\nspielt\nspiele", "spielen || spielt || spiele"},
  };
  for (const Case& c : cases) EXPECT_EQ(sentences_of(c.text), c.want);
}

TEST(Lines, NoSentenceCrossesABlock) {
  EXPECT_EQ(sentences_of("Unser Angebot\n\nfür Sie"), "Unser Angebot || für Sie");
  EXPECT_EQ(sentences_of("Dr.\n\nMüller"), "Dr. || Müller");
}

TEST(Lines, AHeadingBlockIsOneSentence) {
  Document document = paragraphs("Was wir tun\nUnd warum");
  document.blocks[0].kind = BlockKind::heading;
  EXPECT_EQ(tokenize(document).sentences.size(), 1U);
}

}  // namespace
}  // namespace kundenlint
