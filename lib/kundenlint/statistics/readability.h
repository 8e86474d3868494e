// Readability indices for German.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kundenlint {

/// What the indices need of one word.
struct WordMeasure {
  std::uint32_t syllables = 1;
  bool over_6_letters = false;
};

/// Of a word in UTF-8, any case. Cost: linear.
WordMeasure measure_word(std::string_view word);

/// What the indices are made of. Words are counted one by one.
struct WordCounts {
  std::uint64_t words = 0, sentences = 0, syllables = 0;
  std::uint64_t over_6_letters = 0, one_syllable = 0, three_syllables = 0;

  /// Counts one word (UTF-8, any case).
  void add_word(std::string_view word) { add(measure_word(word)); }
  /// Counts one word that has been measured.
  void add(WordMeasure word) {
    ++words;
    over_6_letters += word.over_6_letters ? 1 : 0;
    syllables += word.syllables;
    one_syllable += word.syllables == 1 ? 1 : 0;
    three_syllables += word.syllables >= 3 ? 1 : 0;
  }
};

/// Null under 100 words or without a sentence.
/// lix             words/sentences + 100 · (words over 6 letters)/words   (Björnsson 1968)
/// flesch_amstad   180 − words/sentence − 58.5 · syllables/word           (Amstad 1978)
/// wiener_1        0.1935 MS + 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875  (Bamberger, Vanecek 1984);
///                 MS: percent of words with 3 syllables or more, SL: words/sentence, IW: percent over
///                 6 letters, ES: percent of one syllable
struct Readability {
  std::optional<double> lix, flesch_amstad, wiener_1;
};

Readability readability(const WordCounts& counts);

/// Spoken syllables of a German word, counted as groups of vowels; diphthongs are one. At least 1.
std::uint32_t syllables(std::string_view word);

}  // namespace kundenlint
