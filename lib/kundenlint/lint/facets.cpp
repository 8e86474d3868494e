#include <algorithm>

#include "kundenlint/lint/check.h"

namespace kundenlint::lint_checks {
namespace {

Places mentions_of(const Subject& subject, const Rule& rule, std::string_view facet) {
  Places places;
  for (const Mention& mention : subject.framing.mentions) {
    if (mention.facet == facet && asserted(mention) && mention.weight >= rule.limit("min_weight"))
      places.push_back({mention.bytes, mention.sentence});
  }
  return places;
}

std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return a < b ? b - a : a - b; }

}  // namespace

bool asserted(const Mention& mention) {
  return mention.stance == Stance::zustimmend && mention.voice == Voice::text;
}

bool is_concrete(const Mention& mention, std::string_view pole) {
  return mention.facet.size() > pole.size() && mention.facet.starts_with(pole) &&
         mention.facet[pole.size()] == '.';
}

bool shows_orientation(const Subject& subject, const Mention& mention) {
  const auto& mentions = subject.framing.mentions;
  return asserted(mention) && is_concrete(mention, subject.context.dictionary.pole_a) &&
         std::none_of(mentions.begin(), mentions.end(), [&](const Mention& other) {
           return other.sentence == mention.sentence && other.facet == "gegen.innensicht" && asserted(other);
         });
}

Places closeness_as_goal(const Subject& subject, const Rule& rule) {
  return mentions_of(subject, rule, "naehe.selbstzweck");
}

Places subordination(const Subject& subject, const Rule& rule) {
  return mentions_of(subject, rule, "naehe.unterordnung");
}

Places anticipated_answer(const Subject& subject, const Rule& rule) {
  return mentions_of(subject, rule, "naehe.vorwegnahme");
}

Places inside_out(const Subject& subject, const Rule& rule) {
  return mentions_of(subject, rule, "gegen.innensicht");
}

Places symptom(const Subject& subject, const Rule& rule) {
  return mentions_of(subject, rule, "gegen.symptom");
}

Places slogan(const Subject& subject, const Rule& rule) {
  Places places = mentions_of(subject, rule, "gegen.leerformel");
  const auto reach = static_cast<std::uint32_t>(rule.limit("surroundings"));
  std::erase_if(places, [&](const Found& found) {
    return std::any_of(
        subject.framing.mentions.begin(), subject.framing.mentions.end(), [&](const Mention& mention) {
          return shows_orientation(subject, mention) && distance(mention.sentence, found.sentence) <= reach;
        });
  });
  return places;
}

}  // namespace kundenlint::lint_checks
