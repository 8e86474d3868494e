// A dictionary's patterns with numbered atoms, and for each pattern the atoms to look for first.
#pragma once

#include <cstdint>
#include <vector>

#include "kundenlint/dictionary/atom_index.h"
#include "kundenlint/dictionary/search.h"

namespace kundenlint {

struct CompiledPattern {
  Compiled tree{};
  std::vector<std::uint32_t> anchors{};  ///< every match has one of these atoms; empty: no such set is known
};

struct CompiledEntry {
  std::vector<CompiledPattern> patterns{};
  std::vector<Compiled> excluded{};
};

/// Thread rule: one object a thread, as its index.
class CompiledDictionary {
 public:
  /// REQUIRES: dictionary and morphology outlive it.
  CompiledDictionary(const Dictionary& dictionary, Morphology& morphology);

  bool is_used(std::uint32_t atom) const { return atom < used_.size() && used_[atom]; }  ///< in a pattern

  AtomIndex index;
  std::vector<CompiledEntry> entries;  ///< as in the dictionary

 private:
  std::vector<bool> used_;
};

/// Some entries, and whether a sentence may hold one of them. Immutable; any thread.
class EntryGroup {
 public:
  /// REQUIRES: the dictionary outlives it.
  EntryGroup(const CompiledDictionary& dictionary, const std::vector<std::uint32_t>& entries);

  /// False when every pattern of every entry lacks an atom it needs. Cost: the patterns anchored in the set.
  bool possible(const AtomSet& atoms) const;
  /// One of its patterns asks for the atom.
  bool uses(std::uint32_t atom) const { return atom < used_.size() && used_[atom]; }
  /// The atom, alone, may make one of its patterns possible.
  bool anchors(std::uint32_t atom) const { return atom < anchored_.size() && !anchored_[atom].empty(); }
  /// A sentence without any of the anchors may hold one of its patterns.
  bool has_unanchored() const { return !unanchored_.empty(); }

 private:
  std::vector<std::vector<const Compiled*>> anchored_;  // by atom
  std::vector<const Compiled*> unanchored_;
  std::vector<bool> used_;
};

}  // namespace kundenlint
