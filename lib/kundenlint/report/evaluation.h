// What `kundenlint eval` shows: figures as tables, differences as a list, legends.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kundenlint/evaluation/evaluation.h"
#include "kundenlint/report/table.h"

namespace kundenlint {

/// measure, label, figure, value, low, high, coded, found, agreed: a line a figure, for machines. Of lean and
/// alarms `coded` is what they are a share of, `agreed` the hits.
Table score_table(const Scores& scores);

/// The figures for people: two tables and what they mean.
std::string score_text(const Scores& scores, const BootstrapOptions& bootstrap, const TextOptions& options);

/// kind, doc, n, facet, counts_for, reason, entry, words, by, coded, found, text: a line a difference.
Table difference_table(const std::vector<Difference>& differences);

/// At most `shown` misses and as many false alarms, each with its reason; first those that count for the
/// poles. Nothing for 0.
std::string difference_text(const std::vector<Difference>& differences, std::size_t shown,
                            const TextOptions& options);

/// "0,62 [0,58; 0,66]"; "–" where it is not defined.
std::string figure_text(const Figure& figure, int decimals, ReportLanguage language);
/// A paragraph, wrapped.
std::string legend_text(const std::vector<Bilingual>& lines, const TextOptions& options);

}  // namespace kundenlint
