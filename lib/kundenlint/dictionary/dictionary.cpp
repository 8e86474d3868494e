#include "kundenlint/dictionary/dictionary.h"

#include <algorithm>

namespace kundenlint {
namespace {

template <class Items, class Name>
auto* find_named(Items& items, Name Items::value_type::*name, std::string_view wanted) {
  const auto at =
      std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.*name == wanted; });
  return at == items.end() ? nullptr : &*at;
}

}  // namespace

std::string_view to_string(Stance stance) {
  switch (stance) {
    case Stance::zustimmend:
      return "zustimmend";
    case Stance::ablehnend:
      return "ablehnend";
    case Stance::offen:
      return "offen";
  }
  return "zustimmend";
}

const Facet* Dictionary::facet(std::string_view wanted) const {
  return find_named(facets, &Facet::id, wanted);
}
const Entry* Dictionary::entry(std::string_view wanted) const {
  return find_named(entries, &Entry::id, wanted);
}

const RelationMeaning* Dictionary::meaning(std::string_view relation) const {
  return find_named(meanings, &RelationMeaning::relation, relation);
}

std::uint32_t Dictionary::class_index(std::string_view name) const {
  const WordClass* found = find_named(classes, &WordClass::name, name);
  return found == nullptr ? kNoClass : static_cast<std::uint32_t>(found - classes.data());
}

}  // namespace kundenlint
