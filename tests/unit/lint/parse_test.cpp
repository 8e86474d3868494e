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
       "leerformel.toml:5:9: die Prüfung „slogans“ gibt es nicht (meinten Sie „slogan“?)"},
      {"leerformel", "facet = ", "facette = ",
       "leerformel.toml:6:1: unbekannter Schlüssel „facette“ (meinten Sie „facet“?)"},
      {"leerformel", "contrary = \"gegen.innensicht\"", "", "leerformel.toml:1:1: „contrary“ fehlt"},
      {"leerformel", "order = 9", "order = 0",
       "leerformel.toml:4:9: „order“ muss eine ganze Zahl von 1 bis 999 sein"},
      {"leerformel", "profile = [\"kunde\", \"kunde-akademisch\"]", "profile = []",
       "leerformel.toml:3:11: „profile“ ist leer"},
      {"leerformel", "profile =", "profil =",
       "leerformel.toml:3:1: unbekannter Schlüssel „profil“ (meinten Sie „profile“?)"},
      {"leerformel", "severity = \"info\"", "severity = \"warnung\"",
       "leerformel.toml:8:12: „severity“ hat keinen Wert „warnung“ (meinten Sie „warning“?)"},
      {"leerformel", "surroundings = 2", "surrounding = 2",
       "leerformel.toml:26:1: unbekannter Schlüssel „surrounding“ (meinten Sie „surroundings“?)"},
      {"leerformel", "surroundings = 2", "surroundings = -1",
       "leerformel.toml:26:16: „limits.surroundings“ muss eine Zahl ab 0 sein"},
      {"leerformel", "id = \"leerformel\"", "id = leerformel", "leerformel.toml:2:6: kein gültiges TOML: "},
      {"verwechslung", "{ de = \"Verwechslung\", en = \"confusion\" }", "\"Verwechslung\"",
       "verwechslung.toml:8:8: „name“ schreibt man { de = \"…\", en = \"…\" }"},
  };
  for (const Row& row : rows) {
    const std::string error = error_of(row.rule, row.from, row.to);
    EXPECT_TRUE(error.starts_with(row.error)) << error;
  }
}

TEST(Rules, WithoutExamplesThereIsNoRule) {
  EXPECT_EQ(error_of("verwechslung", "  \"Kundenorientierung ist nicht Kundennähe.\",\n", ""),
            "verwechslung.toml:17:8: „good“ braucht mindestens 3 Beispiele");
}

TEST(Rules, NoRuleIsThereTwice) {
  std::vector<DictionarySource> sources = shipped();
  sources.push_back(sources.front());
  const auto twice = parse_rules(sources);
  ASSERT_FALSE(twice);
  const std::string place = sources.front().path + ":2:6";
  EXPECT_EQ(to_string(twice.error()), place + ": die Regel „" +
                                          sources.front().path.substr(0, sources.front().path.find('.')) +
                                          "“ gibt es zweimal, schon hier: " + place);
}

std::string all_errors(const std::string& text, RuleOrigin origin = RuleOrigin::own) {
  const auto rules = parse_rules({{"eigen.toml", text}}, origin);
  if (rules) return "";
  std::string out = to_string(rules.error());
  for (const Error& more : rules.error().more) out += '\n' + to_string(more);
  return out;
}

const std::string kOwn = R"(id = "hast"
check = "facet"
facet = "naehe"
severity = "info"
name = "Hast"
description = "Es eilt."
message = "„{text}“ eilt."
suggestion = { de = "Langsam.", en = "Slowly." }
bad = ["Es eilt."]
good = ["Es ruht."]
[limits]
min_weight = 0
)";

TEST(Rules, OwnOnesNeedLess) {
  const auto rules = parse_rules({{"eigen.toml", kOwn}}, RuleOrigin::own);
  ASSERT_TRUE(rules) << to_string(rules.error());
  const Rule& rule = rules->front();
  EXPECT_TRUE(rule.speaks_in("kunde"));
  EXPECT_TRUE(rule.speaks_in("nachhaltig"));
  EXPECT_EQ(rule.name.en, "Hast");
  EXPECT_EQ(rule.suggestion.en, "Slowly.");
  EXPECT_GT(rule.order, builtin_rules().back().order);
  EXPECT_EQ(rule.places.find("facet")->second.line, 3U);
  EXPECT_NE(all_errors(kOwn, RuleOrigin::builtin), "");
}

