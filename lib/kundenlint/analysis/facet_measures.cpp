#include "kundenlint/analysis/facet_measures.h"

#include "kundenlint/dictionary/facet.h"

namespace kundenlint {
namespace {

template <class Facets>
FacetMeasure total(const Facets& facets, const std::string& pole) {
  FacetMeasure out{.name = pole + ".total", .facets = {}};
  for (std::size_t i = 0; i < facets.size(); ++i) {
    if (is_within(facets[i].id, pole)) out.facets.push_back(i);
  }
  return out;
}

template <class Facets>
std::vector<FacetMeasure> measures(const Facets& facets, const std::string& pole_a,
                                   const std::string& pole_b) {
  std::vector<FacetMeasure> out;
  for (std::size_t i = 0; i < facets.size(); ++i) {
    const std::string& id = facets[i].id;
    const bool pole = id == pole_a || id == pole_b;
    if (pole) out.push_back(total(facets, id));
    out.push_back({.name = pole ? id + ".bare" : id, .facets = {i}});
  }
  return out;
}

}  // namespace

std::vector<FacetMeasure> facet_measures(const Dictionary& dictionary) {
  return measures(dictionary.facets, dictionary.pole_a, dictionary.pole_b);
}

std::vector<FacetMeasure> facet_measures(const Analysis& analysis) {
  return measures(analysis.facets, analysis.pole_a, analysis.pole_b);
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
