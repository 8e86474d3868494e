// What a sentence shows, by name and value.
#include "kundenlint/framing/features.h"

#include <cmath>
#include <map>

#include "frame_text.h"
#include "kundenlint/framing/named_features.h"

namespace kundenlint {
namespace {

constexpr std::string_view kEntries = R"toml(
[classes]
feld_bedarf = ["Bedarf", "Wunsch", "-Wunsch"]
feld_zuschnitt = ["Maß"]
feld_hilfe = ["helfen"]
kunde_name = ["Kunde"]
kunde_besitzer = ["Kunde"]
kunde_teil = ["Kunde-"]
[[entry]]
id = "bedarf"
facet = "orientierung.denken"
pattern = "{Bedarf verstehen}"
reach = "none"
hits = ["Wir verstehen den Bedarf.", "Er versteht unseren Bedarf."]
misses = ["Wir decken den Bedarf."]
[[entry]]
id = "verstehen"
facet = "orientierung.denken"
pattern = "verstehen"
reach = "none"
hits = ["Wir verstehen.", "Er versteht."]
misses = ["Er verstellt."]
[[entry]]
id = "freund"
facet = "naehe.sympathie"
pattern = "Freundschaft"
stance = "ablehnend"
reach = "none"
hits = ["Freundschaft zählt.", "Es ist Freundschaft."]
misses = ["Das freut uns."]
)toml";

using Features = std::map<std::string, float>;

/// By sentence; values of one name added up.
std::vector<Features> features(const std::string& text) {
  const Dictionary dictionary =
      *parse_dictionary({{"profil.toml", std::string(kTestProfile)}, {"test.toml", std::string(kEntries)}});
  Morphology morphology;
  Matcher matcher(dictionary, morphology);
  const Document document = make_record("t", text);
  const Tokens tokens = tokenize(document);
  Written written;
  morphology.look_up(document, tokens, written);
  const Words words = morphology.analyze(document, tokens, written, {});
  const framing::Context context{document, tokens, words, dictionary, matcher};
  const framing::Reading reading = framing::read_entries(context, matcher.match(tokens, words));
  const framing::WrittenText as_written{document, tokens, written, morphology};
  framing::FeatureReader reader(dictionary, morphology, matcher);
  reader.open(as_written, reading);
  std::vector<Features> all(as_written.sentences());
  for (std::uint32_t sentence = 0; sentence < all.size(); ++sentence) {
    for (const framing::NamedFeature& feature : framing::named_features(reader, sentence))
      all[sentence][feature.name] += feature.value;
  }
  return all;
}

float value(const Features& features, const std::string& name) {
  const auto found = features.find(name);
  if (found != features.end()) return found->second;
  std::string all;
  for (const auto& [known, ignored] : features) all += known + ", ";
  ADD_FAILURE() << name << " is not among " << all;
  return 0;
}

/// The names that begin so, joined by commas.
std::string named(const Features& features, const std::string& prefix) {
  std::string out;
  for (const auto& [name, value] : features) {
    if (name.starts_with(prefix)) out += (out.empty() ? "" : ", ") + name;
  }
  return out;
}

TEST(Features, OfWordsAreLemmasPartsAndPairs) {
  const Features found = features("Wir erfüllen 3 Kundenwünsche.").at(0);
  EXPECT_EQ(named(found, "l:"), "l:Kundenwunsch, l:erfüllen, l:wir");
  EXPECT_EQ(named(found, "p:"), "p:Kunde, p:Wunsch");
  EXPECT_EQ(named(found, "b:"), "b:erfüllen Kundenwunsch, b:wir erfüllen");  // a number is no word
}

TEST(Features, OfWordsAreScaledByTheirNumber) {
  EXPECT_FLOAT_EQ(value(features("Wir helfen gern heute.").at(0), "l:gern"), 0.5F);
  EXPECT_FLOAT_EQ(value(features("Hilfe!").at(0), "l:Hilfe"), 1);
  EXPECT_FLOAT_EQ(value(features("Heute Kunden, morgen Kunden.").at(0), "l:Kunde"), 0.5F);  // once a form
  const Features found = features("Wir verstehen Ihren Bedarf.").at(0);
  EXPECT_FLOAT_EQ(value(found, "q:bedarf"), 0.5F);
  EXPECT_FLOAT_EQ(value(found, "b:wir verstehen"), 0.5F);
  EXPECT_FLOAT_EQ(value(found, "f:orientierung.denken"), 1);
}

TEST(Features, OfFieldsKnowWhoseAWordIs) {
  EXPECT_EQ(named(features("Der Bedarf steigt.").at(0), "q:"), "q:bedarf");
  EXPECT_EQ(named(features("Ihr Bedarf steigt.").at(0), "q:"), "q:bedarf, q:bedarf^");
  EXPECT_EQ(named(features("Kundenwünsche zählen.").at(0), "q:"), "q:bedarf, q:bedarf^");
  EXPECT_EQ(named(features("Wir helfen nach Maß.").at(0), "g:"), "g:hilfe zuschnitt");
  EXPECT_EQ(named(features("Maß für Ihren Wunsch.").at(0), "g:"),
            "g:bedarf bedarf^, g:bedarf zuschnitt, g:zuschnitt bedarf^");
  EXPECT_EQ(named(features("Der Himmel ist blau.").at(0), "q:"), "");
}

TEST(Features, OfEntriesCountThoseThatGaveWay) {
  const Features found = features("Wir verstehen den Bedarf.").at(0);
  EXPECT_EQ(named(found, "e:"), "e:orientierung.denken/bedarf, e:orientierung.denken/verstehen");
  EXPECT_EQ(named(found, "f:"), "f:orientierung.denken");
  EXPECT_EQ(named(found, "s:"), "s:orientierung.denken zustimmend");
}

TEST(Features, OfTheNeighboursTellPoleAndStance) {
  const auto found = features("Wir verstehen den Bedarf. Das Haus steht. Freundschaft zählt.");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(named(found[0], "v:") + named(found[0], "w:"), "");
  EXPECT_EQ(named(found[1], "v:"), "v:orientierung zustimmend");
  EXPECT_EQ(named(found[1], "w:"), "w:naehe ablehnend");
  EXPECT_EQ(named(found[0], "t:"), "t:naehe ablehnend");
  EXPECT_EQ(named(found[1], "t:"), "t:naehe ablehnend, t:orientierung zustimmend");
  EXPECT_EQ(named(found[0], "d:"), "d:3");  // one of two
  EXPECT_EQ(named(found[1], "d:"), "d:4");
}

TEST(Features, OfTheTextTellWhoSpeaks) {
  const auto found = features("Wir helfen Ihnen gern. Das Haus steht. Der Kunde kommt.");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(named(found[0], "a:"), "a:wir sie");
  EXPECT_EQ(named(found[1], "a:"), "a:");
  EXPECT_EQ(named(found[2], "a:"), "a:kunde");
  EXPECT_EQ(named(found[1], "D:"),
            "D:bewerbung 0, D:du 0, D:kunde 2, D:recht 0, D:sie 2, D:technik 0, D:wir 2");
  EXPECT_EQ(named(features("Sie kommen heute.").at(0), "a:"), "a:");  // may be "they"
}

TEST(Features, OfTheSentenceTellLengthQuestionAndLine) {
  EXPECT_EQ(named(features("Wir helfen.").at(0), "n:"), "n:1");
  EXPECT_EQ(named(features("Wir helfen heute gern allen Leuten.").at(0), "n:"), "n:2");
  EXPECT_EQ(features("Wer hilft?").at(0).count("frage"), 1U);
  EXPECT_EQ(features("Wir helfen.").at(0).count("frage"), 0U);
  EXPECT_EQ(features("Hilfe für alle").at(0).count("zeile"), 1U);
  EXPECT_EQ(features("Hilfe für alle.").at(0).count("zeile"), 0U);
}

TEST(Features, AreKeyedByTheirName) {
  EXPECT_EQ(framing::feature_key("b:auf Augenhöhe"),
            framing::pair_key(framing::lemma_key("auf"), framing::lemma_key("Augenhöhe")));
  EXPECT_EQ(framing::feature_key("l:Bedarf"), framing::lemma_key("Bedarf"));
  EXPECT_NE(framing::pair_key(framing::lemma_key("auf"), framing::lemma_key("ab")),
            framing::pair_key(framing::lemma_key("ab"), framing::lemma_key("auf")));
}

}  // namespace
}  // namespace kundenlint
