#include "kundenlint/report/messages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace kundenlint {
namespace {

TEST(Messages, InEnglish) {
  EXPECT_EQ(in_english("Datei nicht gefunden"), "no such file");
  EXPECT_EQ(in_english("größer als 12 Bytes"), "larger than 12 bytes");
  EXPECT_EQ(in_english("7 Felder statt 9"), "7 fields instead of 9");
  EXPECT_EQ(in_english("„stanze“ hat keinen Wert „x“"), "'stanze' has no value 'x'");
  EXPECT_EQ(in_english("Muster „{a“: „}“ fehlt"), "pattern '{a': '}' is missing") << "a message in a message";
  EXPECT_EQ(in_english("Muster „a|b“, Spalte 2: „|“ steht nur in ( )"),
            "pattern 'a|b', column 2: '|' stands in ( ) only");
  EXPECT_EQ(in_english("das Feld „Lesefehler“ fehlt"), "the field 'Lesefehler' is missing")
      << "a name like a message stays";
  EXPECT_EQ(in_english("Permission denied"), "Permission denied");
  EXPECT_EQ(in_english(""), "");
}

TEST(Messages, OnlyWordsOfAnErrorChange) {
  const Error german{.code = ErrorCode::syntax,
                     .message = "„stanc“ fehlt",
                     .path = "Datei nicht gefunden",
                     .line = 3,
                     .hint = "meinten Sie „stance“?"};
  EXPECT_EQ(to_string(localized(german, ReportLanguage::de)), to_string(german));
  EXPECT_EQ(to_string(localized(german, ReportLanguage::en)),
            "Datei nicht gefunden:3: 'stanc' is missing (did you mean 'stance'?)");
}

/// Source as statements, each the text up to a semicolon; comments are dropped.
std::vector<std::string> statements(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::string source, line;
  while (std::getline(file, line)) {
    const std::size_t text = line.find_first_not_of(' ');
    if (text != std::string::npos && line.compare(text, 2, "//") != 0) source += line.substr(text) + '\n';
  }
  std::vector<std::string> out;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = std::min(source.find(";\n", at), source.size());
    out.push_back(source.substr(at, end - at));
    at = end + 2;
  }
  return out;
}

/// The texts of its literals; what stands beside each other is one. Fields of a format are filled with x.
std::vector<std::string> texts(const std::string& statement) {
  static const std::regex literals("(\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+");
  std::vector<std::string> out;
  for (auto at = std::sregex_iterator(statement.begin(), statement.end(), literals);
       at != std::sregex_iterator(); ++at) {
    std::string text = std::regex_replace(at->str(), std::regex(R"re(([^\\])"\s*")re"), "$1");
    text = std::regex_replace(text, std::regex(R"re(^"|"\s*$)re"), "");
    text = std::regex_replace(text, std::regex("\\\\\""), "\"");
    if (statement.find("format(") != std::string::npos) {
      text = std::regex_replace(text, std::regex("\\{[0-9]?\\}"), "x");
      text = std::regex_replace(text, std::regex("\\{\\{"), "{");
      text = std::regex_replace(text, std::regex("\\}\\}"), "}");
    }
    out.push_back(text);
  }
  return out;
}

bool looks_german(const std::string& text) {
  static const std::regex german(
      "ä|ö|ü|ß|„|»|(^|[ "
      "(])(nicht|keine?|und|oder|der|das|ist|im|ein|eine|zu|es|fehlt|erwartet|leer|Datei|Ordner|Zeile|Teil|"
      "Muster|Wort|Feld|Felder|Regel|Lesefehler)([ ,:;.)]|$)");
  return std::regex_search(text, german);
}

// Whatever the library and the commands say when something goes wrong is in the table, or is said in both
// languages where it is made.
TEST(Messages, TheTableIsComplete) {
  namespace fs = std::filesystem;
  const std::regex makes_message(
      "ErrorCode::|fail\\(|failure\\(|problem\\(|problem =|[^_]error\\(|\\.message|\\.hint|usage\\(|reason");
  const std::regex both_languages("german|language|usage_error\\(|Bilingual|Phrase");
  const std::set<std::string> chosen_by_if = {"settings.cpp", "rule_choice.cpp", "input.cpp", "gold.cpp"};
  std::vector<std::string> missing;
  std::size_t checked = 0;
  for (const char* folder : {"lib/kundenlint", "cli"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(KUNDENLINT_SOURCE_DIR) / folder)) {
      const std::string name = entry.path().filename().string();
      if (entry.path().extension() != ".cpp" || name == "messages.cpp" || name == "checker.cpp" ||
          chosen_by_if.contains(name) || name.starts_with("embed") || name == "train_main.cpp")
        continue;
      for (const std::string& statement : statements(entry.path())) {
        if (!std::regex_search(statement, makes_message) || std::regex_search(statement, both_languages))
          continue;
        for (const std::string& text : texts(statement)) {
          if (!looks_german(text)) continue;
          ++checked;
          if (in_english(text) == text) missing.push_back(name + ": " + text);
        }
      }
    }
  }
  EXPECT_THAT(missing, testing::IsEmpty());
  EXPECT_GT(checked, 80U);
}

}  // namespace
}  // namespace kundenlint
