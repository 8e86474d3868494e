// A sorted table of words, written as one text and built at compile time.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

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

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace kundenlint

/// Defines the sorted table `name` from a text.
#define KUNDENLINT_WORDS(name, text)            \
  constexpr std::string_view name##Text = text; \
  constexpr auto name = sorted_words<count_words(name##Text)>(name##Text)
