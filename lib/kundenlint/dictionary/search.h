// Where a pattern stands in one sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "kundenlint/dictionary/atom_index.h"
#include "kundenlint/dictionary/atom_set.h"
#include "kundenlint/dictionary/ownership.h"
#include "kundenlint/dictionary/pattern.h"

namespace kundenlint {

/// A pattern with its atoms numbered. Its nodes live in a PatternNodes.
class Compiled {
 public:
  Pattern::Kind kind = Pattern::Kind::atom;
  bool any = false;  ///< the atom `*`
  std::uint32_t atom = 0;
  std::uint32_t max = 0;

 private:
  std::uint32_t count_ = 0;

 public:
  /// Signature of the atoms without which the pattern cannot match (signature_of): a first, cheap `possible`.
  std::uint64_t needs = 0;

  std::span<const Compiled> children() const { return {first_, count_}; }
  /// Takes them, and what follows for `needs`.
  void adopt(std::span<const Compiled> children);

 private:
  const Compiled* first_ = nullptr;
};
static_assert(sizeof(Compiled) <= 32);  // tens of thousands are made at every start

/// The nodes of many patterns, side by side: made and thrown away in a few blocks. Their addresses stay when
/// it is moved.
class PatternNodes {
 public:
  /// Room for the children of one node.
  std::span<Compiled> take(std::size_t count);
  /// Calls `visit` with every node.
  template <class Visit>
  void each(Visit visit) const {
    for (const std::vector<Compiled>& block : blocks_) {
      for (const Compiled& node : block) visit(node);
    }
  }

 private:
  static constexpr std::size_t kBlock = 4096;  // nodes
  std::vector<std::vector<Compiled>> blocks_;
};

Compiled compile(const Pattern& pattern, AtomIndex& index, PatternNodes& nodes);

/// False when the pattern needs an atom that is not in the set: cheaper than a search.
bool possible(const Compiled& pattern, const AtomSet& atoms);

/// One occurrence: the words that carry it, ascending.
using Occurrence = std::vector<std::uint32_t>;
using Occurrences = std::vector<Occurrence>;

/// Finds patterns in one sentence after the other. The cost of a pattern is linear in the words of the
/// sentence, times a constant: of the beginnings of a sequence the nearest 64 are tried, of the ways to fill
/// a set 4,096 and 16 a word. Thread rule: one object a thread.
class Search {
 public:
  /// `atoms`: how many are numbered; more may be added. `owners`: the atoms of those who own.
  explicit Search(std::size_t atoms, OwnerAtoms owners = {}) : owners_(owners), positions_(atoms) {}

  /// The text; it has to outlive the search of its sentences.
  void open(const Tokens& tokens, const Words& words);
  /// The next sentence: forgets the words added before.
  void begin(Span sentence);
  /// Says that `word` fulfils `atom`. REQUIRES: words ascend.
  void add(std::uint32_t atom, std::uint32_t word);

  const AtomSet& atoms() const { return atoms_; }
  /// All occurrences, ascending; of { } one a clause, of [ ] one; the tightest ones.
  Occurrences find(const Compiled& pattern);
  /// The clause of a word; the halves of a split clause are one.
  std::uint32_t clause(std::uint32_t word) const { return roots_[words_->clause_of[word]]; }

 private:
  struct Partial;
  Occurrences atom(const Compiled& pattern) const;
  Occurrences sequence(const Compiled& pattern);
  Occurrences owned(Occurrences found) const;
  std::vector<Partial> extend(const std::vector<Partial>& open, Occurrences next) const;
  bool joins(const Partial& before, const Occurrence& after) const;
  Occurrences members(const Compiled& pattern);
  std::uint32_t common_clause(const Occurrence& occurrence) const;
  bool is_word(std::uint32_t word) const {
    const TokenKind kind = tokens_->tokens[word].kind;
    return kind != TokenKind::punctuation && kind != TokenKind::symbol && kind != TokenKind::emoji;
  }
  void count_words();

  OwnerAtoms owners_;
  const Tokens* tokens_ = nullptr;
  const Words* words_ = nullptr;
  Span sentence_;
  std::vector<std::uint32_t> roots_;                   // by clause: the clause it continues
  std::vector<std::vector<std::uint32_t>> positions_;  // by atom
  std::vector<std::uint32_t> ordinals_;                // by token of the sentence: words before it
  AtomSet atoms_;                                      // those with positions
  std::uint32_t budget_ = 0;                           // steps left for the sets of the sentence
};

}  // namespace kundenlint
