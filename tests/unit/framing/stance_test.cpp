#include "frame_text.h"

namespace kundenlint {
namespace {

constexpr std::string_view kDictionary = R"toml(
[[entry]]
id = "bedarf"
facet = "orientierung.denken"
pattern = "{Bedarf (verstehen|kennen|Blick)}"
reach = "none"
hits = ["Wir verstehen den Bedarf.", "Den Bedarf kennen wir."]
misses = ["Wir decken den Bedarf."]
[[entry]]
id = "vorbei"
facet = "orientierung.angebot"
pattern = "{am Bedarf vorbeiplanen}"
stance = "ablehnend"
reach = "none"
hits = ["Am Bedarf vorbei.", "Er plant am Bedarf vorbei."]
misses = ["Er geht vorbei."]
[[entry]]
id = "ordnen"
facet = "orientierung.angebot"
pattern = "[ordnen Bedarf]"
reach = "none"
hits = ["Wir ordnen nach Bedarf.", "Der Bedarf ordnet."]
misses = ["Der Ordner fehlt."]
[[entry]]
id = "ziel"
facet = "orientierung"
pattern = "{Bedarf sein Ziel}"
reach = "none"
hits = ["Der Bedarf ist das Ziel.", "Unser Ziel ist der Bedarf."]
misses = ["Das Ziel ist klar."]
[[cue]]
id = "kein-ziel"
cue = "ablehnung.satz"
pattern = ["kein Ziel", "Ziel ade"]
hits = ["kein Ziel", "Ziel ade"]
misses = ["ein Ziel"]
[[cue]]
id = "nicht"
cue = "negation.fokus"
pattern = "nicht"
hits = ["nicht so", "so nicht"]
misses = ["nichts"]
[[cue]]
id = "ohne"
cue = "negation.danach"
pattern = "ohne"
hits = ["ohne Haus", "ohne Geld"]
misses = ["mit Geld"]
[[cue]]
id = "nicht-nur"
cue = "keine.klausel"
pattern = "nicht nur"
hits = ["nicht nur hier", "nicht nur da"]
misses = ["nur hier"]
[[cue]]
id = "weniger"
cue = "negation.bis-als"
pattern = "weniger"
hits = ["weniger dies als das", "weniger hier als da"]
misses = ["wenig"]
[[cue]]
id = "gefahr"
cue = "ablehnung.nebensatz"
pattern = "Gefahr"
hits = ["Gefahr droht.", "Die Gefahr ist groß."]
misses = ["gefährlich"]
[[cue]]
id = "ob"
cue = "offen.nebensatz"
pattern = "ob"
hits = ["ob er kommt", "ob sie geht"]
misses = ["oben"]
[[cue]]
id = "genuegt"
cue = "negation.teilsatz"
pattern = "genügen"
hits = ["Es genügt.", "Das genügt."]
misses = ["Das reicht."]
)toml";

TEST(Stance, FollowsTheCuesThatGovernTheMention) {
  struct Case {
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"Der Bedarf ist das Ziel.", "orientierung zustimmend"},
      {"Der Bedarf ist kein Ziel.", "orientierung ablehnend"},  // the noun belongs to both
      {"Der Bedarf ist unser Ziel ade.",
       "orientierung zustimmend"},  // the cue begins with it: its words are the entry's
      {"Wir verstehen den Bedarf.", "orientierung.denken zustimmend"},
      {"Wir verstehen den Bedarf nicht.",
       "orientierung.denken ablehnend"},  // nothing follows: the whole clause
      {"Wir kennen den Bedarf nicht genau.", "orientierung.denken ablehnend"},
      {"Den Bedarf kennt hier niemand.", "orientierung.denken ablehnend"},
      {"Niemand versteht den Bedarf nicht.", "orientierung.denken zustimmend"},  // double negation
      {"Er verkauft, ohne den Bedarf zu kennen.", "orientierung.denken ablehnend"},
      {"Wir kennen den Bedarf, nicht aber die Namen.", "orientierung.denken zustimmend"},
      {"Freundschaft ist nicht das Ziel.", "naehe.sympathie zustimmend"},  // the focus stands behind "nicht"
      {"Es geht uns nicht um Freundschaft, sondern um den Blick auf den Bedarf.",
       "naehe.sympathie ablehnend, orientierung.denken zustimmend"},
      {"Wir kennen nicht nur den Bedarf, sondern auch die Zahlen.", "orientierung.denken zustimmend"},
      {"Wir planen, was zum Bedarf passt, und verstehen den Bedarf, nicht die Mode.",
       "orientierung.denken zustimmend"},  // corrects what stands before
      {"Er plant am Bedarf vorbei und nicht an der Mode.", "orientierung.angebot ablehnend"},
      {"Wir verstehen den Bedarf und nicht nur die Zahlen.", "orientierung.denken zustimmend"},
      {"Wir ordnen nicht nach Alter, sondern nach Bedarf.",
       "orientierung.angebot zustimmend"},  // beyond "sondern"
      {"Es geht weniger um Freundschaft als um den Blick auf den Bedarf.",
       "naehe.sympathie ablehnend, orientierung.denken zustimmend"},
      {"Es besteht die Gefahr, dass man Freundschaft sucht.", "naehe.sympathie ablehnend"},
      {"Verstehen wir den Bedarf?", "orientierung.denken offen"},
      {"Wir wissen nie, ob Freundschaft trägt.", "naehe.sympathie offen"},
      // A clause that depends ends before "sondern".
      {"Es ist die Gefahr, dass man Freundschaft sucht, sondern wir verstehen den Bedarf.",
       "naehe.sympathie ablehnend, orientierung.denken zustimmend"},
      {"Wir wissen nie, ob Freundschaft trägt, sondern wir kennen den Bedarf.",
       "naehe.sympathie offen, orientierung.denken zustimmend"},
      // The next clause, and no other.
      {"Es genügt, wenn wir uns mögen.", "naehe.sympathie ablehnend"},
      {"Wir mögen uns, und es genügt, wenn wir den Bedarf kennen.",
       "naehe.sympathie zustimmend, orientierung.denken ablehnend"},
      {"Es genügt, wenn wir uns mögen, weil wir den Bedarf kennen.",
       "naehe.sympathie ablehnend, orientierung.denken zustimmend"},
      // What stands before a colon is not asked.
      {"Wir verstehen den Bedarf: Was braucht er?", "orientierung.denken zustimmend"},
      {"Was zählt hier: kennen wir den Bedarf?", "orientierung.denken offen"},
      {"Sie planten am Bedarf vorbei.", "orientierung.angebot ablehnend"},
      {"Sie planten nicht am Bedarf vorbei.", "orientierung.angebot zustimmend"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(FramedText(with_friendship(kDictionary), c.text).mentions(), c.want) << c.text;
}

TEST(Stance, ACueThatGovernsTheCustomerAloneDoesNotGovern) {
  constexpr std::string_view kRespond = R"toml(
[classes]
kunde_name = ["Kunde"]
[[entry]]
id = "kunde-bedarf"
facet = "orientierung.denken"
pattern = "[@kunde Bedarf verstehen]"
reach = "none"
hits = ["Wir verstehen den Bedarf der Kunden.", "Kunden, deren Bedarf wir verstehen"]
misses = ["Wir decken den Bedarf."]
[[cue]]
id = "ohne"
cue = "negation.danach"
pattern = "ohne"
hits = ["ohne Haus", "ohne Geld"]
misses = ["mit Geld"]
)toml";
  struct Case {
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"Wir verstehen den Bedarf ohne den Kunden.", "orientierung.denken zustimmend"},
      {"Wir verstehen ohne den Bedarf der Kunden.", "orientierung.denken ablehnend"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(FramedText(with_friendship(kRespond), c.text).mentions(), c.want) << c.text;
}

TEST(Stance, NamesTheCueThatDecided) {
  const FramedText framed(with_friendship(kDictionary),
                          "Wir verstehen den Bedarf nicht. Kennen wir den Bedarf? Wir mögen uns.");
  ASSERT_EQ(framed->mentions.size(), 3U);
  EXPECT_EQ(framed->mentions[0].reason, "negation.fokus/nicht");
  EXPECT_EQ(framed->mentions[1].reason, "frage");
  EXPECT_EQ(framed->mentions[2].reason, "");
}

TEST(Stance, ABarePoleInAHeadingOnlyNamesIt) {
  struct Case {
    const char* text;
    const char* want;
    const char* reason;
  };
  constexpr std::string_view kBare = R"toml(
[[entry]]
id = "wort"
facet = "orientierung"
pattern = "Kundenorientierung"
reach = "none"
hits = ["Kundenorientierung zählt.", "die Kundenorientierung"]
misses = ["der Kunde"]
)toml";
  const Case cases[] = {
      {"5.1.2 Kundenorientierung", "orientierung offen", "nennung"},
      {"Kundenorientierung", "orientierung offen", "nennung"},
      {"Hohes Maß an Kundenorientierung", "orientierung zustimmend", ""},
      {"Kundenorientierung zählt.", "orientierung zustimmend", ""},
  };
  for (const Case& c : cases) {
    const FramedText framed(kBare, c.text);
    EXPECT_EQ(framed.mentions(), c.want) << c.text;
    ASSERT_EQ(framed->mentions.size(), 1U) << c.text;
    EXPECT_EQ(framed->mentions[0].reason, c.reason) << c.text;
  }
}

TEST(Voice, IsQuotedInsideQuotationMarks) {
  const FramedText framed(with_friendship(kDictionary),
                          "Er sagt: „Wir mögen uns.“ Wir mögen uns. »Freundschaft zählt«, ruft sie.");
  ASSERT_EQ(framed->mentions.size(), 3U);
  EXPECT_EQ(framed->mentions[0].voice, Voice::quoted);
  EXPECT_EQ(framed->mentions[1].voice, Voice::text);
  EXPECT_EQ(framed->mentions[2].voice, Voice::quoted);
}

}  // namespace
}  // namespace kundenlint
