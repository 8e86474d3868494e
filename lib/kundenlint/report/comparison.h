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
  std::vector<GroupFigure> figures;
};

/// group, documents, words, the two poles by their ids (asserted mentions), documents with such mentions,
/// lean.
Table group_table(const std::vector<DocumentGroup>& groups, const Dictionary& dictionary);
/// group, measure, value, low, high, then what a figure of a group has, then what one of a difference has:
/// the long form, for machines. `measures` name the figures.
Table figure_table(const std::vector<FigureSet>& sets, const std::vector<std::string>& measures);
/// Gives a figure_table the column term behind measure, and five rows a term: per_million of the first two
/// sets; g2_two_cell, log_ratio and p_bh of the third, their difference.
void add_keywords(Table& table, const std::vector<Keyword>& words, const TermList& first,
                  const TermList& second, const std::vector<FigureSet>& sets);
/// A measure a row, for people: both groups with mentions and texts, and their difference. `sets`: two
/// groups, the difference. Measures that neither side mentions are left out.
Table side_by_side(const std::vector<FigureSet>& sets, const std::vector<std::string>& measures,
                   ReportLanguage language);
/// A group a row: texts, words, rates of the two poles, contrast index with interval, mentions and texts.
Table group_rows(const std::vector<DocumentGroup>& groups, const std::vector<FigureSet>& sets,
                 const Dictionary& dictionary, ReportLanguage language);
/// "+3,20 [2,90; 3,60]"; "–" where it is not defined, "…" for an end that nothing bounds.
std::string with_interval(const GroupFigure& figure, ReportLanguage language);

}  // namespace kundenlint
