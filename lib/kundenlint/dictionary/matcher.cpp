#include "kundenlint/dictionary/matcher.h"

#include <algorithm>
#include <span>
#include <unordered_set>

#include "kundenlint/dictionary/compiled_dictionary.h"
#include "kundenlint/dictionary/search.h"

namespace kundenlint {
namespace {

/// The words of a sentence that matches have taken.
class Taken {
 public:
  explicit Taken(const Words& words) : words_(words) {}

  /// Takes the words if all are free. The halves of "Kundinnen und Kunden" are one.
  bool take(const Occurrence& occurrence) {
    for (const std::uint32_t word : occurrence) {
      if (taken_.contains(half(word))) return false;
    }
    for (const std::uint32_t word : occurrence) taken_.insert(half(word));
    return true;
  }

 private:
  std::uint32_t half(std::uint32_t word) const {
    const std::vector<Word>& words = words_.words;
    const bool second =
        words[word].paired && word >= 2 && words[word - 2].form->lemma == words[word].form->lemma;
    return second ? word - 2 : word;
  }

  const Words& words_;
  std::unordered_set<std::uint32_t> taken_;
};

/// More words first, then the tighter, then the earlier; of those that share a word the first stays.
Occurrences best_of(Occurrences found, const Words& words) {
  if (found.size() < 2) return found;
  std::sort(found.begin(), found.end(), [](const Occurrence& a, const Occurrence& b) {
    if (a.size() != b.size()) return a.size() > b.size();
    const std::uint32_t span_a = a.back() - a.front(), span_b = b.back() - b.front();
    return span_a != span_b ? span_a < span_b : a < b;
  });
  Taken taken(words);
  Occurrences kept;
  for (Occurrence& occurrence : found) {
    if (taken.take(occurrence)) kept.push_back(std::move(occurrence));
  }
  return kept;
}

CompiledDictionary read_or_compile(const Dictionary& dictionary, Morphology& morphology,
                                   std::string_view bytes) {
  std::optional<CompiledDictionary> read = CompiledDictionary::deserialize(dictionary, morphology, bytes);
  return read ? *std::move(read) : CompiledDictionary(dictionary, morphology);
}

}  // namespace

struct Matcher::State {
  State(CompiledDictionary dictionary, OwnerAtoms owners)
      : compiled(std::move(dictionary)), index(compiled.index), search(compiled.index.size(), owners) {
    anchored.resize(index.size());
    for (std::uint32_t entry = 0; entry < compiled.entries.size(); ++entry) add(entry);
    stamp.assign(patterns.size(), 0);
  }

  void add(std::uint32_t entry) {
    for (CompiledPattern& pattern : compiled.entries[entry].patterns) {
      const auto number = static_cast<std::uint32_t>(patterns.size());
      patterns.push_back({&pattern.tree, pattern.required, entry});
      if (pattern.anchors.empty()) everywhere.push_back(number);
      for (const std::uint32_t atom : pattern.anchors) {
        if (atom >= anchored.size()) anchored.resize(atom + std::size_t{1});
        if (anchored[atom].empty() || anchored[atom].back() != number) anchored[atom].push_back(number);
      }
    }
  }

  /// Fills `candidates` with the patterns that have an anchor in the sentence, ascending, and the search with
  /// its words.
  void prepare(const Words& words, Span sentence) {
    search.begin(sentence);
    candidates.clear();
    ++round;
    for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
      const std::span<const std::uint32_t> atoms = index.atoms(*words.words[word].form);
      if (atoms.empty() || words.words[word].verb != kNone) continue;
      for (const std::uint32_t atom : atoms) {
        if (!compiled.is_used(atom)) continue;
        search.add(atom, word);
        if (atom >= anchored.size()) continue;
        for (const std::uint32_t pattern : anchored[atom]) {
          if (stamp[pattern] == round) continue;
          stamp[pattern] = round;
          candidates.push_back(pattern);
        }
      }
    }
    candidates.insert(candidates.end(), everywhere.begin(), everywhere.end());
    std::erase_if(candidates, [&](std::uint32_t pattern) {
      return !compiled.possible(patterns[pattern].required, search.atoms());
    });
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  }

