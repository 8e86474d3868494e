#include "kundenlint/framing/context.h"

#include <algorithm>

namespace kundenlint::framing {

const std::string& Context::facet(const Match& match) const {
  const std::string& facet = dictionary.entries[match.entry].target;
  for (const TermReading& reading : dictionary.readings) {
    if (std::ranges::find(reading.facets, facet) == reading.facets.end()) continue;
    const std::uint32_t term = dictionary.class_index(reading.words);
    const bool names_it = std::ranges::any_of(
        match.words, [&](std::uint32_t word) { return matcher.in_class(form(word), term); });
    if (names_it) return reading.counts_as;
  }
  return facet;
}

}  // namespace kundenlint::framing
