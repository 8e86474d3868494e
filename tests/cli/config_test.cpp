#include "cli/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

#include "cli/config_file.h"
#include "tests/unit/report/schema_check.h"

namespace kundenlint::cli {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class Config : public testing::Test {
 protected:
  Config() {
    std::string name = (fs::temp_directory_path() / "kundenlint-config-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  ~Config() override { fs::remove_all(folder_); }

  fs::path write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }

  // The error without its folder; "" when there is none.
  std::string error(const std::string& text) {
    settings_ = Settings();
    const auto applied = apply_config(write("c.toml", text), FileUse::named, settings_, ReportLanguage::de);
    if (applied) return {};
    return to_string(applied.error()).substr(folder_.string().size() + 1);
  }

  fs::path folder_;
  Settings settings_;
  std::istringstream in_;
  std::ostringstream out_;
  Io io_{.in = in_, .out = out_, .err = out_};
};

TEST_F(Config, SetsValuesWithTheirOrigin) {
  EXPECT_EQ(error("lang = 'en'\n\ndictionary = ['a.toml', '/b']\n"), "");
  EXPECT_EQ(settings_.one("lang"), "en");
  EXPECT_THAT(settings_.all("dictionary"), ElementsAre((folder_ / "a.toml").string(), "/b"));
  EXPECT_EQ(settings_.origin("dictionary"), (folder_ / "c.toml").string() + ":3");
  EXPECT_EQ(settings_.origin("color"), "");
}

TEST_F(Config, ANumberNeedsNoQuotes) {
  EXPECT_EQ(error("jobs = 4\n"), "");
  EXPECT_EQ(settings_.one("jobs"), "4");
  EXPECT_EQ(error("jobs = '3'\n"), "");
  EXPECT_EQ(settings_.one("jobs"), "3");
}

// As it is made it changes nothing; without the "#" before its keys it sets each to its default.
TEST_F(Config, TheTemplateHoldsEveryKeyWithItsDefault) {
  for (const ReportLanguage language : {ReportLanguage::de, ReportLanguage::en}) {
    const std::string text = config_template(language);
    EXPECT_EQ(error(text), "");
    for (const Option& option : options()) EXPECT_EQ(settings_.origin(option.name), "") << option.name;
    EXPECT_EQ(error(std::regex_replace(text, std::regex("(^|\n)# ([a-z-]+ = )"), "$1$2")), "") << text;
    const Settings defaults;
    for (const Option& option : options()) {
      if (!option.configurable) continue;
      EXPECT_NE(settings_.origin(option.name), "") << option.name << " is missing";
      if (option.path || option.fallback.empty()) continue;
      EXPECT_EQ(settings_.all(option.name), defaults.all(option.name));
    }
  }
}

TEST(ConfigSchema, SaysWhatTheReaderSays) {
  using nlohmann::json;
  const std::string schema = config_schema();
  EXPECT_EQ(json::parse(schema)["properties"].size(),
            static_cast<std::size_t>(std::ranges::count_if(options(), &Option::configurable)));
  for (const char* good :
       {R"({})", R"({"jobs": 4})", R"({"jobs": "4"})", R"({"select": ["leerformel", "naehe"]})",
        R"({"select": "leerformel"})", R"({"lang": "en", "fail-on": "never", "profile": "agilitaet"})",
        R"({"profile": "./eigen", "rules": ["regeln"]})",
        R"({"rules": {"files": ["regeln"], "wir-lastig": {"severity": "info", "limits": {"ratio": 2}}}})"}) {
    EXPECT_EQ(violation(json::parse(good), schema), "") << good;
  }
  for (const char* bad : {R"({"jobs": -1})", R"({"jobs": "many"})", R"({"lnag": "en"})", R"({"lang": "fr"})",
                          R"({"lang": ["en"]})", R"({"select": [1]})", R"({"output": "a"})",
                          R"({"rules": {"wir-lastig": {"severity": "warnung"}}})",
                          R"({"rules": {"wir-lastig": {"ratio": 2}}})", R"({"rules": {"wir-lastig": 2}})"}) {
    EXPECT_NE(violation(json::parse(bad), schema), "") << bad;
  }
}

TEST_F(Config, ErrorsNamePlaceAndRemedy) {
  struct Case {
    const char *text, *want;
  };
  const Case cases[] = {
      {"lnag = 'en'", "c.toml:1:1: unbekannter Schlüssel „lnag“ (meinten Sie „lang“?)"},
      {"\nformat = 'json'",
       "c.toml:2:1: unbekannter Schlüssel „format“ (möglich sind id-field, text-field, id-column, "
       "text-column, keep, color, lang, "
       "select, ignore, fail-on, baseline, "
       "profile, rules, dictionary, weights, jobs)"},
      {"lang = 3", "c.toml:1:8: „lang“ muss eine Zeichenkette sein"},
      {"jobs = true", "c.toml:1:8: „jobs“ muss eine Zahl sein"},
      {"jobs = 1.5", "c.toml:1:8: „jobs“ muss eine Zahl sein"},
      {"dictionary = ['a', 1]", "c.toml:1:14: „dictionary“ muss eine Liste von Zeichenketten sein"},
      {"lang = 'fr'", "c.toml:1: lang: „fr“ gibt es nicht (möglich sind de, en)"},
      {"lang 'en'",
       "c.toml:1:6: kein gültiges TOML: Error while parsing key-value pair: expected '=', saw '''"},
  };
  for (const Case& c : cases) EXPECT_EQ(error(c.text), c.want);
}

TEST_F(Config, TablesOfRulesAreTypedAndToldWhole) {
  EXPECT_EQ(error("[rules]\nfiles = ['eigen']\n[rules.wir-lastig]\nseverity = 'error'\nenabled = false\n"
                  "limits = { ratio = 2.5 }\n"),
            "");
  ASSERT_EQ(settings_.rule_changes().size(), 1U);
  const RuleChange& change = settings_.rule_changes().front();
  EXPECT_EQ(change.rule, "wir-lastig");
  EXPECT_EQ(change.severity, Severity::error);
  EXPECT_EQ(change.enabled, false);
  EXPECT_EQ(change.limits.at("ratio"), 2.5);
  EXPECT_EQ(change.at.line, 3U);
  EXPECT_TRUE(settings_.one("rules").ends_with("eigen"));
  const auto wrong = apply_config(
      write("c.toml", "[rules.a]\nseverity = 'eror'\nenabled = 1\nratio = 2\nlimits = { x = -1 }\n"),
      FileUse::named, settings_, ReportLanguage::de);
  ASSERT_FALSE(wrong);
  std::string all;
  for (Error one : wrong.error().more) {
    one.path = "c.toml";
    all += to_string(one) + '\n';
  }
  EXPECT_EQ(wrong.error().message + " " + wrong.error().hint,
            "„rules.a.enabled“ muss true oder false sein, gelesen wurde 1 ");
  EXPECT_EQ(
      all,
      "c.toml:5:16: „rules.a.limits.x“ muss eine Zahl ab 0 sein, gelesen wurde -1\n"
      "c.toml:4:1: unbekannter Schlüssel „rules.a.ratio“ (einen Grenzwert schreibt man limits = { ratio = … })\n"
      "c.toml:2:12: „rules.a.severity“ muss eines sein von error, warning, info, gelesen wurde „eror“ (meinten "
      "Sie „error“?)\n");
}

TEST_F(Config, MissingFolderAndHugeFilesAreErrors) {
  const auto code = [this](const fs::path& path) {
    return apply_config(path, FileUse::named, settings_, ReportLanguage::de).error().code;
  };
  EXPECT_EQ(code(folder_ / "none.toml"), ErrorCode::not_found);
  EXPECT_EQ(code(folder_), ErrorCode::directory);
  EXPECT_EQ(code(write("huge.toml", std::string((1 << 20) + 1, '#'))), ErrorCode::limit);
}

TEST_F(Config, TheNearestWinsAndTheVariableGoesFirst) {
  const fs::path top = write(".kundenlint.toml", ""), near = write("a/b/.kundenlint.toml", "");
  fs::create_directories(folder_ / "a/b/c");
  EXPECT_EQ(find_config(folder_ / "a/b/c", io_), near);
  EXPECT_EQ(find_config(folder_ / "a", io_), top);
  io_.environment["KUNDENLINT_CONFIG"] = "anders.toml";
  EXPECT_EQ(find_config(folder_ / "a", io_), fs::path("anders.toml"));
}

}  // namespace
}  // namespace kundenlint::cli
