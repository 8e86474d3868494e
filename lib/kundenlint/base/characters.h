// Bytes of text that need no tables: ASCII letters, hexadecimal digits, where a character of UTF-8 begins.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace kundenlint {

constexpr char small_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// `small` is in small letters; those of `text` may be large.
constexpr bool same_ascii(std::string_view text, std::string_view small) {
  return std::ranges::equal(text, small, [](char a, char b) { return small_ascii(a) == b; });
}

/// "Bericht.CSV" ends in ".csv"; ".csv" alone is a name without ending.
constexpr bool has_ending(std::string_view name, std::string_view small) {
  return name.size() > small.size() && same_ascii(name.substr(name.size() - small.size()), small);
}

constexpr bool has_beginning(std::string_view text, std::string_view small) {
  return text.size() >= small.size() && same_ascii(text.substr(0, small.size()), small);
}

/// The value of a hexadecimal digit; -1 where it is none.
constexpr int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = small_ascii(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// The byte is no continuation byte of UTF-8.
constexpr bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// Code points of valid UTF-8.
constexpr std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, begins_character));
}

}  // namespace kundenlint
