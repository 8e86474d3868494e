// The figures of a text that are made of its single words: readability and language. What a word adds is
// remembered by Form::id, so that letters are looked at only once a form. Thread rule: one object a thread,
// for the forms of one Morphology.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
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
  Figures measure(const Document& document, const Tokens& tokens, const Written& written,
                  const Morphology& morphology);

 private:
  /// A word is of one of 18 kinds: over 6 letters or not; of one, two, or more syllables; German, English or
  /// neither. Words are counted by kind, which is a single addition a word. 4 bytes, as the table has to
  /// stay in the caches.
  class Slot {
   public:
    Slot() = default;
    Slot(std::uint32_t kind, std::uint32_t syllables)
        : bits_(kind << kBits | std::min(syllables, kMostSyllables)) {}
    bool is_known() const { return bits_ != 0; }
    std::uint32_t syllables() const { return bits_ & kMostSyllables; }
    std::uint32_t kind() const { return bits_ >> kBits; }

   private:
    static constexpr std::uint32_t kBits = 24, kMostSyllables = (1U << kBits) - 1;
    std::uint32_t bits_ = 0;
  };
  static constexpr std::uint32_t kKinds = 18;
  static Slot measured(std::string_view text);
  using Counts = std::array<std::uint64_t, kKinds>;
  static Figures figures_of(const Counts& words, std::uint64_t syllables);

  std::vector<Slot> slots_;  // by form id
};

}  // namespace kundenlint
