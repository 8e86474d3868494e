// The terms that one corpus uses more, or less, than a reference.
#pragma once

#include <string>
#include <vector>

#include "kundenlint/corpus/term_list.h"

namespace kundenlint {

struct Keyword {
  ListedTerm term;  ///< in the corpus; count 0 where only the reference has it
  std::uint64_t reference_count = 0;
  double g2_two_cell = 0, log_ratio = 0;
  double p_adjusted = 1;  ///< Benjamini-Hochberg over all terms with `min_count`
};

/// Terms with at least `min_count` occurrences in both corpora together, by G², then by bytes. REQUIRES: both
/// tables have the same options. Errors: those of TermList::terms.
Result<std::vector<Keyword>> keywords(TermList& corpus, TermList& reference, std::uint64_t min_count);

}  // namespace kundenlint
