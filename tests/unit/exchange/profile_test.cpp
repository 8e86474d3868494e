#include "kundenlint/exchange/profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "kundenlint/dictionary/builtin.h"

namespace kundenlint {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

MadeProfile made(const ForeignDictionary& dictionary,
                 ProfileRequest request = {.name = "Meine Wörter", .source = "w.dic"}) {
  const Result<MadeProfile> profile = make_profile(dictionary, request);
  EXPECT_TRUE(profile) << (profile ? "" : to_string(profile.error()));
  return profile ? *profile : MadeProfile{};
}

Dictionary parsed(const MadeProfile& profile) {
  const Result<Dictionary> dictionary =
      parse_dictionary({{"p.toml", profile.toml}}, *deserialize(builtin_common()));
  EXPECT_TRUE(dictionary) << (dictionary ? "" : to_string(dictionary.error())) << '\n' << profile.toml;
  return dictionary ? *dictionary : Dictionary{};
}

std::vector<std::string> patterns(const Dictionary& dictionary, std::string_view entry) {
  std::vector<std::string> out;
  const Entry* found = dictionary.entry(entry);
  EXPECT_NE(found, nullptr) << entry;
  if (found == nullptr) return out;
  for (const Pattern& pattern : found->patterns) out.push_back(to_string(pattern));
  return out;
}

TEST(MakeProfile, WordsAreFormsAndWildcardsStemsAndParts) {
  const MadeProfile profile =
      made({.categories = {{"Gut", {"freude", "dank*", "*pech", "auf jeden Fall"}}, {"Übel", {"angst"}}}});
  const Dictionary dictionary = parsed(profile);
  EXPECT_EQ(dictionary.id, "meine-woerter");
  EXPECT_THAT(
      patterns(dictionary, "gut/woerter"),
      ElementsAre("\"freude\"", "(\"dank\"|~dank|dank-)", "(\"pech\"|-pech)", "\"auf\" \"jeden\" \"Fall\""));
  EXPECT_THAT(patterns(dictionary, "uebel/woerter"), ElementsAre("\"angst\""));
  EXPECT_EQ(dictionary.entry("gut/woerter")->reach, Reach::none);
  EXPECT_TRUE(dictionary.entry("gut/woerter")->nested);
  EXPECT_EQ(profile.words, 5U);
}

TEST(MakeProfile, WhatCannotBeKeptIsToldAndStandsInTheFile) {
  const MadeProfile profile =
      made({.categories = {{"a", {"so*o", "gut", "gut", "dank*", "\"x"}}, {"b", {"schlecht"}}}});
  std::vector<std::string> told;
  for (const ForeignNote& note : profile.notes) told.push_back(note.what);
  EXPECT_THAT(told, ElementsAre("so*o", "gut", "dank*", "\"x"));
  EXPECT_THAT(profile.toml, HasSubstr("#   so*o: Platzhalter im Wort gibt es hier nicht: weggelassen"));
  EXPECT_EQ(profile.words, 3U);
}

TEST(MakeProfile, PolesAreNamedFoundOrTheFirstTwo) {
  const ForeignDictionary mood{
      .categories = {{"zeit", {"heute"}}, {"NEGATIV", {"übel"}}, {"Positiv", {"gut"}}}};
  EXPECT_EQ(parsed(made(mood)).pole_a, "positiv");
  EXPECT_EQ(parsed(made(mood)).pole_b, "negativ");
  const Dictionary named =
      parsed(made(mood, {.name = "x", .source = "x", .pole_a = "zeit", .pole_b = "Positiv"}));
  EXPECT_EQ(named.pole_a + " " + named.pole_b, "zeit positiv");
  const Dictionary plain = parsed(made({.categories = {{"eins", {"a"}}, {"zwei", {"b"}}, {"drei", {"c"}}}}));
  EXPECT_EQ(plain.pole_a + " " + plain.pole_b, "eins zwei");
  const Dictionary one = parsed(made({.categories = {{"nur", {"a"}}}}));
  EXPECT_EQ(one.pole_a + " " + one.pole_b, "nur gegenpol");
}

TEST(MakeProfile, PolesAreOppositesByTheirNames) {
  const auto poles = [](const std::vector<std::string>& names) {
    ForeignDictionary dictionary;
    for (const std::string& name : names) dictionary.categories.push_back({name, {"wort"}});
    const MadeProfile profile = made(dictionary);
    return profile.pole_a + " " + profile.pole_b + (profile.guessed ? " ?" : "");
  };
  EXPECT_EQ(poles({"affect", "posemo", "negate", "negemo"}), "posemo negemo");
  EXPECT_EQ(poles({"negate", "possess", "tone_pos", "tone_neg"}), "tone_pos tone_neg");
  EXPECT_EQ(poles({"negative", "neutral", "positive"}), "positive negative");
  EXPECT_EQ(poles({"negate", "posemo"}), "negate posemo ?");
  EXPECT_EQ(poles({"affect"}), "affect ");
}

TEST(MakeProfile, AnEntryHasExamplesEnoughInItsLanguage) {
  ProfileRequest request{.name = "x", .source = "w.txt"};
  const Dictionary german =
      parsed(made({.categories = {{"a", {"freude"}}, {"b", {"fenster", "der"}}}}, request));
  EXPECT_THAT(german.entry("a/woerter")->hits, ElementsAre("freude", "Da steht: freude."));
  EXPECT_THAT(german.entry("a/woerter")->misses, ElementsAre("Das Fenster steht offen."));
  EXPECT_THAT(german.entry("b/woerter")->misses, ElementsAre("Es regnet seit gestern."));
  request.german = false;
  request.said = [](std::string_view) { return "in English"; };
  const MadeProfile english = made({.categories = {{"a", {"joy", "j*y"}}}}, request);
  EXPECT_THAT(parsed(english).entry("a/woerter")->hits, ElementsAre("joy", "It says: joy."));
  EXPECT_THAT(english.toml, testing::StartsWith("# Made of w.txt by kundenlint dict import."));
  EXPECT_THAT(english.toml, HasSubstr("# The words count"));
  EXPECT_THAT(english.toml, HasSubstr("# Not as it was:\n#   j*y: in English\n"));
}

TEST(MakeProfile, APoleThatIsNoCategoryIsAnErrorWithTheNearest) {
  const auto profile = make_profile({.categories = {{"Positiv", {"gut"}}, {"Negativ", {"übel"}}}},
                                    {.name = "x", .source = "x", .pole_a = "Positiv", .pole_b = "Negatif"});
  ASSERT_FALSE(profile);
  EXPECT_EQ(to_string(profile.error()),
            "--poles: die Kategorie „Negatif“ gibt es nicht (meinten Sie „Negativ“?)");
}

TEST(MakeProfile, NamesThatCollideAreKeptApart) {
  const Dictionary dictionary =
      parsed(made({.categories = {{"a/gut", {"x"}}, {"b/gut", {"y"}}, {"b gut", {"z"}}}}));
  ASSERT_EQ(dictionary.facets.size(), 3U);
  EXPECT_EQ(dictionary.facets[0].id, "gut");
  EXPECT_EQ(dictionary.facets[1].id, "b-gut");
  EXPECT_EQ(dictionary.facets[2].id, "b-gut-2");
}

TEST(WordsOf, AreWhatWasImported) {
  const ForeignDictionary dictionary{
      .categories = {
          {"Gut & schön", {"freude", "dank*", "*pech", "*krise*", "auf jeden Fall", "gut* zu wissen"}},
          {"B", {"angst", "freude"}}}};
  const ForeignDictionary again = words_of(parsed(made(dictionary)));
  ASSERT_EQ(again.categories.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(again.categories[i].name, dictionary.categories[i].name);
    EXPECT_THAT(again.categories[i].words,
                testing::UnorderedElementsAreArray(dictionary.categories[i].words));
  }
  EXPECT_TRUE(again.notes.empty()) << again.notes.front().what;
}

TEST(WordsOf, SaysWhatOtherProgramsCannot) {
  const Result<Dictionary> dictionary = parse_dictionary({{"p.toml", R"(
[profile]
id = "p"
version = "1"
pole_a = "a"
pole_b = "b"
reference = "wer"
[[facet]]
id = "a"
name = { de = "A", en = "A" }
description = { de = "A", en = "A" }
[[facet]]
id = "b"
name = { de = "B", en = "B" }
description = { de = "B", en = "B" }
[classes]
wer = ["Kunde", "-Gast"]
[[entry]]
id = "eins"
facet = "a"
pattern = ["@wer", "{Kunde König}", "Kunde-Wunsch"]
[[entry]]
id = "zwei"
facet = "b"
pattern = "\"nah dran\""
not = "weit"
stance = "ablehnend"
)"}});
  ASSERT_TRUE(dictionary) << to_string(dictionary.error());
  const ForeignDictionary words = words_of(*dictionary);
  ASSERT_EQ(words.categories.size(), 2U);
  EXPECT_THAT(words.categories[0].words, ElementsAre("Kunde", "*Gast"));
  EXPECT_THAT(words.categories[1].words, ElementsAre("nah dran"));
  std::vector<std::string> told;
  for (const ForeignNote& note : words.notes) told.push_back(note.what);
  EXPECT_THAT(told, ElementsAre("a/eins {Kunde König}", "a/eins Kunde-Wunsch", "a/eins", "b/zwei", "b/zwei"));
}

Dictionary small(const std::string& entries) {
  const Result<Dictionary> dictionary = parse_dictionary({{"p.toml", R"(
[profile]
id = "p"
version = "1"
pole_a = "b"
pole_b = "c"
reference = "wer"
[classes]
wer = ["Kunde"]
)" + entries}});
  EXPECT_TRUE(dictionary) << to_string(dictionary.error());
  return dictionary ? *dictionary : Dictionary{};
}

std::string facet(const std::string& id) {
  return "[[facet]]\nid = \"" + id + "\"\nname = { de = \"" + id + "\", en = \"" + id +
         "\" }\ndescription = { de = \"x\", en = \"x\" }\n";
}

std::string entry(const std::string& facet, const std::string& pattern) {
  return "[[entry]]\nid = \"e\"\nfacet = \"" + facet + "\"\npattern = '" + pattern + "'\n";
}

TEST(WordsOf, OfAlternativesThoseThatAreWordsAreKept) {
  const ForeignDictionary words =
      words_of(small(facet("a") + facet("b") + facet("c") + entry("a", "(Nähe|Kunde-Nähe|{nah Kunde})") +
                     entry("b", "zu? nah")));
  ASSERT_EQ(words.categories.size(), 2U);
  EXPECT_EQ(words.categories[0].name, "b") << "the poles come first";
  EXPECT_THAT(words.categories[0].words, testing::UnorderedElementsAre("zu nah", "nah"));
  EXPECT_THAT(words.categories[1].words, ElementsAre("Nähe"));
}

TEST(WordsOf, WhatAClassHasAndWordsCannotSayIsToldOnce) {
  const ForeignDictionary words =
      words_of(small("c = [\"nah\", \"Kunde-Nähe\"]\n" + facet("b") + facet("c") + entry("b", "@c") +
                     "[[entry]]\nid = \"f\"\nfacet = \"c\"\npattern = '@c gut'\n"));
  std::vector<std::string> told;
  for (const ForeignNote& note : words.notes) told.push_back(note.what);
  EXPECT_EQ(std::ranges::count(told, "@c: Kunde-Nähe"), 1);
}

TEST(WordsOf, SequencesOfManyAreCut) {
  std::string members;
  for (int i = 0; i < 1000; ++i) members += "\"w" + std::to_string(i) + "\", ";
  const ForeignDictionary words =
      words_of(small("viele = [" + members + "]\n" + facet("b") + facet("c") + entry("b", "@viele @viele")));
  ASSERT_EQ(words.categories.size(), 1U);
  EXPECT_EQ(words.categories[0].words.size(), 2000U);
  ASSERT_FALSE(words.notes.empty());
  EXPECT_EQ(words.notes[0].what, "b/e: 998000");
}

TEST(WordsOf, WhatIsTooMuchIsCutAndTold) {
  std::string members;
  for (int i = 0; i < 2500; ++i) members += "\"w" + std::to_string(i) + "\", ";
  const ForeignDictionary words =
      words_of(small("viele = [" + members + "]\n" + facet("b") + facet("c") + entry("b", "@viele")));
  ASSERT_EQ(words.categories.size(), 1U);
  EXPECT_EQ(words.categories[0].words.size(), 2000U);
  ASSERT_FALSE(words.notes.empty());
  EXPECT_EQ(words.notes[0].what, "b/e: 500");
  EXPECT_THAT(words.notes[0].why, HasSubstr("die übrigen weggelassen"));
}

}  // namespace
}  // namespace kundenlint
