#include "frame_text.h"

namespace kundenlint {
namespace {

constexpr std::string_view kDictionary = R"toml(
[classes]
eigenrede = ["sagen", "Motto"]
[[entry]]
id = "koenig"
facet = "naehe.sympathie"
pattern = "{Kunde König}"
reach = "none"
hits = ["Der Kunde ist König.", "König Kunde"]
misses = ["Der König kam."]
)toml";

TEST(Saying, IsShownAndNotSaid) {
  struct Case {
    const char* text;
    const char* want;
    const char* why;
  };
  const Case cases[] = {
      {"Auf dem Schild stand: „Der Kunde ist König.“", "naehe.sympathie ablehnend", "shown"},
      {"„Der Kunde ist König“ hängt über der Teeküche.", "naehe.sympathie ablehnend", "shown in front"},
      {"Der Kunde ist König, das hängt über der Teeküche.", "naehe.sympathie zustimmend", "no quotation"},
      {"„Der Kunde ist König.“", "naehe.sympathie zustimmend", "nothing around it"},
      {"„Der Kunde ist König“, sagt die Chefin.", "naehe.sympathie zustimmend", "speech"},
      {"„Der Kunde ist König“, so die Chefin.", "naehe.sympathie zustimmend", "speech"},
      {"Der Satz „Der Kunde ist König“ hängt da, und keiner im Raum kann mir dazu etwas sagen.",
       "naehe.sympathie ablehnend", "the verb of saying is far"},
      {"Das Motto „Der Kunde ist König“ gilt.", "naehe.sympathie zustimmend", "the text's own word"},
      {"Der Kunde ist im „Haus am Markt“ König.", "naehe.sympathie zustimmend", "around a quotation"},
      {"Im Prospekt steht „Der Kunde ist, seit wir im Jahr 1950 angefangen haben, unser einziger König“.",
       "naehe.sympathie zustimmend", "too long for a saying"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(FramedText(kDictionary, c.text).mentions(), c.want) << c.text << " (" << c.why << ')';
}

TEST(Saying, GivesItsReason) {
  const FramedText framed(kDictionary, "Auf dem Schild stand: „Der Kunde ist König.“");
  ASSERT_EQ(framed->mentions.size(), 1U);
  EXPECT_EQ(framed->mentions[0].reason, "zitat");
}

}  // namespace
}  // namespace kundenlint
