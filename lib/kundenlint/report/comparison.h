// Groups side by side, as tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/corpus/comparison.h"
#include "kundenlint/corpus/keywords.h"
#include "kundenlint/report/table.h"

namespace kundenlint {

/// Named figures: of a group, or a difference or trend.
struct FigureSet {
  std::string name;
  std::vector<Figure> figures;
};

/// group, documents, words, the two poles by their ids, lean.
Table group_table(const std::vector<DocumentGroup>& groups, const Dictionary& dictionary);
/// group, measure, value, low, high: the long form, for machines. `measures` name the figures.
Table figure_table(const std::vector<FigureSet>& sets, const std::vector<std::string>& measures);
/// Gives a figure_table the column term behind measure, and five rows a term: per_million of the first two
/// sets; g2_two_cell, log_ratio and p_bh of the third, their difference.
void add_keywords(Table& table, const std::vector<Keyword>& words, const TermList& first,
                  const TermList& second, const std::vector<FigureSet>& sets);
/// A measure a row and the sets beside each other, for people; the last with its interval: "+3,20 [2,90;
/// 3,60]".
Table side_by_side(const std::vector<FigureSet>& sets, const std::vector<std::string>& names,
                   const std::vector<Column>& columns, ReportLanguage language);
/// A group a row: texts, words, rates of the two poles, contrast index with interval.
Table group_rows(const std::vector<DocumentGroup>& groups, const std::vector<FigureSet>& sets,
                 const Dictionary& dictionary, ReportLanguage language);

}  // namespace kundenlint
