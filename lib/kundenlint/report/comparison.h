// Groups side by side, as tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/corpus/comparison.h"
#include "kundenlint/report/table.h"

namespace kundenlint {

/// Named figures: of a group, or a difference or trend.
struct FigureSet {
  std::string name;
  std::vector<Figure> figures;
};

/// group, documents, words, orientierung, naehe, lean.
Table group_table(const std::vector<DocumentGroup>& groups);
/// group, measure, value, low, high: the long form, for machines. `measures` name the figures.
Table figure_table(const std::vector<FigureSet>& sets, const std::vector<std::string>& measures);
/// A measure a row and the sets beside each other, for people; the last with its interval: "+3,20 [2,90;
/// 3,60]".
Table side_by_side(const std::vector<FigureSet>& sets, const std::vector<std::string>& names,
                   const std::vector<Column>& columns, ReportLanguage language);
/// A group a row: texts, words, rates of the two poles, contrast index with interval.
Table group_rows(const std::vector<DocumentGroup>& groups, const std::vector<FigureSet>& sets,
                 ReportLanguage language);

}  // namespace kundenlint
