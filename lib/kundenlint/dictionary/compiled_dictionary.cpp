#include "kundenlint/dictionary/compiled_dictionary.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

namespace kundenlint {
namespace {

void collect_atoms(const Compiled& pattern, std::vector<bool>& used) {
  if (pattern.kind == Pattern::Kind::atom) {
    if (pattern.atom >= used.size()) used.resize(pattern.atom + std::size_t{1});
    used[pattern.atom] = true;
  }
  for (const Compiled& child : pattern.children()) collect_atoms(child, used);
}

/// How many words of a text may fulfil an atom, roughly: the anchor of a pattern is its rarest word.
class Rarity {
 public:
  Rarity(const Dictionary& dictionary, const Morphology& morphology)
      : dictionary_(dictionary), morphology_(morphology), classes_(dictionary.classes.size()) {}

  std::uint32_t of(const Pattern& pattern, const Compiled& compiled) {
    switch (pattern.kind) {
      case Pattern::Kind::atom:
        return compiled.any ? kNever : of(pattern.atom, compiled.atom);
      case Pattern::Kind::any_of:
        return sum(pattern, compiled);
      case Pattern::Kind::gap:
      case Pattern::Kind::optional:
      case Pattern::Kind::absent:
        return kNever;
      case Pattern::Kind::sequence:
      case Pattern::Kind::clause:
      case Pattern::Kind::sentence:
      case Pattern::Kind::owned:
      case Pattern::Kind::phrase:
        break;
    }
    std::uint32_t least = kNever;
    for (std::size_t i = 0; i < pattern.children.size(); ++i)
      least = std::min(least, of(pattern.children[i], compiled.children()[i]));
    return least;
  }

  static constexpr std::uint32_t kNever = 100'000'000;  // cannot be an anchor

 private:
  static constexpr std::uint32_t kCompound = 64;  // a compound with a certain part
  static constexpr int kMostNested = 4;           // classes in classes

  std::uint32_t sum(const Pattern& alternatives, const Compiled& compiled) {
    std::uint32_t all = 0;
    for (std::size_t i = 0; i < alternatives.children.size(); ++i)
      all = std::min(kNever, all + of(alternatives.children[i], compiled.children()[i]));
    return all;
  }

  /// Remembered by the atom's number: the same words stand in many patterns.
  std::uint32_t of(const Atom& atom, std::uint32_t number) {
    if (number >= atoms_.size())
      atoms_.resize(std::max<std::size_t>(number + std::size_t{1}, 2 * atoms_.size()));
    if (atoms_[number] == 0) atoms_[number] = words_of(atom, 0);
    return atoms_[number];
  }

  std::uint32_t words_of(const Atom& atom, int depth) {
    if (atom.kind == Atom::Kind::word_class) return of_class(dictionary_.class_index(atom.text), depth);
    if (atom.kind != Atom::Kind::lemma && atom.kind != Atom::Kind::surface) return kCompound;
    return std::min(kNever - 1, 1 + morphology_.frequency(atom.text));
  }

  std::uint32_t of_class(std::uint32_t number, int depth) {
    if (number == kNoClass || depth > kMostNested) return 1;
    if (classes_[number] == 0) {
      std::uint32_t all = 1;
      for (const Atom& member : dictionary_.classes[number].members)
        all = std::min(kNever - 1, all + words_of(member, depth + 1));
      classes_[number] = all;
    }
    return classes_[number];
  }

