// Where a pattern stands in one sentence.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kundenlint/dictionary/atom_index.h"
#include "kundenlint/dictionary/pattern.h"

namespace kundenlint {

/// A pattern with its atoms numbered.
struct Compiled {
  Pattern::Kind kind = Pattern::Kind::atom;
  std::uint32_t atom = 0;
  std::uint32_t max = 0;
  std::vector<Compiled> children{};
};

Compiled compile(const Pattern& pattern, AtomIndex& index);

/// Atoms of which every match needs one; empty when there is no such set. The smallest set is chosen.
std::vector<std::uint32_t> anchors(const Compiled& pattern);

/// One occurrence: the words that carry it, ascending.
using Occurrence = std::vector<std::uint32_t>;

/// Finds patterns in one sentence. Every list is cut off at 48 occurrences, so that the cost of a pattern is
/// bounded whatever the sentence.
class Search {
 public:
  Search(const Words& words, Span sentence) : words_(words), sentence_(sentence) {}

  /// Says that `word` fulfils `atom`. REQUIRES: words ascend.
  void add(std::uint32_t atom, std::uint32_t word) { positions_[atom].push_back(word); }
  bool has(std::uint32_t atom) const { return positions_.contains(atom); }
  /// All occurrences; of { } one a clause, of [ ] one.
  std::vector<Occurrence> find(const Compiled& pattern) const;
  /// The clause of a word; the halves of a split clause are one.
  std::uint32_t clause(std::uint32_t word) const;

 private:
  std::vector<Occurrence> sequence(const Compiled& pattern) const;
  std::vector<Occurrence> members(const Compiled& pattern, bool in_clause) const;
  bool members_in(const Compiled& pattern, std::uint32_t clause, Occurrence& best) const;
  bool inside(const Occurrence& occurrence, std::uint32_t clause) const;

  const Words& words_;
  Span sentence_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> positions_;
};

}  // namespace kundenlint
