#include "kundenlint/lint/check.h"

namespace kundenlint::lint_checks {

Places relation(const Subject& subject, const Rule& rule) {
  Places places;
  for (const Relation& found : subject.framing.relations) {
    if (to_string(found.type) == rule.key("relation")) places.push_back({found.bytes, found.sentence});
  }
  return places;
}

}  // namespace kundenlint::lint_checks
