// What `kundenlint eval` shows: figures as tables, differences as a list, legends.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kundenlint/evaluation/agreement.h"
#include "kundenlint/evaluation/evaluation.h"
#include "kundenlint/evaluation/inductive_terms.h"
#include "kundenlint/evaluation/reliability.h"
#include "kundenlint/report/table.h"

namespace kundenlint {

/// measure, label, figure, coder, value, low, high, coded, found, agreed: a line a figure, for machines. Of
/// lean and alarms `coded` is what they are a share of, `agreed` the hits; of alpha `coded` are the units and
/// `coder` the other rater, or two coders as "A|B": alpha, and precision, recall, F1 of B against A.
Table figure_table(const GoldSet& gold, const Evaluation& evaluation,
                   const std::vector<Agreement>& agreements);

/// The figures for people: two tables and what they mean.
std::string score_text(const Scores& scores, const BootstrapOptions& bootstrap, const TextOptions& options);

/// Alpha of one pair after the other, and what it means.
std::string agreement_text(const GoldSet& gold, const std::vector<Agreement>& agreements,
                           const TextOptions& options);

/// kind, doc, n, facet, counts_for, reason, entry, words, by, coded, found, text: a line a difference.
Table difference_table(const std::vector<Difference>& differences);

/// At most `shown` misses and as many false alarms, each with its reason; first those that count for the
/// poles. Nothing for 0.
std::string difference_text(const std::vector<Difference>& differences, std::size_t shown,
                            const TextOptions& options);

/// halves, scale, items, reliability, low, high, splits.
Table reliability_table(const std::vector<Reliability>& reliabilities);
std::string reliability_text(const std::vector<Reliability>& reliabilities, const TextOptions& options);

/// The worksheet for raters: term, count, documents, reference_count, g2_two_cell, log_ratio, p_bh, missed,
/// facets, doc, n, sentence; then, to be filled in, rater_1, rater_2 and note.
Table term_worksheet(const std::vector<InductiveTerm>& terms);
/// At most `shown` of them; 0 = all.
std::string inductive_text(const std::vector<InductiveTerm>& terms, std::size_t shown,
                           const TextOptions& options);

/// "0,62 [0,58; 0,66]"; "–" where it is not defined.
Bilingual measure_name(std::string_view measure);  ///< "Pole", "facets"
std::string interval_text(const std::optional<Interval>& interval, int decimals, ReportLanguage language);
std::string figure_text(const Figure& figure, int decimals, ReportLanguage language);
/// Paragraphs, wrapped.
std::string legend_text(const std::vector<Bilingual>& paragraphs, const TextOptions& options);

}  // namespace kundenlint
