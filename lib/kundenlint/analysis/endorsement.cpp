#include "kundenlint/analysis/endorsement.h"

#include <cstdint>
#include <string_view>

#include "kundenlint/dictionary/facet.h"

namespace kundenlint {
namespace {

constexpr double kRejection = 0.5;

}  // namespace

Lean endorsed(const Analysis& analysis, const Dictionary& dictionary) {
  double for_a = 0, for_b = 0;
  std::uint64_t pieces = analysis.relations.size();
  for (const FacetReport& facet : analysis.facets) {
    pieces += std::uint64_t{facet.zustimmend} + facet.ablehnend + facet.offen;
    const std::string_view pole = group_of(facet.id);
    if (pole == dictionary.pole_a) {
      for_a += facet.zustimmend;
      continue;
    }
    for_a += kRejection * facet.ablehnend;
    if (pole == dictionary.pole_b) for_b += facet.zustimmend;
  }
  for (const RelationReport& relation : analysis.relations) {
    if (relation.type == RelationType::abgrenzung) ++for_a;
    if (relation.type == RelationType::gleichsetzung || relation.type == RelationType::voraussetzung) ++for_b;
  }
  return pieces < kFewestForLean ? Lean::keine : lean_of(for_a, for_b);
}

}  // namespace kundenlint
