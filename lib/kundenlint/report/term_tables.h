// Term lists and key words as tables.
#pragma once

#include <vector>

#include "kundenlint/corpus/keywords.h"
#include "kundenlint/report/table.h"

namespace kundenlint {

double per_million(std::uint64_t count, std::uint64_t words);
/// term, count, per_million, per_1000_words, documents, document_share, dp, dp_norm.
Table term_table(const std::vector<ListedTerm>& terms, const TermList& corpus);
/// term, count, per_million, reference_count, reference_per_million, g2_two_cell, log_ratio, p_bh, documents,
/// dp, dp_norm.
Table keyword_table(const std::vector<Keyword>& words, const TermList& corpus, const TermList& reference);

}  // namespace kundenlint
