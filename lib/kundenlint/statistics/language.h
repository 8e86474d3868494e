// Is it German? Told by function words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kundenlint {

struct Language {
  std::string code = "und";  ///< "de", "en", or "und" where the words do not tell
  double confidence = 0;     ///< share of the recognised function words that are this language's, [0, 1]
};

/// Counts words and then decides. Cost: a binary search a word.
class LanguageGuess {
 public:
  void add_word(std::string_view word);
  Language result() const;

 private:
  std::uint64_t german_ = 0, english_ = 0;
};

}  // namespace kundenlint
