// What the name of a facet says: "orientierung.angebot" is a facet of the pole "orientierung". The name of a pole alone
// is bare: the text names the pole and says nothing more precise.
#pragma once

#include <string_view>

namespace kundenlint {

/// The name up to its dot: "orientierung", of a counter-frame "gegen".
constexpr std::string_view group_of(std::string_view facet) { return facet.substr(0, facet.find('.')); }

constexpr bool is_bare(std::string_view facet) { return facet.find('.') == std::string_view::npos; }

/// The facet is the group itself, or stands below it: "orientierung.angebot" in "orientierung".
constexpr bool is_within(std::string_view facet, std::string_view group) {
  return facet.starts_with(group) && (facet.size() == group.size() || facet[group.size()] == '.');
}

}  // namespace kundenlint
