#include "kundenlint/report/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "kundenlint/dictionary/facet.h"
#include "kundenlint/report/term_tables.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

// The pole in the head of a column.
Bilingual short_name(const Dictionary& dictionary, const std::string& pole) {
  const Facet* facet = dictionary.facet(pole);
  return facet == nullptr ? Bilingual{pole, pole} : Bilingual{facet->short_de, facet->short_en};
}

Cell real(std::optional<double> value, int decimals) {
  return value && !std::isnan(*value) ? Cell(Real{*value, decimals}) : Cell();
}

Cell probability(double p) { return std::isnan(p) ? Cell() : Cell(PValue{p}); }

/// "28/12": mentions and the texts they are in.
Cell evidence(const GroupFigure& figure) {
  return Spelled{fmt::format("{}/{}", *figure.mentions, *figure.texts)};
}

/// A measure of a pole by its own name, below that of the pole: "  denken".
std::string shown_name(const std::vector<std::string>& measures, std::size_t i, ReportLanguage language) {
  if (i + 1 == measures.size()) return std::string(Bilingual{"Kontrastindex", "contrast index"}.in(language));
  const std::string& measure = measures[i];
  std::string pole(group_of(measure));
  if (std::find(measures.begin(), measures.end(), pole + ".total") == measures.end()) return measure;
  const std::string own = measure.substr(pole.size() + 1);
  if (own == "total") return pole;
  return "  " + (own == "bare" ? std::string(Bilingual{"ohne Angabe", "unspecified"}.in(language)) : own);
}

}  // namespace

Table group_table(const std::vector<DocumentGroup>& groups, const Dictionary& dictionary) {
  const std::string &a = dictionary.pole_a, &b = dictionary.pole_b;
  Table table;
  table.columns = {{"group"}, {"documents"}, {"words"}, {a}, {b}, {"documents_with_mentions"}, {"lean"}};
  for (const DocumentGroup& group : groups) {
    const Contrast contrast = group.contrast();
    table.rows.push_back({group.name(), std::uint64_t{group.documents()}, group.words(), contrast.a,
                          contrast.b, group.bearing(), std::string(name_of(contrast.lean, a, b))});
  }
  return table;
}

Table figure_table(const std::vector<FigureSet>& sets, const std::vector<std::string>& measures) {
  Table table;
  table.columns = {{"group"},  {"measure"},    {"value"},         {"low"}, {"high"},
                   {"texts"},  {"mentions"},   {"design_effect"}, {"dp"},  {"dp_norm"},
                   {"effect"}, {"effect_low"}, {"effect_high"},   {"p"},   {"p_bh"}};
  for (const FigureSet& set : sets) {
    for (std::size_t i = 0; i < set.figures.size(); ++i) {
      const GroupFigure& figure = set.figures[i];
      const auto count = [](const std::optional<std::uint64_t>& value) {
        return value ? Cell(*value) : Cell();
      };
      const std::optional<double> none;
      const auto& spread = figure.dispersion;
      const auto& effect = figure.effect;
      table.rows.push_back({set.name, measures[i], real(figure.value, 4), real(figure.low, 4),
                            real(figure.high, 4), count(figure.texts), count(figure.mentions),
                            real(figure.design_effect, 3), real(spread ? std::optional(spread->dp) : none, 4),
                            real(spread ? std::optional(spread->dp_norm) : none, 4),
                            real(effect ? std::optional(effect->value) : none, 3),
                            real(effect ? effect->low : none, 3), real(effect ? effect->high : none, 3),
                            probability(figure.p), probability(figure.p_adjusted)});
    }
  }
  return table;
}

void add_keywords(Table& table, const std::vector<Keyword>& words, const TermList& first,
                  const TermList& second, const std::vector<FigureSet>& sets) {
  constexpr std::ptrdiff_t kBehindMeasure = 2;
  table.columns.insert(table.columns.begin() + kBehindMeasure, {"term"});
  for (std::vector<Cell>& row : table.rows) row.emplace(row.begin() + kBehindMeasure);
  const auto add = [&](const FigureSet& set, std::string measure, const Keyword& word, const Cell& value) {
    table.rows.push_back({set.name, std::move(measure), word.term.text, value});
    table.rows.back().resize(table.columns.size());
  };
  for (const Keyword& word : words) {
    add(sets[0], "per_million", word, Real{per_million(word.term.count, first.words()), 1});
    add(sets[1], "per_million", word, Real{per_million(word.reference_count, second.words()), 1});
    add(sets[2], "g2_two_cell", word, Real{word.g2_two_cell, 2});
    add(sets[2], "log_ratio", word, Real{word.log_ratio, 2});
    add(sets[2], "p_bh", word, PValue{word.p_adjusted});
  }
}

Table side_by_side(const std::vector<FigureSet>& sets, const std::vector<std::string>& measures,
                   ReportLanguage language) {
  Table table;
  table.columns = {{"measure", {"Facette", "facet"}, true}, {"a", {"A", "A"}},
                   {"a_evidence", {"Erw./T.", "m./t."}},    {"b", {"B", "B"}},
                   {"b_evidence", {"Erw./T.", "m./t."}},    {"difference", {"A − B", "A − B"}},
                   {"effect", {"Effekt", "effect"}},        {"p_bh", {"p (BH)", "p (BH)"}}};
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const bool contrast = i + 1 == measures.size();
    const GroupFigure &a = sets[0].figures[i], &b = sets[1].figures[i], &difference = sets[2].figures[i];
    if (!contrast && *a.mentions + *b.mentions == 0) continue;
    table.rows.push_back({shown_name(measures, i, language), Real{a.value, 2, contrast}, evidence(a),
                          Real{b.value, 2, contrast}, evidence(b),
                          Spelled{with_interval(difference, language)},
                          Real{difference.effect ? difference.effect->value : kNoFigure, 2, true},
                          probability(difference.p_adjusted)});
  }
  return table;
}

Table group_rows(const std::vector<DocumentGroup>& groups, const std::vector<FigureSet>& sets,
                 const Dictionary& dictionary, ReportLanguage language) {
  const std::string &a = dictionary.pole_a, &b = dictionary.pole_b;
  Table table;
  table.columns = {{"group", {"Gruppe", "group"}},    {"documents", {"Texte", "texts"}},
                   {"words", {"Wörter", "words"}},    {a, short_name(dictionary, a)},
                   {b, short_name(dictionary, b)},    {"contrast", {"Kontrastindex", "contrast index"}},
                   {"evidence", {"Erw./T.", "m./t."}}};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Contrast contrast = groups[i].contrast();
    const double unit = groups[i].words() == 0 ? kNoFigure : 1000.0 / static_cast<double>(groups[i].words());
    table.rows.push_back(
        {groups[i].name(), std::uint64_t{groups[i].documents()}, groups[i].words(),
         Real{unit * static_cast<double>(contrast.a), 2}, Real{unit * static_cast<double>(contrast.b), 2},
         Spelled{with_interval(sets[i].figures.back(), language)}, evidence(sets[i].figures.back())});
  }
  return table;
}

std::string with_interval(const GroupFigure& figure, ReportLanguage language) {
  if (std::isnan(figure.value)) return "–";
  const auto end = [&](const std::optional<double>& value) {
    return value ? signed_decimal(*value, 2, language) : std::string("…");
  };
  return fmt::format("{} [{}; {}]", signed_decimal(figure.value, 2, language), end(figure.low),
                     end(figure.high));
}

}  // namespace kundenlint
