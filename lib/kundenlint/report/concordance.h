// A concordance as text, as a page of HTML, and as rows.
#pragma once

#include <string>
#include <vector>

#include "kundenlint/corpus/concordance.h"
#include "kundenlint/report/table.h"

namespace kundenlint {

/// One line a hit: place, left context, node, right context; the nodes stand below each other. Fits the
/// width.
std::string concordance_text(const std::vector<ConcordanceLine>& lines, const TextOptions& options);

/// A page that needs nothing else; everything that comes from texts is escaped.
struct ConcordancePage {
  std::string query;
  const std::vector<ConcordanceLine>& lines;
  const std::vector<Collocate>& collocates;
  ReportLanguage language = ReportLanguage::de;
};
std::string concordance_html(const ConcordancePage& page);

/// id, line, column, start, end, left, node, right, facet, stance, entry.
Table concordance_table(const std::vector<ConcordanceLine>& lines);
/// lemma, together, count, expected, log_dice, g2_four_cell.
Table collocate_table(const std::vector<Collocate>& collocates);

}  // namespace kundenlint
