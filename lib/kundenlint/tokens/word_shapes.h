// A first look at whether a word may be one of a set.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kundenlint {

/// What is quickly seen of a set of words: which lengths and which last letters those with the same first
/// letter have. Upper and lower case look alike.
class WordShapes {
 public:
  constexpr void add(std::string_view word) {
    sizes_[bits(word.front())] |= bit_of_size(word);
    lasts_[bits(word.front())] |= 1U << bits(word.back());
  }

  /// False: surely none of the words, in whatever case. REQUIRES: `word` is not empty.
  bool may_contain(std::string_view word) const {
    const std::size_t first = bits(word.front());
    return (sizes_[first] & bit_of_size(word)) != 0 && (lasts_[first] >> bits(word.back()) & 1U) != 0;
  }

 private:
  // The five bits in which the two cases of ASCII do not differ; nor do Ä and ä in their second bytes.
  static constexpr std::size_t bits(char byte) { return static_cast<unsigned char>(byte) & 0x1FU; }
  static constexpr std::uint32_t bit_of_size(std::string_view word) {
    return 1U << std::min<std::size_t>(word.size(), 31);
  }

  std::array<std::uint32_t, 32> sizes_{}, lasts_{};
};

}  // namespace kundenlint
