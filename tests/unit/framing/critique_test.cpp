#include "frame_text.h"

namespace kundenlint {
namespace {

constexpr std::string_view kDictionary = R"toml(
[[entry]]
id = "bedarf"
facet = "orientierung.denken"
pattern = "Bedarf"
reach = "none"
hits = ["Bedarf zählt.", "der Bedarf"]
misses = ["Wir bedürfen nichts."]
)toml";

TEST(CriticalFrame, ATextThatTakesSidesDescribesClosenessToRejectIt) {
  struct Case {
    const char* text;
    const char* want;
    const char* why;
  };
  const Case cases[] = {
      {"Der Bedarf zählt. Freundschaft hilft keinem. Vertreter duzen gern.",
       "orientierung.denken zustimmend, naehe.sympathie ablehnend, naehe.sympathie ablehnend", "takes sides"},
      {"Der Bedarf zählt. Vertreter duzen gern.",
       "orientierung.denken zustimmend, naehe.sympathie zustimmend", "rejects nothing"},
      {"Freundschaft hilft keinem. Vertreter duzen gern.",
       "naehe.sympathie ablehnend, naehe.sympathie zustimmend", "stands for nothing"},
      {"Der Bedarf zählt. Freundschaft hilft keinem. Wir duzen gern.",
       "orientierung.denken zustimmend, naehe.sympathie ablehnend, naehe.sympathie zustimmend",
       "speaks for closeness as its own"},
      {"Der Bedarf zählt. Freundschaft hilft keinem. Künftig duzen alle.",
       "orientierung.denken zustimmend, naehe.sympathie ablehnend, naehe.sympathie zustimmend", "announces"},
      {"Der Bedarf zählt. Freundschaft hilft keinem. Per Du ist, wen alle duzen.",
       "orientierung.denken zustimmend, naehe.sympathie ablehnend, naehe.sympathie ablehnend",
       "the address is the topic"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(FramedText(with_friendship(kDictionary), c.text).mentions(), c.want)
        << c.text << " (" << c.why << ')';
}

TEST(CriticalFrame, ASentenceThatTellsThePolesApartStandsForTheOrientationItNames) {
  const std::string apart = with_friendship(std::string(kDictionary) + R"toml(
[[entry]]
id = "bedarfsgerecht"
facet = "orientierung.angebot"
pattern = "bedarfsgerecht"
reach = "none"
hits = ["bedarfsgerecht", "bedarfsgerechte Häuser"]
misses = ["Der Bedarf ist groß."]
[[relation]]
id = "ersetzt"
relation = "abgrenzung"
reach = "sentence"
pattern = "ersetzen"
hits = ["Es ersetzt vieles.", "Wir ersetzen Teile."]
misses = ["Wir setzen Teile."]
)toml");
  struct Case {
    const char* text;
    const char* want;
    const char* why;
  };
  const Case cases[] = {
      {"Freundschaft ersetzt keinen Bedarf.", "naehe.sympathie ablehnend, orientierung.denken zustimmend",
       "the link is denied"},
      {"Freundschaft kennt keinen Bedarf.", "naehe.sympathie ablehnend, orientierung.denken ablehnend",
       "no link"},
      {"Wir duzen gern, das ersetzt keinen Bedarf.",
       "naehe.sympathie ablehnend, orientierung.denken zustimmend", "although it speaks of itself"},
      {"Kein Haus ersetzt bedarfsgerecht die Freundschaft.",
       "orientierung.angebot ablehnend, naehe.sympathie ablehnend", "says it of somebody, and denies it"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(FramedText(apart, c.text).mentions(), c.want) << c.text << " (" << c.why << ')';
}

// A counter-frame whose name begins like a pole is not that pole: a text that asserts it stands for nothing.
TEST(CriticalFrame, ACounterFrameIsNoPoleWhateverItsNameBeginsWith) {
  const std::string lost = with_friendship(R"toml(
[[entry]]
id = "ziellos"
facet = "orientierungslos"
pattern = "ziellos"
reach = "none"
hits = ["ziellos", "ein zielloses Haus"]
misses = ["Das Ziel steht fest."]
)toml");
  EXPECT_EQ(
      FramedText(lost, "Das Haus wirkt ziellos. Freundschaft hilft keinem. Vertreter duzen gern.").mentions(),
      "orientierungslos zustimmend, naehe.sympathie ablehnend, naehe.sympathie zustimmend");
}

}  // namespace
}  // namespace kundenlint
