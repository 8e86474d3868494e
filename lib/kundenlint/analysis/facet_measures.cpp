#include "kundenlint/analysis/facet_measures.h"

namespace kundenlint {

std::vector<FacetMeasure> facet_measures(const Dictionary& dictionary) {
  std::vector<FacetMeasure> out;
  for (std::size_t i = 0; i < dictionary.facets.size(); ++i) {
    const std::string& id = dictionary.facets[i].id;
    const bool pole = id == dictionary.pole_a || id == dictionary.pole_b;
    if (pole) {
      FacetMeasure total{.name = id + ".total", .facets = {}};
      for (std::size_t other = 0; other < dictionary.facets.size(); ++other) {
        const std::string& name = dictionary.facets[other].id;
        if (name == id || name.starts_with(id + '.')) total.facets.push_back(other);
      }
      out.push_back(std::move(total));
    }
    out.push_back({.name = pole ? id + ".bare" : id, .facets = {i}});
  }
  return out;
}

StanceCounts counts_of(const FacetMeasure& measure, const Analysis& analysis) {
  StanceCounts out;
  for (const std::size_t i : measure.facets) {
    const FacetReport& facet = analysis.facets[i];
    out.zustimmend += facet.zustimmend;
    out.ablehnend += facet.ablehnend;
    out.offen += facet.offen;
  }
  return out;
}

}  // namespace kundenlint