  const Dictionary& dictionary_;
  const Morphology& morphology_;
  std::vector<std::uint32_t> classes_;  // 0: not summed up yet
  std::vector<std::uint32_t> atoms_;    // by number; 0: not counted yet
};

/// Atoms of which every match of the pattern needs one, the rarest such set; none when there is none.
void collect_anchors(const Pattern& pattern, const Compiled& compiled, Rarity& rarity,
                     std::vector<std::uint32_t>& out) {
  if (rarity.of(pattern, compiled) >= Rarity::kNever) return;
  if (pattern.kind == Pattern::Kind::atom) {
    out.push_back(compiled.atom);
  } else if (pattern.kind == Pattern::Kind::any_of) {
    for (std::size_t i = 0; i < pattern.children.size(); ++i)
      collect_anchors(pattern.children[i], compiled.children()[i], rarity, out);
  } else {
    std::size_t best = 0;
    std::uint32_t least = rarity.of(pattern.children[0], compiled.children()[0]);
    for (std::size_t i = 1; i < pattern.children.size(); ++i) {
      const std::uint32_t words = rarity.of(pattern.children[i], compiled.children()[i]);
      if (words < least) {
        least = words;
        best = i;
      }
    }
    collect_anchors(pattern.children[best], compiled.children()[best], rarity, out);
  }
}

/// Sets of atoms of which every match has one each. Of an alternative that is more than an atom only its
/// smallest set is asked for.
using Groups = std::vector<std::vector<std::uint32_t>>;

Groups required_of(const Compiled& pattern) {
  Groups groups;
  switch (pattern.kind) {
    case Pattern::Kind::atom:
      if (!pattern.any) groups.push_back({pattern.atom});
      return groups;
    case Pattern::Kind::gap:
    case Pattern::Kind::optional:
    case Pattern::Kind::absent:
      return groups;
    case Pattern::Kind::any_of: {
      std::vector<std::uint32_t> one;
      for (const Compiled& child : pattern.children()) {
        Groups inner = required_of(child);
        if (inner.empty()) return groups;
        const auto smallest = std::ranges::min_element(inner, {}, &std::vector<std::uint32_t>::size);
        one.insert(one.end(), smallest->begin(), smallest->end());
      }
      if (!one.empty()) groups.push_back(std::move(one));
      return groups;
    }
    case Pattern::Kind::sequence:
    case Pattern::Kind::clause:
    case Pattern::Kind::sentence:
    case Pattern::Kind::owned:
    case Pattern::Kind::phrase:
      break;
  }
  for (const Compiled& child : pattern.children()) {
    Groups inner = required_of(child);
    std::move(inner.begin(), inner.end(), std::back_inserter(groups));
  }
  std::ranges::stable_sort(groups, {}, &std::vector<std::uint32_t>::size);
  return groups;
}

}  // namespace

std::uint32_t CompiledDictionary::file_required(const Compiled& pattern) {
  const auto begin = static_cast<std::uint32_t>(required_.size());
  for (const std::vector<std::uint32_t>& group : required_of(pattern)) {
    required_.push_back(static_cast<std::uint32_t>(group.size()));
    required_.insert(required_.end(), group.begin(), group.end());
  }
  required_.push_back(0);
  return begin;
}

CompiledDictionary::CompiledDictionary(const Dictionary& dictionary, Morphology& morphology)
    : index(dictionary, morphology) {
  Rarity rarity(dictionary, morphology);
  entries.reserve(dictionary.entries.size());
  for (const Entry& entry : dictionary.entries) {
    CompiledEntry& compiled = entries.emplace_back();
    for (const Pattern& pattern : entry.patterns) {
      compiled.patterns.push_back({.tree = {compile(pattern, index, nodes_)}});
      collect_anchors(pattern, compiled.patterns.back().tree.tree, rarity, compiled.patterns.back().anchors);
      compiled.patterns.back().required = file_required(compiled.patterns.back().tree.tree);
    }
    for (const Pattern& pattern : entry.excluded)
      compiled.excluded.push_back({compile(pattern, index, nodes_)});
  }
  find_used();
  const OwnerAtoms owners = owner_atoms(dictionary);
  for (const std::uint32_t atom : {owners.owner, owners.part}) {
    if (atom < used_.size()) used_[atom] = true;
  }
}

void CompiledDictionary::find_used() {
  used_.resize(index.size());
  const auto use = [&](const Compiled& node) {
    if (node.kind == Pattern::Kind::atom && !node.any && node.atom < used_.size()) used_[node.atom] = true;
  };
  nodes_.each(use);
  for (const CompiledEntry& entry : entries) {
    for (const CompiledPattern& pattern : entry.patterns) use(pattern.tree.tree);
    for (const LazyTree& pattern : entry.excluded) use(pattern.tree);
  }
}

std::vector<std::span<const std::uint32_t>> CompiledDictionary::required(std::uint32_t pattern) const {
  std::vector<std::span<const std::uint32_t>> sets;
  for (const std::uint32_t* at = &required_[pattern]; *at != 0; at += *at + 1) sets.emplace_back(at + 1, *at);
  return sets;
}

namespace {

using AtomSets = std::vector<std::vector<std::uint32_t>>;

/// The atoms of some sets, one of each pattern: again and again the set that most of the patterns have which
/// have none yet. Nothing where a pattern has no set.
std::vector<std::uint32_t> cover(std::vector<AtomSets> patterns) {
  std::vector<std::uint32_t> atoms;
  while (!patterns.empty()) {
    std::map<std::vector<std::uint32_t>, std::size_t> counts;
    for (const AtomSets& sets : patterns) {
      if (sets.empty()) return {};
      for (const std::vector<std::uint32_t>& set : sets) ++counts[set];
    }
    const auto best = std::ranges::max_element(counts, {}, [](const auto& item) { return item.second; });
    atoms.insert(atoms.end(), best->first.begin(), best->first.end());
    std::erase_if(patterns,
                  [&](const AtomSets& sets) { return std::ranges::find(sets, best->first) != sets.end(); });
  }
  return atoms;
}

}  // namespace

EntryGroup::EntryGroup(CompiledDictionary& dictionary, const std::vector<std::uint32_t>& entries)
    : dictionary_(dictionary), entries_(entries) {
  for (const std::uint32_t entry : entries) {
    for (CompiledPattern& pattern : dictionary.entries[entry].patterns) {
      collect_atoms(dictionary.tree(pattern.tree), used_);
      if (pattern.anchors.empty()) unanchored_.push_back(pattern.required);
      for (const std::uint32_t atom : pattern.anchors) {
        if (atom >= anchored_.size()) anchored_.resize(atom + std::size_t{1});
        if (anchored_[atom].empty() || anchored_[atom].back() != pattern.required)
          anchored_[atom].push_back(pattern.required);
      }
    }
  }
}

std::vector<std::uint32_t> EntryGroup::make_gates() {
  std::map<std::vector<std::uint32_t>, std::size_t> numbers;
  std::vector<AtomSets> others;  // by pattern: the sets beside its anchors
  for (const std::uint32_t entry : entries_) {
    for (const CompiledPattern& pattern : dictionary_.entries[entry].patterns) {
      needed_.push_back(0);
      others.emplace_back();
      for (const std::span<const std::uint32_t> atoms : dictionary_.required(pattern.required)) {
        const auto& [set, number] = *numbers.try_emplace({atoms.begin(), atoms.end()}, numbers.size()).first;
        const std::uint64_t bit = std::uint64_t{1} << (number % 64);
        needed_.back() |= bit;
        if (set != pattern.anchors) others.back().push_back(set);
        for (const std::uint32_t atom : atoms) {
          if (atom >= gates_.size()) gates_.resize(atom + std::size_t{1});
          gates_[atom] |= bit;
        }
      }
    }
  }
  return cover(std::move(others));
}

bool EntryGroup::may_pass(std::uint64_t gates) const {
  return std::ranges::any_of(needed_, [gates](std::uint64_t needed) { return (gates & needed) == needed; });
}

bool EntryGroup::possible(const AtomSet& atoms) const {
  const auto fits = [&](std::uint32_t required) { return dictionary_.possible(required, atoms); };
  for (const std::uint32_t atom : atoms.atoms()) {
    if (atom < anchored_.size() && std::ranges::any_of(anchored_[atom], fits)) return true;
  }
  return std::ranges::any_of(unanchored_, fits);
}

}  // namespace kundenlint
