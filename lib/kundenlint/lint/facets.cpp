#include <algorithm>

#include "kundenlint/dictionary/facet.h"
#include "kundenlint/lint/check.h"

namespace kundenlint::lint_checks {
namespace {

std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return a < b ? b - a : a - b; }

}  // namespace

bool asserted(const Mention& mention) {
  return mention.stance == Stance::zustimmend && mention.voice == Voice::text;
}

bool is_concrete(const Mention& mention, std::string_view pole) {
  return !is_bare(mention.facet) && group_of(mention.facet) == pole;
}

bool shows_pole(const Subject& subject, const Mention& mention, std::string_view contrary) {
  const auto& mentions = subject.framing.mentions;
  return asserted(mention) && is_concrete(mention, subject.context.dictionary.pole_a) &&
         std::none_of(mentions.begin(), mentions.end(), [&](const Mention& other) {
           return other.sentence == mention.sentence && other.facet == contrary && asserted(other);
         });
}

Places facet(const Subject& subject, const Rule& rule) {
  Places places;
  for (const Mention& mention : subject.framing.mentions) {
    if (mention.facet == rule.key("facet") && asserted(mention) && mention.weight >= rule.limit("min_weight"))
      places.push_back({mention.bytes, mention.sentence});
  }
  return places;
}

Places slogan(const Subject& subject, const Rule& rule) {
  Places places = facet(subject, rule);
  const auto reach = static_cast<std::uint32_t>(rule.limit("surroundings"));
  std::erase_if(places, [&](const Found& found) {
    return std::any_of(subject.framing.mentions.begin(), subject.framing.mentions.end(),
                       [&](const Mention& mention) {
                         return shows_pole(subject, mention, rule.key("contrary")) &&
                                distance(mention.sentence, found.sentence) <= reach;
                       });
  });
  return places;
}

}  // namespace kundenlint::lint_checks
