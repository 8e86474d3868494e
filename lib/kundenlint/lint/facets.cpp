#include <algorithm>

#include "kundenlint/dictionary/facet.h"
#include "kundenlint/framing/text_frames.h"
#include "kundenlint/lint/check.h"

namespace kundenlint::lint_checks {

bool asserted(const Mention& mention) {
  return mention.stance == Stance::zustimmend && mention.voice == Voice::text;
}

bool is_concrete(const Mention& mention, std::string_view pole) {
  return !is_bare(mention.facet) && group_of(mention.facet) == pole;
}

bool shows_pole(const Subject& subject, const Mention& mention, std::string_view contrary) {
  if (!asserted(mention) || !is_concrete(mention, subject.context.dictionary.pole_a)) return false;
  const std::vector<Mention>& mentions = subject.framing.mentions;
  const Span beside = framing::mentions_of(mentions, mention.sentence);
  return std::none_of(mentions.begin() + beside.begin, mentions.begin() + beside.end,
                      [&](const Mention& other) { return other.facet == contrary && asserted(other); });
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
  const std::string& contrary = rule.key("contrary");
  const auto reach = static_cast<std::uint32_t>(rule.limit("surroundings"));
  const std::vector<Mention>& mentions = subject.framing.mentions;
  std::erase_if(places, [&](const Found& found) {
    const std::uint32_t first = found.sentence > reach ? found.sentence - reach : 0;
    for (auto at = std::ranges::lower_bound(mentions, first, {}, &Mention::sentence);
         at != mentions.end() && at->sentence <= std::uint64_t{found.sentence} + reach; ++at) {
      if (shows_pole(subject, *at, contrary)) return true;
    }
    return false;
  });
  return places;
}

}  // namespace kundenlint::lint_checks
