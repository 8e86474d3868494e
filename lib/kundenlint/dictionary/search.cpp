#include "kundenlint/dictionary/search.h"

#include <algorithm>
#include <iterator>

namespace kundenlint {
namespace {

constexpr std::size_t kMaxOccurrences = 48;
constexpr std::uint32_t kAnyClause = kNone;

void cut(std::vector<Occurrence>& found) {
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (found.size() > kMaxOccurrences) found.resize(kMaxOccurrences);
}

bool share_a_word(const Occurrence& a, const Occurrence& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](std::uint32_t word) { return std::binary_search(b.begin(), b.end(), word); });
}

Occurrence merged(const Occurrence& a, const Occurrence& b) {
  Occurrence out;
  out.reserve(a.size() + b.size());
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

std::uint32_t distance(const Occurrence& a, const Occurrence& b) {
  const std::uint32_t begin = std::min(a.front(), b.front()), end = std::max(a.back(), b.back());
  return end - begin;
}

}  // namespace

Compiled compile(const Pattern& pattern, AtomIndex& index) {
  Compiled compiled{.kind = pattern.kind, .max = pattern.max};
  if (pattern.kind == Pattern::Kind::atom) compiled.atom = index.id(pattern.atom);
  for (const Pattern& child : pattern.children) compiled.children.push_back(compile(child, index));
  return compiled;
}

std::vector<std::uint32_t> anchors(const Compiled& pattern) {
  switch (pattern.kind) {
    case Pattern::Kind::atom:
      return {pattern.atom};
    case Pattern::Kind::gap:
    case Pattern::Kind::optional:
    case Pattern::Kind::absent:
      return {};
    case Pattern::Kind::any_of: {
      std::vector<std::uint32_t> all;
      for (const Compiled& child : pattern.children) {
        const std::vector<std::uint32_t> some = anchors(child);
        if (some.empty()) return {};
        all.insert(all.end(), some.begin(), some.end());
      }
      return all;
    }
    case Pattern::Kind::sequence:
    case Pattern::Kind::clause:
    case Pattern::Kind::sentence: {
      std::vector<std::uint32_t> best;
      for (const Compiled& child : pattern.children) {
        std::vector<std::uint32_t> some = anchors(child);
        if (!some.empty() && (best.empty() || some.size() < best.size())) best = std::move(some);
      }
      return best;
    }
  }
  return {};
}

std::uint32_t Search::clause(std::uint32_t word) const {
  std::uint32_t at = words_.clause_of[word];
  while (words_.clauses[at].host != kNone) at = words_.clauses[at].host;
  return at;
}

bool Search::inside(const Occurrence& occurrence, std::uint32_t wanted) const {
  return wanted == kAnyClause || std::all_of(occurrence.begin(), occurrence.end(),
                                             [&](std::uint32_t word) { return clause(word) == wanted; });
}

std::vector<Occurrence> Search::find(const Compiled& pattern) const {
  std::vector<Occurrence> found;
  switch (pattern.kind) {
    case Pattern::Kind::atom: {
      const auto at = positions_.find(pattern.atom);
      if (at == positions_.end()) return found;
      for (const std::uint32_t word : at->second) found.push_back({word});
      break;
    }
    case Pattern::Kind::any_of:
      for (const Compiled& child : pattern.children) {
        std::vector<Occurrence> some = find(child);
        std::move(some.begin(), some.end(), std::back_inserter(found));
      }
      break;
    case Pattern::Kind::optional:
      return find(pattern.children.front());
    case Pattern::Kind::sequence:
      found = sequence(pattern);
      break;
    case Pattern::Kind::clause:
      found = members(pattern, true);
      break;
    case Pattern::Kind::sentence:
      found = members(pattern, false);
      break;
    case Pattern::Kind::gap:
    case Pattern::Kind::absent:
      break;
  }
  cut(found);
  return found;
}

