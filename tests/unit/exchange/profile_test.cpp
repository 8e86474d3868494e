#include "kundenlint/exchange/profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace kundenlint
