#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "kundenlint/lint/rule.h"

namespace kundenlint {
namespace {

std::vector<DictionarySource> shipped() {
  std::vector<DictionarySource> sources;
  for (const auto& file : std::filesystem::directory_iterator(KUNDENLINT_SOURCE_DIR "/dictionaries/regeln")) {
    std::ifstream text(file.path(), std::ios::binary);
    sources.push_back({file.path().filename().string(), {std::istreambuf_iterator<char>(text), {}}});
  }
  std::sort(sources.begin(), sources.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return sources;
}

/// The error after `from` was replaced by `to` in the file of that rule.
std::string error_of(const std::string& rule, const std::string& from, const std::string& to) {
  std::vector<DictionarySource> sources = shipped();
  for (DictionarySource& source : sources) {
    if (source.path != rule + ".toml") continue;
    const std::size_t at = source.text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    if (at != std::string::npos) source.text.replace(at, from.size(), to);
  }
  const auto rules = parse_rules(sources);
  return rules ? "" : to_string(rules.error());
}

TEST(Rules, ShippedOnesAreWhatTheProgramHolds) {
  const auto rules = parse_rules(shipped());
  ASSERT_TRUE(rules) << to_string(rules.error());
  EXPECT_EQ(serialize_rules(*rules), serialize_rules(builtin_rules()));
  ASSERT_GT(rules->size(), 12U);
  EXPECT_EQ(rules->front().id, "verwechslung");
  EXPECT_EQ(rules->back().id, "ungenutzte-ausnahme");
}

TEST(Rules, EachHasAFileOfItsName) {
  for (const DictionarySource& source : shipped()) {
    EXPECT_NE(source.text.find("id = \"" + source.path.substr(0, source.path.find('.')) + "\"\n"),
              std::string::npos)
        << source.path;
  }
}

TEST(Rules, MistakesNamePlaceAndRemedy) {
  struct Row {
    const char *rule, *from, *to, *error;
  };
  const Row rows[] = {
      {"leerformel", "check = \"slogan\"", "check = \"slogans\"",
       "leerformel.toml:5:9: die Prüfung »slogans« gibt es nicht (meinten Sie »slogan«?)"},
      {"leerformel", "facet = ", "facette = ",
       "leerformel.toml:6:1: unbekannter Schlüssel »facette« (meinten Sie »facet«?)"},
      {"leerformel", "contrary = \"gegen.innensicht\"", "",
       "leerformel.toml:1:1: »contrary« muss ein nicht leerer Text sein"},
      {"leerformel", "order = 9", "order = 0",
       "leerformel.toml:4:9: »order« muss eine ganze Zahl von 1 bis 999 sein"},
      {"leerformel", "profile = [\"kunde\", \"kunde-akademisch\"]", "profile = []",
       "leerformel.toml:3:11: »profile« ist leer"},
      {"leerformel", "profile =", "profil =",
       "leerformel.toml:3:1: unbekannter Schlüssel »profil« (meinten Sie »profile«?)"},
      {"leerformel", "severity = \"info\"", "severity = \"warnung\"",
       "leerformel.toml:8:12: »severity« hat keinen Wert »warnung« (meinten Sie »warning«?)"},
      {"leerformel", "surroundings = 2", "surrounding = 2",
       "leerformel.toml:26:1: unbekannter Schlüssel »surrounding« (meinten Sie »surroundings«?)"},
      {"leerformel", "surroundings = 2", "surroundings = -1",
       "leerformel.toml:26:16: »limits.surroundings« muss eine Zahl ab 0 sein"},
      {"leerformel", "id = \"leerformel\"", "id = leerformel", "leerformel.toml:2:6: kein gültiges TOML: "},
      {"verwechslung", "{ de = \"Verwechslung\", en = \"confusion\" }", "\"Verwechslung\"",
       "verwechslung.toml:8:8: »name« schreibt man { de = \"…\", en = \"…\" }"},
  };
  for (const Row& row : rows) {
    const std::string error = error_of(row.rule, row.from, row.to);
    EXPECT_TRUE(error.starts_with(row.error)) << error;
  }
}

TEST(Rules, WithoutExamplesThereIsNoRule) {
  EXPECT_EQ(error_of("verwechslung", "  \"Kundenorientierung ist nicht Kundennähe.\",\n", ""),
            "verwechslung.toml:17:8: »good« braucht mindestens 3 Beispiele");
}

TEST(Rules, NoRuleIsThereTwice) {
  std::vector<DictionarySource> sources = shipped();
  sources.push_back(sources.front());
  const auto twice = parse_rules(sources);
  ASSERT_FALSE(twice);
  EXPECT_EQ(to_string(twice.error()), sources.front().path + ": die Regel »" +
                                          sources.front().path.substr(0, sources.front().path.find('.')) +
                                          "« gibt es zweimal");
}

TEST(Rules, DamagedBytesAreRefused) {
  const std::string bytes = serialize_rules(builtin_rules());
  EXPECT_TRUE(deserialize_rules(bytes));
  EXPECT_FALSE(deserialize_rules(""));
  EXPECT_FALSE(deserialize_rules(bytes.substr(0, bytes.size() - 1)));
  EXPECT_FALSE(deserialize_rules(bytes + "x"));
}

}  // namespace
}  // namespace kundenlint
