#include <algorithm>
#include <iterator>

#include "kundenlint/dictionary/facet.h"
#include "kundenlint/lint/check.h"

namespace kundenlint::lint_checks {

bool asserted(const Mention& mention) {
  return mention.stance == Stance::zustimmend && mention.voice == Voice::text;
}

bool is_concrete(const Mention& mention, std::string_view pole) {
  return !is_bare(mention.facet) && group_of(mention.facet) == pole;
}

std::vector<std::uint32_t> sentences_that_show(const Subject& subject, std::string_view contrary) {
  std::vector<std::uint32_t> shown, against, out;
  for (const Mention& mention : subject.framing.mentions) {
    if (!asserted(mention)) continue;
    if (mention.facet == contrary) against.push_back(mention.sentence);
    if (is_concrete(mention, subject.context.dictionary.pole_a)) shown.push_back(mention.sentence);
  }
  std::ranges::sort(shown);
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  std::ranges::sort(against);
  std::ranges::set_difference(shown, against, std::back_inserter(out));
  return out;
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
  const std::vector<std::uint32_t> shown = sentences_that_show(subject, rule.key("contrary"));
  std::erase_if(places, [&](const Found& found) {
    const std::uint32_t first = found.sentence > reach ? found.sentence - reach : 0;
    const auto near = std::ranges::lower_bound(shown, first);
    return near != shown.end() && (*near <= found.sentence || *near - found.sentence <= reach);
  });
  return places;
}

}  // namespace kundenlint::lint_checks
