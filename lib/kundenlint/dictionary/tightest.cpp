#include "kundenlint/dictionary/tightest.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace kundenlint {
namespace {

using Places = std::span<const Place>;

bool share_a_word(const Occurrence& a, const Occurrence& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](std::uint32_t word) { return std::find(b.begin(), b.end(), word) != b.end(); });
}

Places in_clause(const std::vector<Place>& places, std::uint32_t clause) {
  const auto begin =
      std::partition_point(places.begin(), places.end(), [&](const Place& p) { return p.clause < clause; });
  const auto end =
      std::partition_point(begin, places.end(), [&](const Place& p) { return p.clause == clause; });
  return {begin, end};
}

/// A choice of places: sorted words.
struct Choice {
  Occurrence words{};
  std::uint32_t span() const { return words.back() - words.front(); }

  Choice with(const Occurrence& more) const {
    Choice out;
    std::set_union(words.begin(), words.end(), more.begin(), more.end(), std::back_inserter(out.words));
    return out;
  }
};

/// Depth first over the members of one clause, the rarest first, the nearest place first.
class ClauseSearch {
 public:
  ClauseSearch(std::vector<Places> members, std::uint32_t& budget)
      : members_(std::move(members)), budget_(budget) {
    std::stable_sort(members_.begin(), members_.end(),
                     [](const Places& a, const Places& b) { return a.size() < b.size(); });
  }

  Choice run() {
    for (const Place& start : members_.front()) extend(1, Choice{start.words});
    return best_;
  }

 private:
  bool fits(const Choice& choice) const { return best_.words.empty() || choice.span() < best_.span(); }

  void extend(std::size_t member, const Choice& choice) {
    if (!fits(choice)) return;
    if (member == members_.size()) {
      best_ = choice;
      return;
    }
    const Places places = members_[member];
    std::size_t right = static_cast<std::size_t>(
        std::partition_point(places.begin(), places.end(),
                             [&](const Place& p) { return p.words.front() < choice.words.front(); }) -
        places.begin());
    std::size_t left = right;  // the next to the left is left - 1
    while (budget_ > 0 && (left > 0 || right < places.size())) {
      --budget_;
      const bool go_left =
          left > 0 && (right == places.size() || is_nearer(places[left - 1], places[right], choice));
      const Place& place = go_left ? places[--left] : places[right++];
      if (too_far(place, choice)) {
        // So is every other place on this side.
        if (go_left) {
          left = 0;
        } else {
          right = places.size();
        }
      } else if (!share_a_word(place.words, choice.words)) {
        extend(member + 1, choice.with(place.words));
      }
    }
  }

  bool too_far(const Place& place, const Choice& choice) const {
    if (best_.words.empty()) return false;
    const std::uint32_t first = std::min(place.words.front(), choice.words.front());
    return std::max(place.words.front(), choice.words.back()) - first >= best_.span();
  }

  static bool is_nearer(const Place& left, const Place& right, const Choice& choice) {
    const std::uint32_t to_left = choice.words.back() - left.words.front();
    const std::uint32_t to_right = std::max(right.words.back(), choice.words.back()) - choice.words.front();
    return to_left < to_right;
  }

  std::vector<Places> members_;
  std::uint32_t& budget_;
  Choice best_{};
};

void add_nearest(Choice& choice, Places places) {
  const Place* best = nullptr;
  std::uint32_t best_span = 0;
  for (const Place& place : places) {
    if (share_a_word(place.words, choice.words)) continue;
    const std::uint32_t span = choice.with(place.words).span();
    if (best == nullptr || span < best_span) {
      best = &place;
      best_span = span;
    }
  }
  if (best != nullptr) choice = choice.with(best->words);
}

}  // namespace

Occurrences tightest(std::vector<MemberPlaces> members, std::uint32_t& budget) {
  using Role = MemberPlaces::Role;
  const MemberPlaces* rarest = nullptr;
  for (MemberPlaces& member : members) {
    std::stable_sort(member.places.begin(), member.places.end(),
                     [](const Place& a, const Place& b) { return a.clause < b.clause; });
    const bool rarer = rarest == nullptr || member.places.size() < rarest->places.size();
    if (member.role == Role::required && rarer) rarest = &member;
  }
  Occurrences found;
  std::uint32_t last = 0xFFFFFFFF;
  for (const Place& place : rarest->places) {
    if (place.clause == last) continue;
    last = place.clause;
    std::vector<Places> required;
    std::vector<Places> optional;
    bool possible = true;
    for (const MemberPlaces& member : members) {
      const Places here = in_clause(member.places, last);
      if (member.role == Role::required) required.push_back(here);
      if (member.role == Role::optional) optional.push_back(here);
      possible = possible && (member.role == Role::absent ? here.empty()
                                                          : member.role == Role::optional || !here.empty());
    }
    if (!possible) continue;
    Choice choice = ClauseSearch(std::move(required), budget).run();
    if (choice.words.empty()) continue;
    for (const Places& places : optional) add_nearest(choice, places);
    found.push_back(std::move(choice.words));
  }
  return found;
}

}  // namespace kundenlint
