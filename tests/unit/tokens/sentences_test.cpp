#include <gtest/gtest.h>

#include "texts.h"

namespace kundenlint {
namespace {

/// The sentences with " || " where they part.
void check(std::initializer_list<const char*> cases) {
  for (const std::string want : cases) {
    std::string text = want;
    for (std::size_t at = text.find(" || "); at != std::string::npos; at = text.find(" || "))
      text.erase(at, 3);
    EXPECT_EQ(sentences_of(text), want);
  }
}

TEST(SentenceEnds, Abbreviations) {
  check({
      "Wir helfen, z. B. beim Umzug. || Das hilft.",
      "Das gilt für Kunden usw. || Danach kommt mehr.",
      "Ich kann u.a. Spanisch sprechen.",
      "Herr Prof. Dr. Müller kam bzw. Frau Dr. Meier.",
      "Es kostet 3 Mio. Euro oder 4 Mrd. || Die Bank zahlt.",
      "Auf diese Art. || Der Kunde ging.",
      "Nach Art. 5 Abs. 2 Nr. 1 gilt das.",
      "Das steht auf S. 23 ff. || Dort steht auch mehr.",
      "Die Meier GmbH & Co. KG, Inh. J. R. Müller, lädt ein.",
      "Wir sind die Nr. 1. || Unser Ziel bleibt.",
      "Er kam aus Frankfurt a. M. nach Berlin.",
      "Das war Respekt. || Wir danken.",
  });
}

TEST(SentenceEnds, OrdinalsAndDates) {
  check({
      "Am 3. Mai kam der 1. Kunde.",
      "Im 19. Jahrhundert war das anders. || Heute nicht.",
      "Vom 12. 3. 2010 bis 5.6.2012.",
      "Die Information steht auf Seite 12. || Dort kannst du nachlesen.",
      "Wir kamen auf Platz 3. || Kunden mögen das.",
      "Heute ist der 3. || Wir kommen am 3. und 4. Mai.",
      "Das war 2010. || Kunden kamen später.",
      "1. Dies ist ein Punkt.",
      "Das II. Vatikanische Konzil und Wilhelm II. waren fern.",
      "Das ist Plan B. || Der ist gut.",
      "Am Mo., 6.5. um neun.",
  });
}

TEST(SentenceEnds, QuestionsAndExclamations) {
  check({
      "Was?! || Wirklich?? || Nein!!! || Doch.",
      "Yahoo! hat Kunden.",
      "Wer zahlt? || Der Kunde.",
  });
}

TEST(SentenceEnds, Quotes) {
  check({
      "„Kommen Sie?“, fragte er. || „Ja.“ || Sie kam.",
      "Er sagte: „Ich komme.“ || Sie ging.",
      "»Gut!« || Er ging. || \"Nein.\" || Sie blieb.",
      "``Ja.'' || Er kam. || ``Nein'', sagte sie.",
      "„Wann?“ fragte er.",
      "Er sagte: ‚Ja.‘ || Dann ging er.",
  });
}

TEST(SentenceEnds, Brackets) {
  check({
      "Er (der Kunde) kam. || (Das war gut.) || Sie ging.",
      "Das gilt (vgl. BGH, NJW 2010, 12. Die Kammer folgt) auch hier.",
      "Das ist gut (und billig!). || Wir kaufen.",
      "Das Buch (super!) Kunden zu geben.",
      "Das war [...] Kunden egal.",
      "Das ist belegt.[12] || Danach nicht.",
  });
}

TEST(SentenceEnds, EllipsesAndEmoji) {
  check({
      "Nun ja... || Dann nicht.",
      "Der … Kunde ging.",
      "Warten Sie … || Wir kommen.",
      "Und so weiter... aber gern.",
      "Super! 😊 || Danke :-) || Wir freuen uns.",
  });
}

TEST(SentenceEnds, MissingFullStop) {
  check({
      "Unsere Werte im Überblick || Wir arbeiten für unsere Kunden.",
      "Du planst Projekte und Termine || Du arbeitest gern im Team",
      "Das solltest Du selbst entscheiden.",
      "Das sagen Sie gern.",
      "Im Namen der Partei Die Linke kam er.",
      "Dabei liegt uns Am Anger viel.",
  });
}

TEST(SentenceEnds, TextsWithoutCapitals) {
  check({
      "die kundin kam um acht. || wir halfen ihr gern! || danach ging sie.",
      "das gilt z. b. für den einkauf usw. und für alles andere.",
      "Er sagte ja. und ging dann heim.",  // a capital somewhere: the small letter goes on
  });
}

struct Closing {
  const char* text;
  SentenceEnd want;
};

TEST(SentenceEndKind, SkipsQuotesAndBrackets) {
  const Closing cases[] = {
      {"Ja.", SentenceEnd::period},           {"„Ja?“", SentenceEnd::question},
      {"(Ja!)", SentenceEnd::exclamation},    {"Was?!", SentenceEnd::question},
      {"Ja …", SentenceEnd::ellipsis},        {"Wir bieten:", SentenceEnd::colon},
      {"Unser Angebot", SentenceEnd::none},   {"Kunden usw.", SentenceEnd::period},
      {"Danke! 😊", SentenceEnd::exclamation}, {"Ja.“)", SentenceEnd::period},
  };
  for (const Closing& c : cases) {
    const Document document = paragraphs(c.text);
    const Tokens tokens = tokenize(document);
    ASSERT_EQ(tokens.sentences.size(), 1U) << c.text;
    EXPECT_EQ(tokens.sentences[0].end, c.want) << c.text;
  }
}

}  // namespace
}  // namespace kundenlint
