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
  /// `written`: of Morphology::look_up.
  Figures measure(const Document& document, const Tokens& tokens, const std::vector<std::uint32_t>& written,
                  const Morphology& morphology);

 private:
  struct Slot {
    WordMeasure word{.syllables = 0};  ///< 0: not measured yet
    LanguageHint language = LanguageHint::none;
    std::uint32_t bytes = 0;  ///< of the form
  };
  static Slot measured(std::string_view text) {
    return {measure_word(text), language_hint(text), static_cast<std::uint32_t>(text.size())};
  }

  std::vector<Slot> slots_;  // by form id
};

}  // namespace kundenlint
