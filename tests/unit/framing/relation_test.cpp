#include "frame_text.h"

namespace kundenlint {
namespace {

constexpr std::string_view kDictionary = R"toml(
[[relation]]
id = "heisst"
relation = "gleichsetzung"
reach = "sentence"
pattern = "Kundenorientierung .. heißen"
hits = ["x", "y"]
misses = ["z"]
[[relation]]
id = "unterschied"
relation = "abgrenzung"
reach = "near"
pattern = "Unterschied"
hits = ["x", "y"]
misses = ["z"]
[[relation]]
id = "ergebnis"
relation = "folge"
reach = "sentence"
pattern = "Ergebnis"
hits = ["x", "y"]
misses = ["z"]
[[cue]]
id = "begriff"
cue = "offen.satz"
pattern = "Zitat"
hits = ["x", "y"]
misses = ["z"]
[[cue]]
id = "nicht"
cue = "negation.fokus"
pattern = "nicht"
hits = ["x", "y"]
misses = ["z"]
[[cue]]
id = "mangelnd"
cue = "negation.wort"
pattern = '"mangelnde"'
hits = ["x", "y"]
misses = ["z"]
)toml";

TEST(Relations, NeedBothPolesInReach) {
  struct Case {
    const char* text;
    const char* want;
    const char* why;
  };
  const Case cases[] = {
      {"Kundenorientierung heißt für uns Nähe.", "gleichsetzung@0", ""},
      {"Kundenorientierung heißt für uns Pünktlichkeit.", "", "one pole only"},
      {"Heißt Kundenorientierung Nähe?", "", "a question says nothing"},
      {"Kundenorientierung heißt nicht Nähe.", "abgrenzung@0", "a denied equation"},
      {"Mangelnde Kundenorientierung bei anderen heißt für uns Nähe.", "gleichsetzung@0",
       "the pole is denied, not the link"},
      {"Ist Nähe nicht das Ergebnis der Kundenorientierung?", "folge@0", "a question may tell an effect"},
      {"Nähe ist nicht das Ergebnis der Kundenorientierung.", "folge@0", "only an equation has a contrary"},
      {"Das Zitat: Kundenorientierung heißt Nähe.", "", "an equation that is only named"},
      {"Kundenorientierung heißt für andere Nähe. Der Unterschied ist groß.", "abgrenzung@0, abgrenzung@1",
       "an equation of others, in a text that tells them apart"},
      {"Kundenorientierung heißt für uns Nähe. Der Unterschied ist groß.", "gleichsetzung@0, abgrenzung@1",
       "one of its own stays"},
      {"Kundenorientierung fragt. Nähe fühlt. Der Unterschied ist groß.", "", "two sentences away"},
      {"Kundenorientierung fragt. Der Unterschied ist groß. Nähe fühlt.", "abgrenzung@1",
       "neighbours on both sides"},
      {"Nähe ist das Ergebnis der Kundenorientierung.", "folge@0", ""},
      {"Nähe ist das Ergebnis. Kundenorientierung zählt.", "", "reach is the sentence"},
      {"Der Unterschied: Nähe ist das Ergebnis der Kundenorientierung.", "abgrenzung@0",
       "one a sentence, by rank"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(FramedText(kDictionary, c.text).relations(), c.want) << c.text << " (" << c.why << ')';
}

}  // namespace
}  // namespace kundenlint
