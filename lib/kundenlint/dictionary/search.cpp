#include "kundenlint/dictionary/search.h"

#include <algorithm>
#include <iterator>

#include "kundenlint/dictionary/tightest.h"

namespace kundenlint {
namespace {

constexpr std::uint32_t kAdjacent = kNone;
constexpr std::size_t kTries = 64;

void sort_unique(Occurrences& found) {
  if (!std::is_sorted(found.begin(), found.end())) std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

/// Of alternatives only what all of them need.
std::uint64_t needs_of(const Compiled& pattern) {
  switch (pattern.kind) {
    case Pattern::Kind::atom:
      return pattern.any ? 0 : signature_of(pattern.atom);
    case Pattern::Kind::gap:
    case Pattern::Kind::optional:
    case Pattern::Kind::absent:
      return 0;
    case Pattern::Kind::any_of:
    case Pattern::Kind::sequence:
    case Pattern::Kind::clause:
    case Pattern::Kind::sentence:
    case Pattern::Kind::owned:
    case Pattern::Kind::phrase:
      break;
  }
  const bool alternatives = pattern.kind == Pattern::Kind::any_of;
  std::uint64_t needs = alternatives && !pattern.children().empty() ? ~std::uint64_t{0} : 0;
  for (const Compiled& child : pattern.children())
    needs = alternatives ? needs & child.needs : needs | child.needs;
  return needs;
}

}  // namespace

void Compiled::adopt(std::span<const Compiled> children) {
  first_ = children.data();
  count_ = static_cast<std::uint32_t>(children.size());
  needs = needs_of(*this);
}

std::span<Compiled> PatternNodes::take(std::size_t count) {
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < count)
    blocks_.emplace_back().reserve(std::max(count, kBlock));
  std::vector<Compiled>& block = blocks_.back();
  block.resize(block.size() + count);
  return {block.data() + block.size() - count, count};
}

Compiled compile(const Pattern& pattern, AtomIndex& index, PatternNodes& nodes) {
  Compiled compiled;
  compiled.kind = pattern.kind;
  compiled.max = pattern.max;
  if (pattern.kind == Pattern::Kind::atom) {
    compiled.any = pattern.atom.kind == Atom::Kind::any;
    if (!compiled.any) compiled.atom = index.id(pattern.atom);
  }
  const std::span<Compiled> children = nodes.take(pattern.children.size());
  for (std::size_t i = 0; i < children.size(); ++i) children[i] = compile(pattern.children[i], index, nodes);
  compiled.adopt(children);
  return compiled;
}

bool possible(const Compiled& pattern, const AtomSet& atoms) {
  if ((pattern.needs & ~atoms.signature()) != 0) return false;
  const auto one = [&](const Compiled& child) { return possible(child, atoms); };
  switch (pattern.kind) {
    case Pattern::Kind::atom:
      return pattern.any || atoms.has(pattern.atom);
    case Pattern::Kind::any_of:
      return std::ranges::any_of(pattern.children(), one);
    case Pattern::Kind::gap:
    case Pattern::Kind::optional:
    case Pattern::Kind::absent:
      return true;
    case Pattern::Kind::sequence:
    case Pattern::Kind::clause:
    case Pattern::Kind::sentence:
    case Pattern::Kind::owned:
      break;
    case Pattern::Kind::phrase:
      return false;  // resolved before anything is compiled
  }
  return std::ranges::all_of(pattern.children(), one);
}

void Search::open(const Tokens& tokens, const Words& words) {
  tokens_ = &tokens;
  words_ = &words;
  roots_.resize(words.clauses.size());
  for (std::uint32_t clause = 0; clause < roots_.size(); ++clause) {
    const std::uint32_t host = words.clauses[clause].host;
    roots_[clause] = host < clause ? roots_[host] : clause;  // a clause continues an earlier one
  }
}

void Search::begin(Span sentence) {
  for (const std::uint32_t atom : atoms_.atoms()) positions_[atom].clear();
  atoms_.clear();
  ordinals_.clear();
  sentence_ = sentence;
  budget_ = 4096 + 16 * sentence.size();
}

void Search::add(std::uint32_t atom, std::uint32_t word) {
  if (atom >= positions_.size()) positions_.resize(atom + 1);
  atoms_.add(atom);
  positions_[atom].push_back(word);
}

void Search::count_words() {
  std::uint32_t count = 0;
  for (std::uint32_t word = sentence_.begin; word < sentence_.end; ++word) {
    ordinals_.push_back(count);
    if (is_word(word)) ++count;
  }
}

Occurrences Search::atom(const Compiled& pattern) const {
  Occurrences found;
  if (pattern.any) {
    for (std::uint32_t word = sentence_.begin; word < sentence_.end; ++word) {
      if (is_word(word) && words_->words[word].verb == kNone) found.push_back({word});
    }
  } else if (atoms_.has(pattern.atom)) {
    for (const std::uint32_t word : positions_[pattern.atom]) found.push_back({word});
  }
  return found;
}

// The word that owns it becomes one of its words.
Occurrences Search::owned(Occurrences found) const {
  const auto is = [this](std::uint32_t atom, std::uint32_t word) {
    return atom != kNoClass && atoms_.has(atom) && std::ranges::binary_search(positions_[atom], word);
  };
  const std::function<std::uint16_t(std::uint32_t)> traits = [&](std::uint32_t word) {
    unsigned it = OwnerTraits::of(*words_->words[word].form);
    if (is(owners_.owner, word)) it |= OwnerTraits::kOwner;
    if (is(owners_.part, word)) it |= OwnerTraits::kPart;
    return static_cast<std::uint16_t>(it);
  };
  const Ownership ownership(sentence_, traits);
  std::erase_if(found, [&](Occurrence& occurrence) {
    const std::uint32_t owner = ownership.owner_of(occurrence.back());
    if (owner == kNone) return true;
    if (std::ranges::find(occurrence, owner) == occurrence.end()) occurrence.push_back(owner);
    std::ranges::sort(occurrence);
    return false;
  });
  return found;
}

Occurrences Search::find(const Compiled& pattern) {
  Occurrences found;
  switch (pattern.kind) {
    case Pattern::Kind::atom:
      return atom(pattern);
    case Pattern::Kind::any_of:
      for (const Compiled& child : pattern.children()) {
        if (!possible(child, atoms_)) continue;
        Occurrences some = find(child);
        std::move(some.begin(), some.end(), std::back_inserter(found));
      }
      break;
    case Pattern::Kind::optional:
      return find(pattern.children().front());
    case Pattern::Kind::sequence:
      found = sequence(pattern);
      break;
    case Pattern::Kind::clause:
    case Pattern::Kind::sentence:
      found = members(pattern);
      break;
    case Pattern::Kind::owned:
      found = owned(find(pattern.children().front()));
      break;
    case Pattern::Kind::gap:
    case Pattern::Kind::absent:
    case Pattern::Kind::phrase:
      break;
  }
  sort_unique(found);
  return found;
}

/// The beginning of a sequence: its words so far, and how far away the next may be.
struct Search::Partial {
  Occurrence words{};
  std::uint32_t gap = kAdjacent;  ///< kAdjacent, or the number of words that may stand between
};

bool Search::joins(const Partial& before, const Occurrence& after) const {
  const std::uint32_t last = before.words.back(), next = after.front();
  if (next <= last) return false;
  if (before.gap == kAdjacent) return next == last + 1;
  const std::uint32_t between = ordinals_[next - sentence_.begin] - ordinals_[last - sentence_.begin] - 1;
  return between <= before.gap && clause(last) == clause(next);
}

// Of the beginnings that lead to the same word the tightest is kept: what follows does not depend on the
// rest. REQUIRES: `open` is ordered by last word.
std::vector<Search::Partial> Search::extend(const std::vector<Partial>& open, Occurrences next) const {
  std::vector<Partial> extended;
  for (Occurrence& after : next) {
    const auto behind = std::partition_point(open.begin(), open.end(), [&](const Partial& partial) {
      return partial.words.empty() || partial.words.back() < after.front();
    });
    const Partial* best = nullptr;
    std::size_t tries = 0;
    for (auto at = behind; at != open.begin() && ++tries <= kTries;) {
      --at;
      if (at->words.empty()) {
        if (best == nullptr) best = &*at;
      } else if (joins(*at, after)) {
        const bool better =
            best == nullptr || best->words.empty() || at->words.front() > best->words.front() ||
            (at->words.front() == best->words.front() && at->words.size() > best->words.size());
        if (better) best = &*at;
      }
    }
    // Beyond the tries only the empty beginning is of interest; it stands first.
    if (best == nullptr && !open.empty() && open.front().words.empty()) best = &open.front();
    if (best == nullptr) continue;
    Partial partial{best->words};
    partial.words.insert(partial.words.end(), after.begin(), after.end());
    extended.push_back(std::move(partial));
  }
  return extended;
}

// Left to right: what has been found so far is continued by each child. An optional child leaves the
// beginnings as they are beside the continued ones, the gap before it included.
Occurrences Search::sequence(const Compiled& pattern) {
  if (ordinals_.empty()) count_words();
  std::vector<Partial> open(1);
  for (const Compiled& child : pattern.children()) {
    if (child.kind == Pattern::Kind::gap) {
      for (Partial& partial : open) partial.gap = child.max;
      continue;
    }
    std::vector<Partial> extended = extend(open, find(child));
    if (child.kind == Pattern::Kind::optional) {
      std::move(open.begin(), open.end(), std::back_inserter(extended));
    }
    const auto last = [](const Partial& p) { return p.words.empty() ? 0 : p.words.back() + 1; };
    std::stable_sort(extended.begin(), extended.end(),
                     [&](const Partial& a, const Partial& b) { return last(a) < last(b); });
    open = std::move(extended);
    if (open.empty()) return {};
  }
  Occurrences found;
  for (Partial& partial : open) {
    if (!partial.words.empty()) found.push_back(std::move(partial.words));
  }
  return found;
}

/// The clause that holds all words, or kNone.
std::uint32_t Search::common_clause(const Occurrence& occurrence) const {
  const std::uint32_t first = clause(occurrence.front());
  const bool common = std::all_of(occurrence.begin(), occurrence.end(),
                                  [&](std::uint32_t word) { return clause(word) == first; });
  return common ? first : kNone;
}

Occurrences Search::members(const Compiled& pattern) {
  std::vector<MemberPlaces> places;
  for (const Compiled& child : pattern.children()) {
    const bool absent = child.kind == Pattern::Kind::absent;
    const bool required = !absent && child.kind != Pattern::Kind::optional;
    MemberPlaces member{.role = absent     ? MemberPlaces::Role::absent
                                : required ? MemberPlaces::Role::required
                                           : MemberPlaces::Role::optional,
                        .places = {}};
    for (Occurrence& found : find(absent ? child.children().front() : child)) {
      const std::uint32_t where = pattern.kind == Pattern::Kind::clause ? common_clause(found) : 0;
      if (where != kNone) member.places.push_back({where, std::move(found)});
    }
    if (required && member.places.empty()) return {};
    places.push_back(std::move(member));
  }
  return tightest(std::move(places), budget_);
}

}  // namespace kundenlint
