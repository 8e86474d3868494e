// The inductive list of a dictionary's validation: words of framed sentences that the dictionary does not
// know, for raters to judge (Short, Broberg, Cogliser, Brigham 2010, "Construct validation using
// computer-aided text analysis").
//
// The corpus are the sentences in which the coder sees a frame, the reference are the others; key words are
// found by lemma, with G² and Log Ratio (corpus/keywords.h). Left out are words that the corpus does not have
// more often than the reference, and words on which an entry fires somewhere in the set.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kundenlint/corpus/keywords.h"
#include "kundenlint/evaluation/evaluation.h"

namespace kundenlint {

struct InductiveTerm {
  Keyword keyword;                  ///< documents and dispersion: over texts
  std::uint64_t missed = 0;         ///< occurrences in sentences in which the tool finds nothing
  std::vector<std::string> facets;  ///< coded where it occurs, the most frequent first, at most three
  std::string doc, sentence;        ///< the first sentence it stands in
  std::uint32_t n = 0;              ///< its number
};

/// By G², then by bytes; at least `min_count` occurrences in framed sentences. The analyzer is that of the
/// reading. Errors: those of TermList::terms.
Result<std::vector<InductiveTerm>> inductive_terms(const GoldSet& gold, const ToolReading& tool,
                                                   std::size_t coder, Analyzer& analyzer,
                                                   std::uint64_t min_count);

}  // namespace kundenlint