  /// The clauses in which one of the excluded patterns stands.
  std::vector<std::uint32_t> excluded_clauses(CompiledEntry& entry) {
    std::vector<std::uint32_t> clauses;
    for (LazyTree& lazy : entry.excluded) {
      const Compiled& pattern = compiled.tree(lazy);
      if (!possible(pattern, search.atoms())) continue;
      for (const Occurrence& found : search.find(pattern)) clauses.push_back(search.clause(found.front()));
    }
    std::sort(clauses.begin(), clauses.end());
    return clauses;
  }

  /// Entry by entry.
  void match_candidates(const Words& words, std::uint32_t sentence, std::vector<Match>& matches) {
    for (std::size_t begin = 0, end = 0; begin < candidates.size(); begin = end) {
      const std::uint32_t entry = patterns[candidates[begin]].entry;
      while (end < candidates.size() && patterns[candidates[end]].entry == entry) ++end;
      match_entry({candidates.data() + begin, end - begin}, words, sentence, matches);
    }
  }

  /// `some_patterns`: candidates, all of one entry.
  void match_entry(std::span<const std::uint32_t> some_patterns, const Words& words, std::uint32_t sentence,
                   std::vector<Match>& matches) {
    const std::uint32_t number = patterns[some_patterns.front()].entry;
    CompiledEntry& entry = compiled.entries[number];
    Occurrences found;
    for (const std::uint32_t pattern : some_patterns) {
      Occurrences some = search.find(compiled.tree(*patterns[pattern].tree));
      if (found.empty())
        found = std::move(some);
      else
        std::move(some.begin(), some.end(), std::back_inserter(found));
    }
    if (found.empty()) return;
    const std::vector<std::uint32_t> excluded = excluded_clauses(entry);
    const auto is_excluded = [&](std::uint32_t word) {
      return std::binary_search(excluded.begin(), excluded.end(), search.clause(word));
    };
    for (Occurrence& occurrence : best_of(std::move(found), words)) {
      if (is_excluded(occurrence.front()) || is_excluded(occurrence.back())) continue;
      const std::uint32_t clause = search.clause(occurrence.front());
      add_particles(words, occurrence);
      matches.push_back({number, sentence, clause, std::move(occurrence)});
    }
  }

  static void add_particles(const Words& words, Occurrence& occurrence) {
    const std::size_t size = occurrence.size();
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint32_t particle = words.words[occurrence[i]].particle;
      if (particle != kNone) occurrence.push_back(particle);
    }
    if (occurrence.size() == size) return;
    std::sort(occurrence.begin(), occurrence.end());
    occurrence.erase(std::unique(occurrence.begin(), occurrence.end()), occurrence.end());
  }

  CompiledDictionary compiled;
  AtomIndex& index;
  struct NumberedPattern {
    LazyTree* tree;
    std::uint32_t required;  ///< of CompiledPattern
    std::uint32_t entry;
  };
  std::vector<NumberedPattern> patterns;             // those of an entry side by side
  std::vector<std::vector<std::uint32_t>> anchored;  // by atom: patterns
  std::vector<std::uint32_t> everywhere;             // patterns without an anchor
  std::vector<std::uint64_t> stamp;                  // by pattern: round it was last a candidate
  std::uint64_t round = 0;
  Search search;
  std::vector<std::uint32_t> candidates;
};

Matcher::Matcher(const Dictionary& dictionary, Morphology& morphology, std::string_view compiled)
    : state_(std::make_unique<State>(read_or_compile(dictionary, morphology, compiled),
                                     owner_atoms(dictionary))) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;

std::vector<Match> Matcher::match(const Tokens& tokens, const Words& words) {
  std::vector<Match> matches;
  state_->search.open(tokens, words);
  for (std::uint32_t sentence = 0; sentence < tokens.sentences.size(); ++sentence) {
    if (words.unread(sentence)) continue;
    state_->prepare(words, tokens.sentences[sentence].tokens);
    const std::size_t begin = matches.size();
    state_->match_candidates(words, sentence, matches);
    if (matches.size() - begin < 2) continue;
    std::sort(matches.begin() + static_cast<std::ptrdiff_t>(begin), matches.end(),
              [](const Match& a, const Match& b) {
                return a.words.front() != b.words.front() ? a.words.front() < b.words.front()
                                                          : a.entry < b.entry;
              });
  }
  return matches;
}

CompiledDictionary& Matcher::compiled() { return state_->compiled; }

bool Matcher::in_class(const Form& form, std::uint32_t word_class) {
  return state_->index.fulfils(form, state_->index.class_id(word_class));
}

}  // namespace kundenlint
