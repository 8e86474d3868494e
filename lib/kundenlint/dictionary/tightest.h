// The members of { } and [ ]: one place for each, as close together as possible.
#pragma once

#include <cstdint>
#include <vector>

#include "kundenlint/dictionary/search.h"

namespace kundenlint {

/// Where a member of a set stands.
struct Place {
  std::uint32_t clause = 0;
  Occurrence words{};
};

struct MemberPlaces {
  enum class Role : std::uint8_t { required, optional, absent };
  Role role = Role::required;
  std::vector<Place> places{};
};

/// For every clause in which all required members have a place and no absent one has: the choice of places
/// that share no word and span the fewest words, the earliest on a tie; optional members are added where they
/// stand nearest. Ordered by clause. `budget`: steps that may be taken; when it is used up, what is best so
/// far stays.
Occurrences tightest(std::vector<MemberPlaces> members, std::uint32_t& budget);

}  // namespace kundenlint
