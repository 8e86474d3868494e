// Term frequencies by lemma.
#pragma once

#include <vector>

#include "kundenlint/analysis/analysis.h"

namespace kundenlint {

/// A word of kind `word` that is counted: not the particle of a separated verb, not the second half of
/// "Kundinnen und Kunden".
bool is_counted(const Token& token, const Word& word);
/// A counted content word: noun, name, verb, adjective or unknown, no function word.
bool is_term(const Token& token, const Word& word);

/// Counts by Form::id and looks at letters only once a form: whether it is a term is remembered from text to
/// text, its lemma is looked up once a text. Thread rule: one object a thread, for the forms of one
/// Morphology.
class TermCounter {
 public:
  /// Content words by lemma with their forms; function words, numbers and addresses are left out, and of
  /// "Kundinnen und Kunden" the second half. Ordered by count, then lemma (bytes).
  std::vector<TermReport> count(const Tokens& tokens, const Words& words, std::uint32_t total_words);

 private:
  enum class Known : std::uint8_t { unknown, term, other };
  struct Slot {
    std::uint32_t count = 0;  ///< in this text
    Known known = Known::unknown;
  };
  bool is_term(const Token& token, const Word& word);

  std::vector<Slot> slots_;         // by form id
  std::vector<const Form*> met_{};  // in this text, in order
};

}  // namespace kundenlint
