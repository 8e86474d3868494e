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
id = "klausel"
facet = "orientierung.denken"
pattern = "mitdenken"
reach = "clause"
hits = ["mitdenken", "mitdenken"]
misses = ["denken"]
)toml";

TEST(Reach, NearTakesNamesPronounsAndAddress) {
  struct Case {
    const char* text;
    const char* want;
    const char* why;
  };
  const Case cases[] = {
      {"Unsere Gäste werden herzlich begrüßt.", "naehe.sympathie zustimmend", "named"},
      {"Bei Kundenbesuchen geht es herzlich zu.", "naehe.sympathie zustimmend", "named by a part"},
      {"Die Nachbarn grüßen herzlich.", "", "no customer"},
      {"Unsere Gäste kommen gern. Wir begrüßen sie herzlich.", "naehe.sympathie zustimmend", "pronoun"},
      {"Wir kommen gern. Wir begrüßen sie herzlich.", "", "pronoun without a customer before it"},
      {"Wir beraten Sie herzlich.", "naehe.sympathie zustimmend", "polite address"},
      {"Wir helfen dir herzlich.", "naehe.sympathie zustimmend", "familiar address"},
      {"Sie begrüßen herzlich unsere Gäste. Schicken Sie uns Ihre Bewerbung mit Gehalt herzlich gern.",
       "naehe.sympathie zustimmend", "an advertisement speaks to staff: only the named guests count"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(FramedText(kDictionary, c.text).mentions(), c.want) << c.text << " (" << c.why << ')';
}

TEST(Reach, ClauseDoesNotLookAcrossItsBorder) {
  EXPECT_EQ(FramedText(kDictionary, "Wer für den Kunden mitdenkt, hat recht.").mentions(),
            "orientierung.denken zustimmend");
  EXPECT_EQ(FramedText(kDictionary, "Der Kunde wartet, weil wir mitdenken.").mentions(), "");
}

}  // namespace
}  // namespace kundenlint
