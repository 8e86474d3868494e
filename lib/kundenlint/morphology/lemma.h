// The lemma of a word form, by grammar and the lexicon.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kundenlint/morphology/form.h"
#include "kundenlint/morphology/lexicon.h"

namespace kundenlint {

struct Reading {
  std::string lemma;  ///< nouns with a capital
  Pos pos = Pos::unknown;
};

/// Immutable; any thread.
class Lemmatizer {
 public:
  explicit Lemmatizer(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// A capitalised word that is not at the begin of a sentence is a noun; at the begin the lexicon decides.
  Reading read(std::string_view surface, bool sentence_start) const;
  /// The same for a word of a sentence that has no capitals at all.
  Reading read_uncapitalised(std::string_view surface) const;
  /// The word as a noun where its capitals say nothing and an article stands before it; nothing where it is
  /// none. `lead`: by how much (see WordCount) it may be more frequent without a capital.
  std::optional<Reading> noun_behind_article(std::string_view surface, int lead) const;
  /// `word` in lower case. The singular, capitalised; the word itself where nothing better is known.
  std::string noun(std::string_view word) const;
  /// The infinitive; empty when the word is no verb form.
  std::string verb(std::string_view word) const;
  /// The base form; empty when the word is no inflected adjective.
  std::string adjective(std::string_view word) const;
  /// The word as it stands may be an adjective or a participle used as one.
  bool is_adjective(std::string_view word) const;
  /// An infinitive of a verb that is known, by its forms or as a strong verb with a prefix.
  bool is_infinitive(std::string_view word) const;

 private:
  std::string positive_of(std::string_view superlative) const;
  bool is_never_noun(std::string_view word) const;
  bool may_be_noun(std::string_view base, std::string_view inflected) const;
  bool is_singular_in_en(std::string_view word) const;
  std::string foreign_singular(std::string_view word) const;
  std::string nominal_adjective(std::string_view word) const;
  std::string known_noun(std::string_view word) const;
  std::string unlisted_noun(std::string_view word) const;
  std::string person_in_en(std::string_view word) const;
  bool is_noun_in_e(std::string_view stem) const;
  std::string without_s(std::string_view word) const;
  std::string camel_case_noun(std::string_view surface) const;
  bool heads_compound(std::string_view word) const;
  std::string zu_infinitive(std::string_view word) const;
  bool is_rather_participle(std::string_view word, std::string_view stem) const;
  std::string guessed_verb(std::string_view word) const;
  std::string first_person(std::string_view word) const;
  std::string regular_verb(std::string_view word) const;
  std::string irregular_verb(std::string_view prefix, std::string_view rest) const;
  std::string known_verb(std::string_view word) const;
  std::string unlisted_verb(std::string_view word) const;
  std::string past_tense(std::string_view word) const;
  std::string unlisted_adjective(std::string_view word) const;
  bool rather_adjective(std::string_view word, std::string_view base) const;
  bool is_made_of_noun(std::string_view word) const;
  std::string with_eszett(std::string_view word) const;
  std::string with_umlauts(std::string word) const;
  bool is_clear_unlisted(std::string_view word, const Reading& reading) const;
  bool is_participle(std::string_view word) const;
  Reading small(std::string_view word) const;
  Reading read_folded(std::string_view surface, bool sentence_start) const;

  const Lexicon& lexicon_;
};

}  // namespace kundenlint
