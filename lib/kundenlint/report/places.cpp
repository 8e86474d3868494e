#include "kundenlint/report/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kundenlint {
namespace {

/// 1 → A, 27 → AA, as spreadsheets count.
std::string column_letters(std::uint32_t column) {
  std::string out;
  for (; column > 0; column = (column - 1) / 26)
    out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
  return out;
}

constexpr std::array<Bilingual, 9> kKinds = {{{"Absatz", "paragraph"},
                                              {"Seite", "page"},
                                              {"Folie", "slide"},
                                              {"Kapitel", "chapter"},
                                              {"Tabelle", "table"},
                                              {"Fußnote", "footnote"},
                                              {"Textfeld", "text box"},
                                              {"Notizen zu Folie", "notes of slide"},
                                              {"Zeile", "line"}}};

constexpr std::array<Bilingual, 19> kReasons = {{{"Navigation", "navigation"},
                                                 {"Seitenkopf", "page header"},
                                                 {"Seitenfuß", "page footer"},
                                                 {"Randspalte", "aside"},
                                                 {"außerhalb des Hauptteils", "outside the main part"},
                                                 {"Formular", "form"},
                                                 {"Cookie-Hinweis", "cookie notice"},
                                                 {"Kommentarbereich", "comments"},
                                                 {"Angaben zum Autor", "about the author"},
                                                 {"Rechtliches", "legal notice"},
                                                 {"Verborgenes", "hidden"},
                                                 {"Gestrichenes", "deleted"},
                                                 {"zitierte Nachricht", "quoted message"},
                                                 {"Signatur", "signature"},
                                                 {"Notizen und Kommentare", "notes and comments"},
                                                 {"Inhaltsverzeichnis", "table of contents"},
                                                 {"Anhang", "attachment"},
                                                 {"nicht deutsch", "not German"},
                                                 {"Wiederholtes", "repeated"}}};

constexpr std::array<std::pair<std::string_view, Bilingual>, 8> kTongues = {
    {{"en", {"Englisch", "English"}},
     {"fr", {"Französisch", "French"}},
     {"nl", {"Niederländisch", "Dutch"}},
     {"es", {"Spanisch", "Spanish"}},
     {"it", {"Italienisch", "Italian"}},
     {"pl", {"Polnisch", "Polish"}},
     {"da", {"Dänisch", "Danish"}},
     {"sv", {"Schwedisch", "Swedish"}}}};

std::string what_of(const LeftOutReport& out, ReportLanguage language) {
  std::string name(name_of(out.reason, language));
  const auto* const tongue =
      std::ranges::find(kTongues, out.language, &std::pair<std::string_view, Bilingual>::first);
  if (tongue != kTongues.end()) name += fmt::format(" ({})", tongue->second.in(language));
  return name;
}

std::string where_of(const LeftOutReport& out, ReportLanguage language) {
  if (out.at.place) return name_of(*out.at.place, language);
  return fmt::format("{} {}", language == ReportLanguage::de ? "Zeile" : "line", out.at.begin.line);
}

}  // namespace

std::string name_of(const DocumentPlace& place, ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  std::string first =
      fmt::format("{} {}", kKinds[static_cast<std::size_t>(place.kind)].in(language), place.number);
  if (place.kind == DocumentPlace::Kind::cell)
    return fmt::format("{}, {} {}{}", first, german ? "Zelle" : "cell", column_letters(place.column),
                       place.row);
  if (place.row == 0) return first;
  return fmt::format("{}, {} {}", first, german ? "Absatz" : "paragraph", place.row);
}

std::string_view to_string(DocumentPlace::Kind kind) {
  constexpr std::array<std::string_view, 9> kNames = {"paragraph", "page",     "slide", "chapter", "cell",
                                                      "footnote",  "text_box", "notes", "body"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(LeftOut::Reason reason, ReportLanguage language) {
  return kReasons[static_cast<std::size_t>(reason)].in(language);
}

std::string left_out_line(const Analysis& analysis, ReportLanguage language) {
  if (analysis.left_out.empty()) return {};
  constexpr std::size_t kShown = 5;
  const bool german = language == ReportLanguage::de;
  std::uint64_t words = 0;
  std::string parts;
  // What has the same name is said once, with its first place.
  std::vector<std::pair<std::string, std::string>> names;
  for (const LeftOutReport& out : analysis.left_out) {
    words += out.words;
    std::string name = what_of(out, language);
    if (std::ranges::find(names, name, &std::pair<std::string, std::string>::first) != names.end()) continue;
    names.emplace_back(std::move(name), where_of(out, language));
  }
  for (std::size_t i = 0; i < std::min(names.size(), kShown); ++i)
    parts += fmt::format("{}{} ({} {})", i == 0 ? "" : ", ", names[i].first, german ? "ab" : "from",
                         names[i].second);
  if (names.size() > kShown) parts += german ? " und weiteres" : " and more";
  const std::string count = german ? fmt::format("{} {}", words, words == 1 ? "Wort" : "Wörter")
                                   : fmt::format("{} {}", words, words == 1 ? "word" : "words");
  return german ? fmt::format("Nicht gewertet: {}: {}.", count, parts)
                : fmt::format("Not scored: {}: {}.", count, parts);
}

}  // namespace kundenlint
