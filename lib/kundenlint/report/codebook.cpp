#include "kundenlint/report/codebook.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/framing/framing.h"
#include "kundenlint/lint/rule.h"
#include "kundenlint/report/findings.h"
#include "kundenlint/report/meanings.h"

namespace kundenlint {
namespace {

struct Meaning {
  std::string text;
  Bilingual unit{};
  std::string_view range{}, formula{}, source{};
};

struct Fixed {
  std::string_view column;
  Bilingual text, unit;
  std::string_view range, formula, source;
};

constexpr Bilingual kText = {"Zeichenkette", "string"};
constexpr Bilingual kMentions = {"zustimmende Erwähnungen", "asserted mentions"};
constexpr Bilingual kRate = {"zustimmende Erwähnungen je 1.000 Wörter", "asserted mentions per 1,000 words"};
constexpr Bilingual kPlaces = {"Stellen", "places"};
constexpr Bilingual kIndex = {"Index", "index"};
constexpr std::string_view kCount = "0, 1, 2, …";

constexpr Fixed kFixed[] = {
    {"id", {"Kennung des Textes", "id of the text"}, kText, "", "", ""},
    {"path", {"Datei, aus der er stammt", "file it comes from"}, kText, "", "", ""},
    {"words",
     {"Wörter; ohne Zahlen und Zeichen", "words; without numbers and marks"},
     {"Wörter", "words"},
     kCount,
     "n",
     ""},
    {"sentences", {"Sätze", "sentences"}, {"Sätze", "sentences"}, kCount, "s", ""},
    {"contrast.index",
     {"Kontrastindex: +1 alle zustimmenden Erwähnungen beim ersten Pol, −1 alle beim zweiten; leer ohne "
      "Erwähnung",
      "contrast index: +1 all asserted mentions are of the first pole, −1 all of the second; empty without "
      "mentions"},
     kIndex,
     "−1 … 1",
     "(a − b) / (a + b)",
     ""},
    {"contrast.low",
     {"Kontrastindex, untere Grenze des 95-%-Intervalls; leer ohne Erwähnung",
      "contrast index, lower end of the 95% interval; empty without mentions"},
     kIndex,
     "−1 … 1",
     "2·qBeta(.025; a + ½, b + ½) − 1; a = 0: −1",
     "Brown, Cai, DasGupta (2001), Jeffreys"},
    {"contrast.high",
     {"Kontrastindex, obere Grenze des 95-%-Intervalls; leer ohne Erwähnung",
      "contrast index, upper end of the 95% interval; empty without mentions"},
     kIndex,
     "−1 … 1",
     "2·qBeta(.975; a + ½, b + ½) − 1; b = 0: 1",
     "Brown, Cai, DasGupta (2001), Jeffreys"},
    {"lean",
     {"Neigung des ganzen Textes: ein Pol, gemischt oder keine; keine auch bei nur einer Erwähnung",
      "lean of the whole text: a pole, gemischt (mixed) or keine (none); keine also with one mention only"},
     kText,
     "",
     "",
     ""},
    {"readability.lix",
     {"Lesbarkeitsindex LIX; leer unter 100 Wörtern", "readability index LIX; empty under 100 words"},
     kIndex,
     "> 0",
     "n/s + 100·(> 6 letters)/n",
     "Björnsson (1968)"},
    {"readability.flesch_amstad",
     {"Lesbarkeit nach Amstad; leer unter 100 Wörtern", "readability, Amstad's form; empty under 100 words"},
     kIndex,
     "≤ 120.5",
     "180 − n/s − 58.5·syllables/n",
     "Amstad (1978)"},
    {"readability.wiener_1",
     {"erste Wiener Sachtextformel; leer unter 100 Wörtern",
      "first Wiener Sachtextformel; empty under 100 words"},
     {"Schulstufe", "school grade"},
     "",
     "0.1935 MS + 0.1672 n/s + 0.1297 IW − 0.0327 ES − 0.875",
     "Bamberger, Vanecek (1984)"},
    {"language", {"Sprache des Textes", "language of the text"}, {"ISO 639-1", "ISO 639-1"}, "", "", ""},
    {"language_confidence",
     {"wie sicher die Sprache ist", "how certain the language is"},
     {"Anteil", "share"},
     "0 … 1",
     "",
     ""},
};

std::string_view name_of(const Facet& facet, ReportLanguage language) {
  return language == ReportLanguage::de || facet.name_en.empty() ? facet.name_de : facet.name_en;
}

constexpr std::string_view kRateEnding = ".zustimmend_per_1000";

/// "Kundenorientierung, alle Erwähnungen"; empty where it is no facet's name.
std::string facet_text(const Dictionary& dictionary, std::string_view name, ReportLanguage language) {
  std::string_view id = name, which;
  for (const auto& [ending, text] :
       {std::pair{std::string_view(".total"),
                  Bilingual{"alle Erwähnungen des Pols", "all mentions of the pole"}},
        {".bare", {"Erwähnungen ohne nähere Angabe", "mentions that say nothing nearer"}}}) {
    if (!name.ends_with(ending)) continue;
    id.remove_suffix(ending.size());
    which = text.in(language);
  }
  const Facet* facet = dictionary.facet(id);
  if (facet == nullptr) return {};
  const std::string_view own = name_of(*facet, language);
  return which.empty() ? std::string(own) : fmt::format("{}, {}", own, which);
}

Meaning facet_meaning(const Dictionary& dictionary, std::string_view column, ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  if (column.ends_with(kRateEnding)) {
    const std::string facet =
        facet_text(dictionary, column.substr(0, column.size() - kRateEnding.size()), language);
    return facet.empty() ? Meaning{} : Meaning{facet, kRate, "≥ 0", "1000·zustimmend/n", ""};
  }
  for (const Stance stance : {Stance::zustimmend, Stance::ablehnend, Stance::offen}) {
    const std::string ending = '.' + std::string(to_string(stance));
    if (!column.ends_with(ending)) continue;
    const std::string facet =
        facet_text(dictionary, column.substr(0, column.size() - ending.size()), language);
    if (facet.empty()) continue;
    return {fmt::format("{}: {}", facet, meaning_of(stance).in(language)),
            {"Erwähnungen", "mentions"},
            kCount,
            "",
            ""};
  }
  const std::string_view pole = column.starts_with("contrast.") ? column.substr(9) : std::string_view();
  if (pole == dictionary.pole_a || pole == dictionary.pole_b) {
    const Facet* facet = dictionary.facet(pole);
    const std::string_view name = facet == nullptr ? pole : name_of(*facet, language);
    return {fmt::format(fmt::runtime(german ? "{}: zustimmende Erwähnungen des Pols"
                                            : "{}: asserted mentions of the pole"),
                        name),
            kMentions, kCount, pole == dictionary.pole_a ? "a" : "b", ""};
  }
  return {};
}

Meaning meaning_of_column(const Dictionary& dictionary, const std::vector<Rule>& rules,
                          std::string_view column, ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  const auto* const fixed = std::ranges::find(kFixed, column, &Fixed::column);
  if (fixed != std::end(kFixed))
    return {std::string(fixed->text.in(language)), fixed->unit, fixed->range, fixed->formula, fixed->source};
  if (Meaning facet = facet_meaning(dictionary, column, language); !facet.text.empty()) return facet;
  for (const RelationType type : kRelationTypes) {
    if (column != "relation." + std::string(to_string(type))) continue;
    return {fmt::format("{}: {}", name_of(type).in(language), verdict_of(type, dictionary, language)),
            kPlaces, kCount, "", ""};
  }
  for (const Rule& rule : rules) {
    if (column != "finding." + rule.id) continue;
    return {fmt::format(fmt::runtime(german ? "Funde der Regel „{}“: {}" : "findings of the rule '{}': {}"),
                        rule.id, in(rule.name, language)),
            kPlaces, kCount, "", ""};
  }
  return {german ? "Feld der Daten, wie es ist (--keep)" : "field of the records, as it is (--keep)",
          {},
          "",
          "",
          ""};
}

}  // namespace

Table codebook(const Dictionary& dictionary, const std::vector<std::string>& columns, ReportLanguage language,
               const std::vector<Rule>& rules) {
  Table table;
  table.columns = {{"column"}, {"short_name"}, {"meaning"}, {"unit"}, {"range"}, {"formula"}, {"source"}};
  const std::vector<std::string> short_ones = short_names(columns);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Meaning meaning = meaning_of_column(dictionary, rules, columns[i], language);
    table.rows.push_back({columns[i], short_ones[i], std::move(meaning.text),
                          std::string(meaning.unit.in(language)), std::string(meaning.range),
                          std::string(meaning.formula), std::string(meaning.source)});
  }
  return table;
}

}  // namespace kundenlint
