// What the columns of `score` mean: a row a column, for `score --codebook`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/dictionary/dictionary.h"
#include "kundenlint/lint/rule.h"
#include "kundenlint/report/bilingual.h"
#include "kundenlint/report/table.h"

namespace kundenlint {

/// column, short_name, meaning, unit, range, formula, source. `columns`: names of ScoreTable::names; those
/// that are none of its own are fields of the records (--keep).
Table codebook(const Dictionary& dictionary, const std::vector<std::string>& columns, ReportLanguage language,
               const std::vector<Rule>& rules = builtin_rules());

/// Names that SPSS and Stata take as they are: at most 32 letters (a to z), digits and underscores, a letter
/// first, no reserved word, none twice whatever the capitals. In the order of the columns, on whose names
/// alone they depend.
std::vector<std::string> short_names(const std::vector<std::string>& columns);

}  // namespace kundenlint
