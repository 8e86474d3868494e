#include "kundenlint/framing/screen_groups.h"

#include <optional>
#include <string>

#include "kundenlint/framing/cue.h"
#include "kundenlint/framing/reference.h"

namespace kundenlint::framing {
namespace {

using Group = ScreenGroups::Group;

/// Nothing: a cue that stays in its sentence matters only to what is found there.
std::optional<Group> screen_group(const Entry& entry) {
  if (entry.kind == EntryKind::cue) {
    const std::optional<CueKind> kind = parse_cue(entry.target);
    if (kind && kind->effect == CueEffect::referenz) return Group::references;
    if (kind && kind->scope == CueScope::naechster) return Group::nexts;
    return std::nullopt;
  }
  if (entry.kind == EntryKind::relation) return entry.reach == Reach::none ? Group::told : Group::relations;
  if (entry.reach == Reach::none) return Group::free;
  return entry.reach == Reach::near ? Group::near : Group::close;
}

}  // namespace

ScreenGroups::ScreenGroups(const Dictionary& dictionary, CompiledDictionary& compiled) {
  std::array<std::vector<std::uint32_t>, kCount> entries;
  for (std::uint32_t number = 0; number < dictionary.entries.size(); ++number) {
    if (const std::optional<Group> group = screen_group(dictionary.entries[number]))
      entries[*group].push_back(number);
  }
  for (std::size_t group = 0; group < kCount; ++group) {
    groups_.emplace_back(compiled, entries[group]);
    if (groups_.back().has_unanchored()) always_ |= flag(static_cast<Group>(group));
  }
  groups_[relations].make_gates();
  topic_ = groups_[told].make_gates();
  if (topic_.empty()) always_ |= WordFacts::kTold;
}

std::vector<std::uint32_t> ScreenGroups::wanted(const Dictionary& dictionary, const AtomIndex& index) const {
  std::vector<std::uint32_t> flags(index.size());
  const auto watch = [&](std::string_view name, std::uint32_t flag) {
    const std::uint32_t number = dictionary.class_index(name);
    if (number != kNoClass) flags[index.class_id(number)] |= flag;
  };
  watch(dictionary.reference, WordFacts::kCustomer);
  watch(name_class(dictionary), WordFacts::kNames);
  watch(strict_class(dictionary), WordFacts::kStrict);
  watch(loose_class(dictionary), WordFacts::kLoose);
  watch(dictionary.pole_a + "_wort", WordFacts::kPoleA);
  watch(dictionary.pole_b + "_wort", WordFacts::kPoleB);
  watch(kStaffClass, WordFacts::kStaff);
  watch(kOtherReadersClass, WordFacts::kOther);
  for (const std::uint32_t atom : topic_) flags[atom] |= WordFacts::kTold;
  for (std::uint32_t atom = 0; atom < flags.size(); ++atom) {
    for (std::size_t group = 0; group < kCount; ++group) {
      if (groups_[group].uses(atom)) flags[atom] |= WordFacts::kKnown;
      if (groups_[group].anchors(atom)) flags[atom] |= flag(static_cast<Group>(group));
    }
  }
  return flags;
}

}  // namespace kundenlint::framing
