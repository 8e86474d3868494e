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

/// The language that a word gives away.
enum class LanguageHint : std::uint8_t { none, german, english };

/// Cost: a binary search.
LanguageHint language_hint(std::string_view word);

/// Counts words and then decides.
class LanguageGuess {
 public:
  void add_word(std::string_view word) { add(language_hint(word)); }
  void add(LanguageHint hint, std::uint64_t words = 1) {
    german_ += hint == LanguageHint::german ? words : 0;
    english_ += hint == LanguageHint::english ? words : 0;
  }
  Language result() const;

 private:
  std::uint64_t german_ = 0, english_ = 0;
};

}  // namespace kundenlint
