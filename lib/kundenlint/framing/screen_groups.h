// The questions that the screen asks of a sentence: may an entry of this group stand in it? A group is a kind
// of entries that count under the same condition.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "kundenlint/dictionary/compiled_dictionary.h"
#include "kundenlint/framing/word_facts.h"

namespace kundenlint::framing {

class ScreenGroups {
 public:
  enum Group : std::uint8_t {
    references,  ///< cues that name a customer in other words
    nexts,       ///< cues for the next sentence
    free,        ///< mentions that need no customer
    near,        ///< mentions that need one within some sentences
    close,       ///< mentions that need one in their sentence or clause
    told,        ///< relations that need no pole beside them
    relations,   ///< relations that need both
    kCount
  };

  /// REQUIRES: the matcher's dictionary outlives it.
  ScreenGroups(const Dictionary& dictionary, CompiledDictionary& compiled);

  static_assert((WordFacts::kFirstGroup << kCount) <= WordFacts::kJoins,
                "the flags of the groups overlap others");
  /// The flag of a word that anchors a pattern of the group.
  static constexpr std::uint32_t flag(Group group) { return WordFacts::kFirstGroup << group; }

  /// An entry of the group may stand in a sentence with these atoms, whose words have these flags.
  bool possible(Group group, std::uint32_t flags, const AtomSet& atoms) const {
    return (flags & flag(group)) != 0 && groups_[group].possible(atoms);
  }
  /// Of relations and told, for EntryGroup::may_pass.
  const EntryGroup& of(Group group) const { return groups_[group]; }
  /// By atom the flags that a word with it has; 0: it does not matter.
  std::vector<std::uint32_t> wanted(const Dictionary& dictionary, const AtomIndex& index) const;
  /// The flags that every sentence has: a pattern of the group has no anchor.
  std::uint32_t always() const { return always_; }

 private:
  std::vector<EntryGroup> groups_;    // by Group
  std::vector<std::uint32_t> topic_;  // atoms of `told`: EntryGroup::make_gates
  std::uint32_t always_ = 0;
};

}  // namespace kundenlint::framing
