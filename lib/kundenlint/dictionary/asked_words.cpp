#include "kundenlint/dictionary/asked_words.h"

#include <algorithm>

#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

/// "Kunde", "(Kunde|mein Gast)".
bool may_be_one_word(const Pattern& pattern) {
  if (pattern.kind == Pattern::Kind::any_of) return std::ranges::any_of(pattern.children, may_be_one_word);
  return pattern.kind == Pattern::Kind::atom;
}

}  // namespace

bool asks_for_several(const Entry& entry) { return std::ranges::none_of(entry.patterns, may_be_one_word); }

AskedWords::AskedWords(const Dictionary& dictionary) : index_(dictionary, morphology_) {
  for (const Entry& entry : dictionary.entries) {
    for (const Pattern& pattern : entry.patterns) number(pattern);
  }
}

bool AskedWords::any_in(const std::string& text, const Entry& entry) {
  const Document document = make_record({}, text);
  const Tokens tokens = tokenize(document);
  const Words words = morphology_.analyze(document, tokens);
  return std::ranges::any_of(words.words, [&](const Word& word) {
    return std::ranges::any_of(entry.patterns,
                               [&](const Pattern& pattern) { return asks(pattern, *word.form); });
  });
}

void AskedWords::number(const Pattern& pattern) {
  if (pattern.kind == Pattern::Kind::atom) index_.id(pattern.atom);
  for (const Pattern& child : pattern.children) number(child);
}

bool AskedWords::asks(const Pattern& pattern, const Form& form) {
  if (pattern.kind == Pattern::Kind::absent) return false;
  if (pattern.kind == Pattern::Kind::atom)
    return pattern.atom.kind == Atom::Kind::any || index_.fulfils(form, index_.id(pattern.atom));
  return std::ranges::any_of(pattern.children, [&](const Pattern& child) { return asks(child, form); });
}

}  // namespace kundenlint
