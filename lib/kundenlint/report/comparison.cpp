#include "kundenlint/report/comparison.h"

#include <fmt/format.h>

#include <cmath>

#include "kundenlint/report/term_tables.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

std::string with_interval(const Figure& figure, bool sign, ReportLanguage language) {
  if (std::isnan(figure.value)) return "–";
  const auto written = [&](double value) {
    return sign ? signed_decimal(value, 2, language) : decimal(value, 2, language);
  };
  std::string out = written(figure.value);
  if (figure.interval) {
    out += fmt::format(" [{}; {}]", written(figure.interval->low), written(figure.interval->high));
  }
  return out;
}

// The pole in the head of a column.
Bilingual short_name(const Dictionary& dictionary, const std::string& pole) {
  const Facet* facet = dictionary.facet(pole);
  return facet == nullptr ? Bilingual{pole, pole} : Bilingual{facet->short_de, facet->short_en};
}

}  // namespace

Table group_table(const std::vector<DocumentGroup>& groups, const Dictionary& dictionary) {
  const std::string &a = dictionary.pole_a, &b = dictionary.pole_b;
  Table table;
  table.columns = {{"group"}, {"documents"}, {"words"}, {a}, {b}, {"lean"}};
  for (const DocumentGroup& group : groups) {
    const Contrast contrast = group.contrast();
    table.rows.push_back({group.name(), std::uint64_t{group.documents()}, group.words(), contrast.a,
                          contrast.b, std::string(name_of(contrast.lean, a, b))});
  }
  return table;
}

Table figure_table(const std::vector<FigureSet>& sets, const std::vector<std::string>& measures) {
  Table table;
  table.columns = {{"group"}, {"measure"}, {"value"}, {"low"}, {"high"}};
  const auto real = [](double value) { return std::isnan(value) ? Cell() : Cell(Real{value, 4}); };
  for (const FigureSet& set : sets) {
    for (std::size_t i = 0; i < set.figures.size(); ++i) {
      const Figure& figure = set.figures[i];
      table.rows.push_back({set.name, measures[i], real(figure.value),
                            figure.interval ? real(figure.interval->low) : Cell(),
                            figure.interval ? real(figure.interval->high) : Cell()});
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
    table.rows.push_back({set.name, std::move(measure), word.term.text, value, Cell(), Cell()});
  };
  for (const Keyword& word : words) {
    add(sets[0], "per_million", word, Real{per_million(word.term.count, first.words()), 1});
    add(sets[1], "per_million", word, Real{per_million(word.reference_count, second.words()), 1});
    add(sets[2], "g2_two_cell", word, Real{word.g2_two_cell, 2});
    add(sets[2], "log_ratio", word, Real{word.log_ratio, 2});
    add(sets[2], "p_bh", word, PValue{word.p_adjusted});
  }
}

Table side_by_side(const std::vector<FigureSet>& sets, const std::vector<std::string>& names,
                   const std::vector<Column>& columns, ReportLanguage language) {
  Table table;
  table.columns = columns;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool contrast = i + 1 == names.size();
    bool any = contrast;
    std::vector<Cell> row = {names[i]};
    for (std::size_t set = 0; set < sets.size(); ++set) {
      const bool difference = set + 1 == sets.size();
      const Figure& figure = sets[set].figures[i];
      any = any || (!std::isnan(figure.value) && figure.value != 0);
      if (difference)
        row.emplace_back(with_interval(figure, true, language));
      else
        row.emplace_back(Real{figure.value, 2, contrast});
    }
    if (any) table.rows.push_back(std::move(row));
  }
  return table;
}

Table group_rows(const std::vector<DocumentGroup>& groups, const std::vector<FigureSet>& sets,
                 const Dictionary& dictionary, ReportLanguage language) {
  const std::string &a = dictionary.pole_a, &b = dictionary.pole_b;
  Table table;
  table.columns = {{"group", {"Gruppe", "group"}}, {"documents", {"Texte", "texts"}},
                   {"words", {"Wörter", "words"}}, {a, short_name(dictionary, a)},
                   {b, short_name(dictionary, b)}, {"contrast", {"Kontrastindex", "contrast index"}}};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Contrast contrast = groups[i].contrast();
    const double unit = groups[i].words() == 0 ? 0 : 1000.0 / static_cast<double>(groups[i].words());
    table.rows.push_back({groups[i].name(), std::uint64_t{groups[i].documents()}, groups[i].words(),
                          Real{unit * static_cast<double>(contrast.a), 2},
                          Real{unit * static_cast<double>(contrast.b), 2},
                          with_interval(sets[i].figures.back(), true, language)});
  }
  return table;
}

}  // namespace kundenlint