// Left to right: what has been found so far is continued by each child. A gap loosens the next step.
std::vector<Occurrence> Search::sequence(const Compiled& pattern) const {
  std::vector<Occurrence> open;
  std::uint32_t gap = 0;
  bool first = true;
  for (const Compiled& child : pattern.children) {
    if (child.kind == Pattern::Kind::gap) {
      gap = child.max;
      continue;
    }
    const std::vector<Occurrence> next = find(child);
    const bool optional = child.kind == Pattern::Kind::optional;
    std::vector<Occurrence> continued;
    if (first) {
      continued = next;
      // A sequence that begins with an optional word is tried without it by the children behind it.
      if (optional) continued.push_back({});
    } else {
      for (const Occurrence& before : open) {
        if (optional) continued.push_back(before);
        for (const Occurrence& after : next) {
          if (before.empty()) {
            continued.push_back(after);
            continue;
          }
          const std::uint32_t last = before.back();
          if (after.front() <= last || after.front() - last - 1 > gap) continue;
          if (gap > 0 && clause(last) != clause(after.front())) continue;
          continued.push_back(merged(before, after));
        }
      }
    }
    cut(continued);
    if (continued.empty()) return {};
    open = std::move(continued);
    // Behind an optional word that is missing the gap before it still holds.
    if (!optional) gap = 0;
    first = false;
  }
  open.erase(std::remove_if(open.begin(), open.end(), [](const Occurrence& o) { return o.empty(); }),
             open.end());
  return open;
}

std::vector<Occurrence> Search::members(const Compiled& pattern, bool in_clause) const {
  std::vector<Occurrence> found;
  std::vector<std::uint32_t> clauses;
  if (in_clause) {
    for (std::uint32_t word = sentence_.begin; word < sentence_.end; ++word) clauses.push_back(clause(word));
    std::sort(clauses.begin(), clauses.end());
    clauses.erase(std::unique(clauses.begin(), clauses.end()), clauses.end());
  } else {
    clauses.push_back(kAnyClause);
  }
  for (const std::uint32_t wanted : clauses) {
    Occurrence best;
    if (members_in(pattern, wanted, best)) found.push_back(std::move(best));
  }
  return found;
}

// From each place of the first member the nearest places of the others are taken; the tightest set wins.
bool Search::members_in(const Compiled& pattern, std::uint32_t wanted, Occurrence& best) const {
  std::vector<std::vector<Occurrence>> places;
  std::vector<std::vector<Occurrence>> extras;
  for (const Compiled& child : pattern.children) {
    const Compiled& inner = child.kind == Pattern::Kind::absent ? child.children.front() : child;
    std::vector<Occurrence> found = find(inner);
    found.erase(
        std::remove_if(found.begin(), found.end(), [&](const Occurrence& o) { return !inside(o, wanted); }),
        found.end());
    if (child.kind == Pattern::Kind::absent) {
      if (!found.empty()) return false;
    } else if (child.kind == Pattern::Kind::optional) {
      extras.push_back(std::move(found));
    } else {
      if (found.empty()) return false;
      places.push_back(std::move(found));
    }
  }
  const auto nearest = [](const std::vector<Occurrence>& found, const Occurrence& to) -> const Occurrence* {
    const Occurrence* nearest_one = nullptr;
    for (const Occurrence& candidate : found) {
      if (share_a_word(candidate, to)) continue;
      if (nearest_one == nullptr || distance(candidate, to) < distance(*nearest_one, to))
        nearest_one = &candidate;
    }
    return nearest_one;
  };
  for (const Occurrence& start : places.front()) {
    Occurrence set = start;
    bool complete = true;
    for (std::size_t member = 1; member < places.size() && complete; ++member) {
      const Occurrence* next = nearest(places[member], set);
      complete = next != nullptr;
      if (complete) set = merged(set, *next);
    }
    if (!complete) continue;
    for (const std::vector<Occurrence>& extra : extras) {
      if (const Occurrence* next = nearest(extra, set)) set = merged(set, *next);
    }
    const auto span = [](const Occurrence& o) { return o.back() - o.front(); };
    if (best.empty() || span(set) < span(best)) best = std::move(set);
  }
  return !best.empty();
}

}  // namespace kundenlint
