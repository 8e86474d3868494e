// What the screen leaves unread, and what it may not. That it changes no result is held by every test of the
// framing (frame_text.h) and by tests/unit/analysis/fast_test.cpp.
#include "kundenlint/framing/screen.h"

#include "frame_text.h"

namespace kundenlint {
namespace {

constexpr std::string_view kEntries = R"toml(
[[entry]]
id = "fragen"
facet = "orientierung.denken"
pattern = "{fragen Wunsch}"
hits = ["Wir fragen Kunden nach ihrem Wunsch."]
misses = ["Wir fragen."]
[[entry]]
id = "ausrichten"
facet = "orientierung.denken"
pattern = "ausrichten"
reach = "none"
hits = ["Wir richten uns aus."]
misses = ["Wir richten."]
)toml";

/// 'r' for a sentence that is read, '-' for another.
std::string look(const std::string& text) {
  Result<Dictionary> dictionary =
      parse_dictionary({{"profil.toml", std::string(kTestProfile)}, {"test.toml", std::string(kEntries)}});
  EXPECT_TRUE(dictionary) << (dictionary ? "" : to_string(dictionary.error()));
  if (!dictionary) return "?";
  Morphology morphology;
  Matcher matcher(*dictionary, morphology);
  framing::Screen screen(*dictionary, morphology, matcher);
  const Document document = make_record("t", text);
  const Tokens tokens = tokenize(document);
  Written written;
  morphology.look_up(document, tokens, written);
  std::string out;
  for (const Glance& glance : screen.look(document, tokens, written).sentences)
    out += glance.unread ? '-' : 'r';
  return out;
}

TEST(Screen, ReadsWhatCanCount) {
  struct Row {
    const char* text;
    const char* read;
  };
  const Row table[] = {
      {"Der Himmel ist blau. Die Wiese ist grün.", "--"},
      {"Der Kunde kommt.", "r"},
      {"Die Kundennähe wächst.", "r"},         // the word of a pole
      {"Wir fragen nach einem Wunsch.", "-"},  // no customer anywhere
      {"Wir fragen nach einem Wunsch. Der Kunde kommt.", "rr"},
      {"Wir fragen. Der Kunde kommt.", "-r"},     // half of the pattern
      {"Heute richten sich alle neu aus.", "r"},  // joined: ausrichten
      {"Heute richten sie alles neu.", "-"},
      {"Die Obst- und Gemüsehändler schlafen.", "-"},  // truncated: whatever it is, it is nothing of ours
      {"Die Kunden- und Gemüsebetreuung ruht.", "r"},  // truncated: a compound that begins with a customer
      {"Der Vor- und Nachname fehlt.", "-"},           // truncated: a first name
      {"Wir fragen Sie nach Ihrem Wunsch.", "r"},      // speaks to the reader
      // A story: only a customer by name in the sentence itself counts.
      {"Graf und Zofe ruhen. Degen und Knecht ruhen. Wir fragen nach einem Wunsch. Der Gast kommt. "
       "Ausrichten!",
       "-----"},
      {"Graf und Zofe ruhen. Degen und Knecht ruhen. Wir fragen den Kunden nach einem Wunsch. Der Kunde "
       "kommt.",
       "--r-"},
  };
  for (const Row& row : table) EXPECT_EQ(look(row.text), row.read) << row.text;
}

}  // namespace
}  // namespace kundenlint
