// A concordance as text, as a page of HTML, and as rows.
#pragma once

#include <string>
#include <vector>

#include "kundenlint/corpus/concordance.h"
#include "kundenlint/report/table.h"

namespace kundenlint {

/// Columns that the places of these lines take.
int place_columns(const std::vector<ConcordanceLine>& lines, const TextOptions& options);
/// One line a hit: place (cut to `places` columns), stance of a facet or entry, left context, node, right
/// context; the nodes stand below each other. Fits the width.
std::string concordance_text(const std::vector<ConcordanceLine>& lines, int places,
                             const TextOptions& options);

/// A page that needs nothing else, in three parts, so that its lines can be written as they are found;
/// everything that comes from texts is escaped.
std::string html_head(std::string_view query, ReportLanguage language);
std::string html_lines(const std::vector<ConcordanceLine>& lines, ReportLanguage language);
/// `shown` of the `hits` are on the page.
std::string html_foot(std::uint64_t hits, std::uint64_t shown, const std::vector<Collocate>& collocates,
                      ReportLanguage language);

/// id, line, column, start, end, left, node, right, facet, stance, entry.
Table concordance_table(const std::vector<ConcordanceLine>& lines);
/// lemma, together, count, expected, log_dice, g2_four_cell.
Table collocate_table(const std::vector<Collocate>& collocates);

}  // namespace kundenlint
