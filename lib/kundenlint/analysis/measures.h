// The figures of a text that are made of its single words: readability and language. What a word adds is
// remembered by Form::id, so that letters are looked at only once a form. Thread rule: one object a thread,
// for the forms of one Morphology.
#pragma once

#include <vector>

#include "kundenlint/morphology/morphology.h"
#include "kundenlint/statistics/language.h"
#include "kundenlint/statistics/readability.h"

namespace kundenlint {

class Measures {
 public:
  struct Figures {
    WordCounts counts{};
    LanguageGuess language{};
  };

  /// Of the words as they stand, not of completed or joined ones.
  Figures measure(const Document& document, const Tokens& tokens, const Words& words);

 private:
  struct Slot {
    WordMeasure word{.syllables = 0};  ///< 0: not measured yet
    LanguageHint language = LanguageHint::none;
  };
  static Slot measured(std::string_view text) { return {measure_word(text), language_hint(text)}; }
  Slot of(const Form& form, std::string_view text);

  std::vector<Slot> slots_;  // by form id
};

}  // namespace kundenlint
