// A dictionary's patterns with numbered atoms, and for each pattern the atoms to look for first.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kundenlint/dictionary/atom_index.h"
#include "kundenlint/dictionary/search.h"

namespace kundenlint {

/// A pattern's tree, or the bytes to read it from when it is needed: few patterns ever are.
struct LazyTree {
  Compiled tree{};
  std::string_view packed{};  ///< not empty: not read yet
};

struct CompiledPattern {
  LazyTree tree{};
  std::uint32_t required = 0;            ///< what every match has: see CompiledDictionary::possible
  std::vector<std::uint32_t> anchors{};  ///< every match has one of these atoms; empty: no such set is known
};

struct CompiledEntry {
  std::vector<CompiledPattern> patterns{};
  std::vector<LazyTree> excluded{};
};

/// Thread rule: one object a thread, as its index.
class CompiledDictionary {
 public:
  /// REQUIRES: dictionary and morphology outlive it.
  CompiledDictionary(const Dictionary& dictionary, Morphology& morphology);
  /// For `deserialize`: what a build compiles needs not be compiled at every start. Same dictionary, same
  /// bytes.
  std::string serialize(const Dictionary& dictionary);
  /// Nothing when the bytes are of another dictionary or damaged. REQUIRES: as the constructor; the bytes
  /// outlive it, too.
  static std::optional<CompiledDictionary> deserialize(const Dictionary& dictionary, Morphology& morphology,
                                                       std::string_view bytes);

  /// The tree, read at the first call. REQUIRES: it is one of `entries`.
  const Compiled& tree(LazyTree& lazy) {
    if (!lazy.packed.empty()) unpack(lazy);
    return lazy.tree;
  }
  bool is_used(std::uint32_t atom) const { return atom < used_.size() && used_[atom]; }  ///< in a pattern
  /// False when the pattern with this CompiledPattern::required surely stands in no sentence with these
  /// atoms. The question that is asked most often: what a pattern needs lies side by side, single atoms
  /// first.
  bool possible(std::uint32_t required, const AtomSet& atoms) const {
    for (const std::uint32_t* at = &required_[required]; *at != 0;) {
      const std::uint32_t* const end = at + *at + 1;
      bool found = false;
      for (++at; at < end; ++at) found = found || atoms.has(*at);
      if (!found) return false;
    }
    return true;
  }

  /// The sets of atoms of which a sentence needs one each for the pattern.
  std::vector<std::span<const std::uint32_t>> required(std::uint32_t pattern) const;

  AtomIndex index;
  std::vector<CompiledEntry> entries;  ///< as in the dictionary

 private:
  explicit CompiledDictionary(AtomIndex read) : index(std::move(read)) {}
  std::uint32_t file_required(const Compiled& pattern);
  void find_used();
  void unpack(LazyTree& lazy);

  PatternNodes nodes_;
  std::vector<bool> used_;
  /// Runs of groups: the number of atoms, then the atoms, of which one is needed; 0 ends the run.
  std::vector<std::uint32_t> required_;
};

/// Some entries, and whether a sentence may hold one of them. Immutable; any thread.
class EntryGroup {
 public:
  /// REQUIRES: the dictionary outlives it.
  EntryGroup(CompiledDictionary& dictionary, const std::vector<std::uint32_t>& entries);

  /// False when every pattern of every entry lacks an atom it needs. Cost: the patterns anchored in the set.
  bool possible(const AtomSet& atoms) const;
  /// For `may_pass`, of a small group. Returns atoms of which every pattern needs one beside its anchor: the
  /// sets that most patterns share, which are their topic; none where a pattern needs nothing else.
  std::vector<std::uint32_t> make_gates();
  /// A first look at a sentence, which costs less than `possible`: the gates that its atoms open, ORed, let
  /// one of the patterns through. False: none is possible. REQUIRES: make_gates.
  bool may_pass(std::uint64_t gates) const;
  std::uint64_t gates(std::uint32_t atom) const { return atom < gates_.size() ? gates_[atom] : 0; }
  /// One of its patterns asks for the atom.
  bool uses(std::uint32_t atom) const { return atom < used_.size() && used_[atom]; }
  /// The atom, alone, may make one of its patterns possible.
  bool anchors(std::uint32_t atom) const { return atom < anchored_.size() && !anchored_[atom].empty(); }
  /// A sentence without any of the anchors may hold one of its patterns.
  bool has_unanchored() const { return !unanchored_.empty(); }

 private:
  const CompiledDictionary& dictionary_;
  std::vector<std::uint32_t> entries_;
  std::vector<std::vector<std::uint32_t>> anchored_;  // by atom: CompiledPattern::required
  std::vector<std::uint32_t> unanchored_;
  std::vector<std::uint64_t> gates_;   // by atom: a bit for each set of which it is one; sets may share a bit
  std::vector<std::uint64_t> needed_;  // by pattern: the bits of the sets that it needs
  std::vector<bool> used_;
};

}  // namespace kundenlint
