#include "kundenlint/dictionary/examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "kundenlint/dictionary/atom_index.h"
#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

void number_atoms(const Pattern& pattern, AtomIndex& index) {
  if (pattern.kind == Pattern::Kind::atom) index.id(pattern.atom);
  for (const Pattern& child : pattern.children) number_atoms(child, index);
}

/// Tells why a pattern does not fit.
class Diagnosis {
 public:
  Diagnosis(const Dictionary& dictionary, Morphology& morphology) : index_(dictionary, morphology) {
    for (const Entry& entry : dictionary.entries) {
      for (const Pattern& pattern : entry.patterns) number_atoms(pattern, index_);
      for (const Pattern& pattern : entry.excluded) number_atoms(pattern, index_);
    }
  }

  std::string why_silent(const Entry& entry, const Words& words) {
    std::optional<std::vector<std::string>> fewest;
    for (const Pattern& pattern : entry.patterns) {
      std::vector<std::string> lacking = missing(pattern, words);
      if (!fewest || lacking.size() < fewest->size()) fewest = std::move(lacking);
    }
    if (!fewest->empty()) return fmt::format("es fehlt: {}", fmt::join(*fewest, ", "));
    for (const Pattern& pattern : entry.excluded) {
      if (missing(pattern, words).empty())
        return fmt::format("ausgeschlossen durch not „{}“", to_string(pattern));
    }
    return "die Wörter stehen da, aber nicht so, wie das Muster es verlangt: Reihenfolge, Abstand, Teilsatz";
  }

 private:
  bool present(const Atom& atom, const Words& words) {
    const std::uint32_t id = index_.id(atom);
    return std::any_of(words.words.begin(), words.words.end(),
                       [&](const Word& word) { return index_.fulfils(*word.form, id); });
  }

  std::vector<std::string> missing(const Pattern& pattern, const Words& words) {
    switch (pattern.kind) {
      case Pattern::Kind::atom:
        if (present(pattern.atom, words)) return {};
        return {to_string(pattern.atom)};
      case Pattern::Kind::gap:
      case Pattern::Kind::optional:
      case Pattern::Kind::absent:
        return {};
      case Pattern::Kind::owned:
        return missing(pattern.children.front(), words);
      case Pattern::Kind::phrase:
        return {};
      case Pattern::Kind::any_of:
        return any_missing(pattern, words) ? std::vector<std::string>{to_string(pattern)}
                                           : std::vector<std::string>{};
      case Pattern::Kind::sequence:
      case Pattern::Kind::clause:
      case Pattern::Kind::sentence:
        break;
    }
    std::vector<std::string> all;
    for (const Pattern& child : pattern.children) {
      for (std::string& one : missing(child, words)) all.push_back(std::move(one));
    }
    return all;
  }

  bool any_missing(const Pattern& alternatives, const Words& words) {
    return std::all_of(alternatives.children.begin(), alternatives.children.end(),
                       [&](const Pattern& child) { return !missing(child, words).empty(); });
  }

  AtomIndex index_;
};

std::string quote_words(const Example& example, const Match& match) {
  std::string out;
  for (const std::uint32_t word : match.words) {
    if (!out.empty()) out += " … ";
    out += example.tokens.tokens[word].bytes.of(example.document.text);
  }
  return out;
}

/// Runs the examples of one dictionary.
class Runner {
 public:
  Runner(const Dictionary& dictionary, Morphology& morphology, const Accepts& counts)
      : dictionary_(dictionary),
        morphology_(morphology),
        counts_(counts),
        matcher_(dictionary, morphology),
        diagnosis_(dictionary, morphology) {}

  std::vector<ExampleFailure> run() {
    for (std::uint32_t entry = 0; entry < dictionary_.entries.size(); ++entry) {
      for (const std::string& text : dictionary_.entries[entry].hits) run_hit(entry, text);
      for (const std::string& text : dictionary_.entries[entry].misses) run_miss(entry, text);
    }
    return std::move(failures_);
  }

 private:
  Example analyse(const std::string& text) {
    Example example;
    example.document = make_record({}, text);
    example.tokens = tokenize(example.document);
    example.words = morphology_.analyze(example.document, example.tokens);
    example.matches = matcher_.match(example.tokens, example.words);
    return example;
  }

  void run_hit(std::uint32_t entry, const std::string& text) {
    const Example example = analyse(text);
    bool matched = false;
    for (const Match& match : example.matches) {
      if (match.entry != entry) continue;
      matched = true;
      if (!counts_ || counts_(example, match)) return;
    }
    failures_.push_back({.entry = entry,
                         .hit = true,
                         .text = text,
                         .reason = matched
                                       ? "das Muster passt, zählt aber nicht: kein Bezug in Reichweite "
                                         "(reach), bei einer Beziehung kein Pol in der Nähe"
                                       : diagnosis_.why_silent(dictionary_.entries[entry], example.words)});
  }

  void run_miss(std::uint32_t entry, const std::string& text) {
    const Example example = analyse(text);
    for (const Match& match : example.matches) {
      if (match.entry != entry || (counts_ && !counts_(example, match))) continue;
      failures_.push_back({.entry = entry,
                           .hit = false,
                           .text = text,
                           .reason = fmt::format("feuert bei: {}", quote_words(example, match))});
      return;
    }
  }

  const Dictionary& dictionary_;
  Morphology& morphology_;
  const Accepts& counts_;
  Matcher matcher_;
  Diagnosis diagnosis_;
  std::vector<ExampleFailure> failures_;
};

}  // namespace

std::vector<ExampleFailure> test_examples(const Dictionary& dictionary, Morphology& morphology,
                                          const Accepts& counts) {
  return Runner(dictionary, morphology, counts).run();
}

}  // namespace kundenlint
