#include "kundenlint/dictionary/matcher.h"

#include <algorithm>
#include <unordered_map>

#include "kundenlint/dictionary/search.h"

namespace kundenlint {
namespace {

struct CompiledEntry {
  std::vector<Compiled> patterns, excluded;
};

void collect_atoms(const Compiled& pattern, std::vector<bool>& used) {
  if (pattern.kind == Pattern::Kind::atom) {
    if (pattern.atom >= used.size()) used.resize(pattern.atom + 1);
    used[pattern.atom] = true;
  }
  for (const Compiled& child : pattern.children) collect_atoms(child, used);
}

bool share_a_word(const Occurrence& a, const Occurrence& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](std::uint32_t word) { return std::binary_search(b.begin(), b.end(), word); });
}

/// More words first, then the tighter, then the earlier; of those that share a word the first stays.
std::vector<Occurrence> best_of(std::vector<Occurrence> found) {
  std::sort(found.begin(), found.end(), [](const Occurrence& a, const Occurrence& b) {
    if (a.size() != b.size()) return a.size() > b.size();
    const std::uint32_t span_a = a.back() - a.front(), span_b = b.back() - b.front();
    return span_a != span_b ? span_a < span_b : a < b;
  });
  std::vector<Occurrence> kept;
  for (Occurrence& occurrence : found) {
    const bool taken = std::any_of(kept.begin(), kept.end(),
                                   [&](const Occurrence& k) { return share_a_word(k, occurrence); });
    if (!taken) kept.push_back(std::move(occurrence));
  }
  return kept;
}

}  // namespace

struct Matcher::State {
  State(const Dictionary& used_dictionary, Morphology& used_morphology)
      : dictionary(used_dictionary), index(used_dictionary, used_morphology) {
    for (std::uint32_t entry = 0; entry < dictionary.entries.size(); ++entry) add(entry);
    stamp.assign(dictionary.entries.size(), 0);
  }

  void add(std::uint32_t number) {
    const Entry& entry = dictionary.entries[number];
    CompiledEntry compiled;
    for (const Pattern& pattern : entry.patterns) {
      compiled.patterns.push_back(compile(pattern, index));
      for (const std::uint32_t atom : anchors(compiled.patterns.back())) {
        std::vector<std::uint32_t>& list = anchored[atom];
        if (list.empty() || list.back() != number) list.push_back(number);
      }
      collect_atoms(compiled.patterns.back(), used);
    }
    for (const Pattern& pattern : entry.excluded) {
      compiled.excluded.push_back(compile(pattern, index));
      collect_atoms(compiled.excluded.back(), used);
    }
    entries.push_back(std::move(compiled));
  }

  /// The entries with an anchor in the sentence, ascending. Fills the search on the way.
  std::vector<std::uint32_t> candidates(const Words& words, Span sentence, Search& search) {
    std::vector<std::uint32_t> found;
    ++round;
    for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
      for (const std::uint32_t atom : index.atoms(*words.words[word].form)) {
        if (atom >= used.size() || !used[atom]) continue;
        search.add(atom, word);
        const auto at = anchored.find(atom);
        if (at == anchored.end()) continue;
        for (const std::uint32_t entry : at->second) {
          if (stamp[entry] == round) continue;
          stamp[entry] = round;
          found.push_back(entry);
        }
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  bool is_excluded(const CompiledEntry& entry, const Search& search, const Occurrence& occurrence) const {
    return std::any_of(entry.excluded.begin(), entry.excluded.end(), [&](const Compiled& pattern) {
      const std::vector<Occurrence> found = search.find(pattern);
      return std::any_of(found.begin(), found.end(), [&](const Occurrence& other) {
        return search.clause(other.front()) == search.clause(occurrence.front()) ||
               search.clause(other.front()) == search.clause(occurrence.back());
      });
    });
  }

  void match_entry(std::uint32_t number, const Words& words, std::uint32_t sentence, const Search& search,
                   std::vector<Match>& matches) const {
    const CompiledEntry& entry = entries[number];
    std::vector<Occurrence> found;
    for (const Compiled& pattern : entry.patterns) {
      std::vector<Occurrence> some = search.find(pattern);
      std::move(some.begin(), some.end(), std::back_inserter(found));
    }
    for (Occurrence& occurrence : best_of(std::move(found))) {
      if (is_excluded(entry, search, occurrence)) continue;
      add_particles(words, occurrence);
      matches.push_back({number, sentence, search.clause(occurrence.front()), std::move(occurrence)});
    }
  }

  static void add_particles(const Words& words, Occurrence& occurrence) {
    const std::size_t size = occurrence.size();
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint32_t particle = words.words[occurrence[i]].particle;
      if (particle != kNone) occurrence.push_back(particle);
    }
    std::sort(occurrence.begin(), occurrence.end());
    occurrence.erase(std::unique(occurrence.begin(), occurrence.end()), occurrence.end());
  }

  const Dictionary& dictionary;
  AtomIndex index;
  std::vector<CompiledEntry> entries;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> anchored;  // atom → entries
  std::vector<bool> used;                                                  // atoms that occur in a pattern
  std::vector<std::uint64_t> stamp;  // by entry: round it was last a candidate
  std::uint64_t round = 0;
};

Matcher::Matcher(const Dictionary& dictionary, Morphology& morphology)
    : state_(std::make_unique<State>(dictionary, morphology)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;

std::vector<Match> Matcher::match(const Tokens& tokens, const Words& words) {
  std::vector<Match> matches;
  for (std::uint32_t sentence = 0; sentence < tokens.sentences.size(); ++sentence) {
    const Span span = tokens.sentences[sentence].tokens;
    Search search(words, span);
    const std::vector<std::uint32_t> candidates = state_->candidates(words, span, search);
    const std::size_t begin = matches.size();
    for (const std::uint32_t entry : candidates) state_->match_entry(entry, words, sentence, search, matches);
    std::sort(matches.begin() + static_cast<std::ptrdiff_t>(begin), matches.end(),
              [](const Match& a, const Match& b) {
                return a.words.front() != b.words.front() ? a.words.front() < b.words.front()
                                                          : a.entry < b.entry;
              });
  }
  return matches;
}

bool Matcher::in_class(const Form& form, std::uint32_t word_class) {
  return state_->index.fulfils(form, state_->index.class_id(word_class));
}

}  // namespace kundenlint
