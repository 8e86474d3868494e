// What each entry of a dictionary is worth on coded texts: how often it is right, which entries never fire,
// and which coded sentences no entry finds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kundenlint/evaluation/coding.h"

namespace kundenlint {

/// The finds of one entry in the sentences of one set. A find is a match that makes a mention, or that gives
/// way to the larger match of another entry; the weights have no say.
struct EntryCoverage {
  std::string entry, facet, set;
  std::uint64_t right = 0;        ///< the coder sees this facet there, whatever the stance
  std::uint64_t other_facet = 0;  ///< another facet of its pole
  std::uint64_t wrong = 0;        ///< nothing of its pole

  std::uint64_t finds() const { return right + other_facet + wrong; }
};

/// The sentences of one set in which the coder sees a facet, whatever the stance.
struct FacetCoverage {
  std::string facet, set;
  std::uint64_t coded = 0, found = 0;  ///< found: by an entry of this facet
};

/// A coded sentence in which no entry of the facet fires.
struct UnfoundSentence {
  std::string facet, set, doc;
  std::uint32_t n = 0;  ///< the sentence's number
  std::string text;
};

struct Coverage {
  std::vector<std::string> sets;         ///< in the order in which they occur
  std::vector<EntryCoverage> entries;    ///< by entry in the order of the dictionary, then set; all of them
  std::vector<FacetCoverage> facets;     ///< likewise
  std::vector<UnfoundSentence> unfound;  ///< by facet, then in the order of the texts
};

/// Against the first coder; texts that they have not coded are left out. REQUIRES: the analyzer works without
/// weights. Cost: an analysis of each text.
Coverage coverage(const GoldSet& gold, Analyzer& analyzer);

}  // namespace kundenlint
