#include "kundenlint/framing/overlap.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "kundenlint/dictionary/facet.h"

namespace kundenlint::framing {
namespace {

// Words that are further apart say nothing together: long sentences are often lists without full stops.
constexpr std::uint32_t kMaxSpread = 20;

bool contains(const Match& match, std::uint32_t word) {
  return std::binary_search(match.words.begin(), match.words.end(), word);
}

bool share_a_word(const Match& a, const Match& b) {
  return std::any_of(a.words.begin(), a.words.end(), [&](std::uint32_t word) { return contains(b, word); });
}

class Selection {
 public:
  Selection(const Context& context, const Reference& reference) : context_(context), reference_(reference) {}

  /// Whether `loser`, which is no larger, has to give way to `winner`.
  bool gives_way(const Match& loser, const Match& winner) const {
    if (loser.sentence != winner.sentence) return false;
    const Entry& lost = entry(loser);
    if (context_.facet(loser) == context_.facet(winner)) return share_a_word(loser, winner);
    if (lost.nested) return false;
    bool evidence = false;
    for (const std::uint32_t word : loser.words) {
      if (reference_.names_customer(word) && loser.words.size() > 1) continue;
      if (!contains(winner, word)) return false;
      evidence = true;
    }
    return evidence;
  }

  /// Larger first; then heavier; then the earlier entry.
  bool before(const Match& a, const Match& b) const {
    if (a.words.size() != b.words.size()) return a.words.size() > b.words.size();
    if (entry(a).weight != entry(b).weight) return entry(a).weight > entry(b).weight;
    if (a.entry != b.entry) return a.entry < b.entry;
    return a.words < b.words;
  }

  const Entry& entry(const Match& match) const { return context_.dictionary.entries[match.entry]; }

 private:
  const Context& context_;
  const Reference& reference_;
};

/// Keeps what is dropped, where somebody asks for it.
class Waste {
 public:
  explicit Waste(std::vector<Dropped>* dropped) : dropped_(dropped) {}
  void add(const Match& match, DropReason reason, std::uint32_t by = kNone) const {
    if (dropped_ != nullptr) dropped_->push_back({match, reason, by});
  }

 private:
  std::vector<Dropped>* dropped_;
};

/// A bare pole beside a facet of the same pole in its sentence says nothing more. REQUIRES: by sentence.
void drop_bare_poles(const Context& context, std::vector<Match>& matches, const Waste& waste) {
  std::vector<Match> kept;
  for (auto begin = matches.begin(); begin != matches.end();) {
    const auto end = std::find_if(begin, matches.end(),
                                  [&](const Match& match) { return match.sentence != begin->sentence; });
    std::map<std::string_view, std::uint32_t> said;  // by pole: the first entry that says more of it
    for (auto match = begin; match != end; ++match) {
      const std::string_view facet = context.facet(*match);
      if (!is_bare(facet)) said.try_emplace(group_of(facet), match->entry);
    }
    for (auto match = begin; match != end; ++match) {
      const std::string_view facet = context.facet(*match);
      const auto more = is_bare(facet) ? said.find(facet) : said.end();
      if (more == said.end())
        kept.push_back(std::move(*match));
      else
        waste.add(*match, DropReason::bare_pole, more->second);
    }
    begin = end;
  }
  matches = std::move(kept);
}

}  // namespace

std::vector<Match> select_mentions(const Context& context, const Reference& reference,
                                   const std::vector<Match>& matches, std::vector<Dropped>* dropped) {
  const Selection selection(context, reference);
  const Waste waste(dropped);
  std::vector<Match> candidates;
  for (const Match& match : matches) {
    const Entry& entry = selection.entry(match);
    if (entry.kind != EntryKind::mention) continue;
    if (match.words.back() - match.words.front() > kMaxSpread)
      waste.add(match, DropReason::spread);
    else if (reference.within(entry.reach, match))
      candidates.push_back(match);
    else
      waste.add(match, DropReason::no_customer);
  }
  // Matches come sentence by sentence, so that one sentence's conflicts are settled at a time.
  std::stable_sort(candidates.begin(), candidates.end(), [&](const Match& a, const Match& b) {
    if (a.sentence != b.sentence) return a.sentence < b.sentence;
    return selection.before(a, b);
  });
  std::vector<Match> kept;
  for (Match& match : candidates) {
    auto other = kept.rbegin();
    while (other != kept.rend() && other->sentence == match.sentence && !selection.gives_way(match, *other))
      ++other;
    if (other == kept.rend() || other->sentence != match.sentence)
      kept.push_back(std::move(match));
    else
      waste.add(match, DropReason::overlapped, other->entry);
  }
  drop_bare_poles(context, kept, waste);
  std::sort(kept.begin(), kept.end(), [](const Match& a, const Match& b) {
    if (a.words.front() != b.words.front()) return a.words.front() < b.words.front();
    return a.entry < b.entry;
  });
  return kept;
}

}  // namespace kundenlint::framing
