// What of the facets is counted as a figure, and under which name: everywhere the same.
#pragma once

#include <string>
#include <vector>

#include "kundenlint/analysis/analysis.h"

namespace kundenlint {

/// The mentions of one facet; of a pole twice: all of them ("orientierung.total"), and those that say nothing
/// nearer ("orientierung.bare").
struct FacetMeasure {
  std::string name;
  std::vector<std::size_t> facets;  ///< whose mentions are added up; in the profile's order
};

/// In the profile's order, a pole's total before its bare mentions.
std::vector<FacetMeasure> facet_measures(const Dictionary& dictionary);
/// The same of the profile of an analysis.
std::vector<FacetMeasure> facet_measures(const Analysis& analysis);

struct StanceCounts {
  std::uint64_t zustimmend = 0, ablehnend = 0, offen = 0;
  std::uint64_t all() const { return zustimmend + ablehnend + offen; }
};
StanceCounts counts_of(const FacetMeasure& measure, const Analysis& analysis);

}  // namespace kundenlint
