#include "frame_text.h"

namespace kundenlint {
namespace {

constexpr std::string_view kDictionary = R"toml(
[[entry]]
id = "nah"
facet = "naehe.sympathie"
pattern = "herzlich"
reach = "near"
hits = ["herzlich", "herzlich"]
misses = ["Herz"]
[[entry]]
id = "umsonst"
facet = "naehe.sympathie"
pattern = "umsonst"
reach = "none"
hits = ["umsonst", "umsonst"]
misses = ["sonst"]
[[entry]]
id = "klausel"
facet = "orientierung.denken"
pattern = "mitdenken"
reach = "clause"
hits = ["mitdenken", "mitdenken"]
misses = ["denken"]
)toml";

TEST(Reach, NearTakesNamesTheThemeAndAddress) {
  struct Case {
    const char* text;
    const char* want;
    const char* why;
  };
  const Case cases[] = {
      {"Unsere Gäste werden herzlich begrüßt.", "naehe.sympathie zustimmend", "named"},
      {"Bei Kundenbesuchen geht es herzlich zu.", "naehe.sympathie zustimmend", "named by a part"},
      {"Die Nachbarn grüßen herzlich.", "", "no customer"},
      {"Unsere Gäste kommen gern. Wir begrüßen sie herzlich.", "naehe.sympathie zustimmend", "taken up"},
      {"Wir grüßen herzlich. Das freut die Gäste.", "naehe.sympathie zustimmend", "named behind"},
      {"Wir kommen gern. Wir begrüßen sie herzlich.", "", "nobody to take up"},
      {"Ein Gast kam. Eins. Zwei. Drei. Vier. Fünf. Sechs. Wir grüßen herzlich.",
       "naehe.sympathie zustimmend", "seven sentences away in a text about guests"},
      {"Ein Gast kam. Eins. Zwei. Drei. Vier. Fünf. Sechs. Sieben. Acht. Neun. Zehn. Wir grüßen herzlich.",
       "", "eleven sentences away"},
      {"Ein Gast kam. Eins. Zwei. Drei. Vier. Fünf. Sechs. Wir grüßen herzlich. Sieben. Acht. Neun. Zehn. "
       "Elf. Zwölf. Zu. Ab. An.",
       "", "seven sentences away in a text about something else"},
      {"Ein Gast kam. Eins. Zwei. Drei. Vier. Fünf. Sechs. Sieben. Acht. Neun. Zehn. Wir grüßen die Leute "
       "herzlich.",
       "naehe.sympathie zustimmend", "a loose word in a text about guests"},
      {"Wir grüßen die Leute herzlich.", "", "a loose word alone"},
      {"Wir kennen Ihre Wege. Eins. Zwei. Drei. Vier. Fünf. Sechs. Sieben. Acht. Neun. Zehn. Elf. Sie grüßt "
       "man herzlich.",
       "naehe.sympathie zustimmend", "the first word of a sentence in an addressing text"},
      {"Wir beraten Sie herzlich.", "naehe.sympathie zustimmend", "polite address"},
      {"Wir helfen dir herzlich.", "naehe.sympathie zustimmend", "familiar address"},
      {"Schicken Sie uns herzlich gern Ihre Bewerbung auf die Stelle mit Gehalt.", "",
       "an advertisement speaks to staff"},
      {"Wir helfen Ihnen herzlich bei Gehalt und Bewerbung.", "naehe.sympathie zustimmend",
       "two words make no advertisement"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(FramedText(kDictionary, c.text).mentions(), c.want) << c.text << " (" << c.why << ')';
}

TEST(Reach, NearInAStoryIsTheSentence) {
  EXPECT_EQ(FramedText(kDictionary, "Der Gast kam. Wir grüßen herzlich.").mentions(),
            "naehe.sympathie zustimmend");
  EXPECT_EQ(
      FramedText(kDictionary, "Der Gast kam. Wir grüßen herzlich. Graf, Zofe, Degen, Knecht.").mentions(),
      "");
  EXPECT_EQ(
      FramedText(kDictionary, "Der Kunde kam. Wir grüßen herzlich die Kunden. Graf, Zofe, Degen, Knecht.")
          .mentions(),
      "naehe.sympathie zustimmend");
  EXPECT_EQ(FramedText(kDictionary, "Wir grüßen herzlich die Gäste. Graf, Zofe, Degen, Knecht.").mentions(),
            "")
      << "a guest in a story is no customer";
  EXPECT_EQ(FramedText(kDictionary, "Wir grüßen herzlich die Gäste. Graf, Zofe, Degen.").mentions(),
            "naehe.sympathie zustimmend");
  EXPECT_EQ(FramedText(kDictionary, "Der Gast kam. Es war umsonst. Graf, Zofe, Degen, Knecht.").mentions(),
            "")
      << "nor are words that need none";
  EXPECT_EQ(FramedText(kDictionary, "Der Gast kam. Es war umsonst.").mentions(),
            "naehe.sympathie zustimmend");
}

TEST(Reach, ClauseDoesNotLookAcrossItsBorder) {
  EXPECT_EQ(FramedText(kDictionary, "Wer für den Kunden mitdenkt, hat recht.").mentions(),
            "orientierung.denken zustimmend");
  EXPECT_EQ(FramedText(kDictionary, "Der Kunde wartet, weil wir mitdenken.").mentions(), "");
}

}  // namespace
}  // namespace kundenlint
