#include <algorithm>

#include "kundenlint/lint/check.h"

namespace kundenlint::lint_checks {
namespace {

bool is_of(const Mention& mention, std::string_view pole) {
  return mention.facet == pole || is_concrete(mention, pole);
}

bool relates(const Framing& framing, std::uint32_t sentence) {
  return std::any_of(framing.relations.begin(), framing.relations.end(),
                     [sentence](const Relation& relation) { return relation.sentence == sentence; });
}

}  // namespace

Places closeness_dominates(const Subject& subject, const Rule& rule) {
  const Dictionary& dictionary = subject.context.dictionary;
  const Mention* first = nullptr;
  std::size_t orientation = 0, closeness = 0;
  for (const Mention& mention : subject.framing.mentions) {
    if (!asserted(mention)) continue;
    if (is_of(mention, dictionary.pole_a)) ++orientation;
    if (!is_of(mention, dictionary.pole_b)) continue;
    ++closeness;
    if (first == nullptr) first = &mention;
  }
  const auto count = static_cast<double>(closeness);
  if (first == nullptr || count < rule.limit("min_closeness")) return {};
  if (count < rule.limit("ratio") * static_cast<double>(orientation)) return {};
  return {{first->bytes,
           first->sentence,
           {{"naehe", std::to_string(closeness)}, {"orientierung", std::to_string(orientation)}}}};
}

Places unproven_claim(const Subject& subject, const Rule& /*rule*/) {
  const std::string& pole = subject.context.dictionary.pole_a;
  const auto& mentions = subject.framing.mentions;
  const bool proven = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return shows_orientation(subject, mention);
  });
  if (proven) return {};
  const auto claim = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return asserted(mention) && mention.facet == pole && !relates(subject.framing, mention.sentence);
  });
  if (claim == mentions.end()) return {};
  return {{claim->bytes, claim->sentence}};
}

}  // namespace kundenlint::lint_checks
