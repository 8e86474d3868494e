// The word forms that are known, with how often they are written with and without a capital.
#pragma once

#include <cstdint>
#include <string_view>

namespace kundenlint {

/// Frequencies are floor(log2(count)) + 1; 0 = never seen.
struct WordCount {
  std::uint8_t capital = 0;
  std::uint8_t small = 0;

  bool known() const { return capital > 0 || small > 0; }
  bool noun() const { return capital > small; }
};

/// A view over the table embedded in the program (dictionaries/sprache). Immutable; any thread.
class Lexicon {
 public:
  Lexicon();
  /// `word` in lower case, with ß and umlauts. Cost: O(log words), no allocation.
  WordCount find(std::string_view word) const;
  std::uint32_t size() const { return count_; }

 private:
  std::string_view word(std::uint32_t index) const;
  std::uint32_t offset(std::uint32_t index) const;

  std::string_view table_;
  std::uint32_t count_ = 0;
};

}  // namespace kundenlint