TEST(Rules, EveryMistakeOfAFileIsTold) {
  std::string text = kOwn;
  text.replace(text.find("hast"), 4, "Hast!");
  text.replace(text.find("info"), 4, "schlimm");
  text.replace(text.find("min_weight"), 10, "weight");
  EXPECT_EQ(all_errors(text),
            "eigen.toml:1:6: „Hast!“: eine id besteht aus a–z, 0–9 und -\n"
            "eigen.toml:4:12: „severity“ hat keinen Wert „schlimm“ (möglich sind error, warning, info)\n"
            "eigen.toml:12:1: unbekannter Schlüssel „weight“\n"
            "eigen.toml:1:1: „limits.min_weight“ muss eine Zahl ab 0 sein");
}

TEST(Rules, AnUnknownCheckHidesNoOtherMistake) {
  std::string text = kOwn;
  text.replace(text.find("\"facet\""), 7, "\"facette\"");
  text.replace(text.find("info"), 4, "schlimm");
  EXPECT_EQ(all_errors(text),
            "eigen.toml:2:9: die Prüfung „facette“ gibt es nicht (meinten Sie „facet“?)\n"
            "eigen.toml:4:12: „severity“ hat keinen Wert „schlimm“ (möglich sind error, warning, info)");
}

TEST(Rules, AMessageHasOnlyTheValuesOfItsCheck) {
  std::string text = kOwn;
  text.replace(text.find("{text}"), 6, "{txt}");
  text.replace(text.find("Slowly."), 7, "Slowly {a}, {b} or {text}.");
  EXPECT_EQ(all_errors(text),
            "eigen.toml:7:11: einen Wert {txt} gibt die Prüfung „facet“ nicht (meinten Sie „text“?)\n"
            "eigen.toml:8:38: einen Wert {a} gibt die Prüfung „facet“ nicht (möglich sind {text})\n"
            "eigen.toml:8:38: einen Wert {b} gibt die Prüfung „facet“ nicht (möglich sind {text})");
  text = kOwn;
  text.replace(text.find("{text}"), 6, "{{text}}, { } und {");
  EXPECT_EQ(all_errors(text),
            "eigen.toml:7:11: einen Wert { } gibt die Prüfung „facet“ nicht (möglich sind {text})");
}

TEST(Rules, ARelationHasToBeOne) {
  std::string text = kOwn.substr(0, kOwn.find("[limits]"));
  text.replace(text.find("\"facet\""), 7, "\"relation\"");
  text.replace(text.find("facet = \"naehe\""), 15, "relation = \"folgen\"");
  EXPECT_EQ(all_errors(text), "eigen.toml:3:12: die Beziehung „folgen“ gibt es nicht (meinten Sie „folge“?)");
}

TEST(Rules, ChangesAreOfWhatIsThere) {
  RuleChange change{.rule = "wir-lastig", .severity = Severity::error, .limits = {{"ratio", 7}}};
  const auto changed = changed_rules(builtin_rules(), {change, {.rule = "leerformel", .enabled = false}});
  ASSERT_TRUE(changed) << to_string(changed.error());
  EXPECT_EQ(find_rule(*changed, "wir-lastig")->severity, Severity::error);
  EXPECT_EQ(find_rule(*changed, "wir-lastig")->limit("ratio"), 7);
  EXPECT_FALSE(find_rule(*changed, "leerformel")->speaks_in("kunde"));
  EXPECT_TRUE(find_rule(*changed, "unterordnung")->speaks_in("kunde"));

  change.limits = {{"ration", 7}};
  change.limit_places = {{"ration", {"c.toml", 4, 3}}};
  const auto wrong = changed_rules(builtin_rules(), {change,
                                                     {.rule = "wirlastig", .at = {"c.toml", 7, 1}},
                                                     {.rule = "verwechslung", .limits = {{"x", 1}}}});
  ASSERT_FALSE(wrong);
  EXPECT_EQ(to_string(wrong.error()),
            "c.toml:4:3: die Regel „wir-lastig“ hat keinen Grenzwert „ration“ (meinten Sie „ratio“?)");
  ASSERT_EQ(wrong.error().more.size(), 2U);
  EXPECT_EQ(to_string(wrong.error().more[0]),
            "c.toml:7:1: die Regel „wirlastig“ gibt es nicht (meinten Sie „wir-lastig“?)");
  EXPECT_EQ(to_string(wrong.error().more[1]), "die Regel „verwechslung“ hat keine Grenzwerte");
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
