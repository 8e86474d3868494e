#include "kundenlint/dictionary/phrases.h"

#include <gtest/gtest.h>

#include "dictionary_text.h"

namespace kundenlint {
namespace {

std::string with(const std::string& phrases, const std::string& pattern, const std::string& excluded = {}) {
  return std::string(kHeader) + "[classes]\nkunde = [\"Kunde\"]\n[phrases]\n" + phrases +
         "\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\npattern = '" + pattern + "'\n" +
         (excluded.empty() ? "" : "not = '" + excluded + "'\n");
}

/// The entry's pattern, as it is matched.
std::string resolved(const std::string& phrases, const std::string& pattern) {
  return to_string(parse_or_die(with(phrases, pattern)).entries.at(0).patterns.at(0));
}

std::string error_of(const std::string& phrases, const std::string& pattern,
                     const std::string& excluded = {}) {
  const Result<Dictionary> read = parse_dictionary({{"x.toml", with(phrases, pattern, excluded)}});
  return read ? "no error" : to_string(read.error());
}

TEST(Phrases, StandForTheirPattern) {
  EXPECT_EQ(resolved("ziel = 'Ziel ..2 haben'", "{&ziel mögen}"), "{(Ziel ..2 haben) mögen}");
  EXPECT_EQ(resolved("ziel = '@kunde'", "&ziel^"), "@kunde^");
}

TEST(Phrases, SeveralPatternsAreAlternatives) {
  EXPECT_EQ(resolved("ziel = ['Ziel', 'Wunsch haben']", "mein &ziel"), "mein (Ziel|Wunsch haben)");
}

TEST(Phrases, MayNamePhrasesWhereverTheyStand) {
  EXPECT_EQ(resolved("a = '(&b|Haus)'\nb = 'Hof'", "&a"), "(Hof|Haus)");
  EXPECT_EQ(resolved("b = 'Hof'\na = '(&b|Haus)'", "&a"), "(Hof|Haus)");
}

TEST(Phrases, AreResolvedInNotAsWell) {
  const Dictionary dictionary = parse_or_die(with("b = 'Hof'", "Haus", "&b"));
  EXPECT_EQ(to_string(dictionary.entries.at(0).excluded.at(0)), "Hof");
}

TEST(Phrases, AnUnknownNameIsAnErrorThatNamesTheNearest) {
  EXPECT_EQ(error_of("wunsch = 'Wunsch'", "&wunsh"),
            "x.toml:17:1: unbekannte Wendung „&wunsh“ (meinten Sie „wunsch“?)");
  EXPECT_EQ(error_of("wunsch = 'Wunsch'", "Haus", "&wunsh"),
            "x.toml:17:1: unbekannte Wendung „&wunsh“ (meinten Sie „wunsch“?)");
  EXPECT_EQ(error_of("b = 'Hof'\na = '&c'", "&a"), "x.toml:18:1: unbekannte Wendung „&c“ (meinten Sie „a“?)");
}

TEST(Phrases, OneThatStandsForItselfIsAnError) {
  const std::string behind = ": zu tief verschachtelt, oder sie enthält sich selbst";
  EXPECT_EQ(error_of("a = 'Hof &a'", "&a"), "x.toml:17:1: Wendung „&a“" + behind);
  EXPECT_NE(error_of("a = '&b'\nb = '&a'", "&a").find(behind), std::string::npos);
}

TEST(Phrases, ALaterFileReplacesOneOfTheSameName) {
  const Result<Dictionary> read =
      parse_dictionary({{"x.toml", with("a = 'Hof'", "&a")}, {"y.toml", "[phrases]\na = 'Haus'\n"}});
  ASSERT_TRUE(read) << to_string(read.error());
  ASSERT_EQ(read->phrases.size(), 1U);
  EXPECT_EQ(to_string(read->entries.at(0).patterns.at(0)), "Haus");
}

}  // namespace
}  // namespace kundenlint
