#include "kundenlint/lint/check.h"

namespace kundenlint::lint_checks {
namespace {

Places relations_of(const Subject& subject, RelationType type) {
  Places places;
  for (const Relation& relation : subject.framing.relations) {
    if (relation.type == type) places.push_back({relation.bytes, relation.sentence});
  }
  return places;
}

}  // namespace

Places confusion(const Subject& subject, const Rule& /*rule*/) {
  return relations_of(subject, RelationType::gleichsetzung);
}

Places closeness_first(const Subject& subject, const Rule& /*rule*/) {
  return relations_of(subject, RelationType::voraussetzung);
}

}  // namespace kundenlint::lint_checks
