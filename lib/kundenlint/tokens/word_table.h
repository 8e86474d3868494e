// A sorted table of words, written as one text and built at compile time.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kundenlint/tokens/word_shapes.h"

namespace kundenlint {

constexpr std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    if (c != ' ' && !inside) ++count;
    inside = c != ' ';
  }
  return count;
}

/// The words of `text`, sorted. REQUIRES: Size == count_words(text); words are separated by spaces.
template <std::size_t Size>
constexpr std::array<std::string_view, Size> sorted_words(std::string_view text) {
  std::array<std::string_view, Size> words{};
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words[count++] = text.substr(begin, end - begin);
    at = end;
  }
  std::sort(words.begin(), words.end());
  return words;
}

/// Sorted words with an index by first byte.
template <std::size_t Size>
class WordTable {
 public:
  constexpr explicit WordTable(std::string_view text) : words_(sorted_words<Size>(text)) {
    for (const std::string_view word : words_) {
      ++first_[static_cast<unsigned char>(word.front()) + 1];
      shapes_.add(word);
    }
    for (std::size_t i = 1; i < first_.size(); ++i)
      first_[i] = static_cast<std::uint16_t>(first_[i] + first_[i - 1]);
  }

  bool contains(std::string_view word) const {
    if (word.empty() || !shapes_.may_contain(word)) return false;
    const auto byte = static_cast<unsigned char>(word.front());
    return std::binary_search(begin() + first_[byte], begin() + first_[byte + 1], word);
  }

  constexpr const WordShapes& shapes() const { return shapes_; }
  constexpr const std::string_view* begin() const { return words_.data(); }
  constexpr const std::string_view* end() const { return words_.data() + Size; }
  static constexpr std::size_t size() { return Size; }

 private:
  std::array<std::string_view, Size> words_{};
  std::array<std::uint16_t, 257> first_{};
  WordShapes shapes_;
};

}  // namespace kundenlint

/// Defines the sorted table `name` from a text.
#define KUNDENLINT_WORDS(name, text)            \
  constexpr std::string_view name##Text = text; \
  constexpr WordTable<count_words(name##Text)> name(name##Text)
