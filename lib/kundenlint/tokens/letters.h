// Letters of German, many at a time.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "kundenlint/tokens/characters.h"

namespace kundenlint {

namespace detail {

/// How many of the eight bytes, from the first on, are ASCII letters. All eight are looked at together: a
/// loop over them would end at another place for every word, which no processor foresees.
inline std::uint32_t leading_letters(const char* bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101, kHigh = 0x80 * kEach;
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, sizeof eight);
  const std::uint64_t small = (eight | 0x20 * kEach) & ~kHigh;
  const std::uint64_t from_a =
      small + (0x80 - 'a') * kEach;  // the high bit of each byte that is at least 'a'
  const std::uint64_t beyond_z = small + (0x7F - 'z') * kEach;
  const std::uint64_t others = ~(from_a & ~beyond_z & ~eight) & kHigh;
  const int zeros =
      std::endian::native == std::endian::little ? std::countr_zero(others) : std::countl_zero(others);
  return static_cast<std::uint32_t>(zeros) / 8;
}

}  // namespace detail

/// Goes on from `at` over ASCII letters and those of is_german_letter. May stop too early where fewer than
/// eight bytes are left, and goes beyond the end of a block that ends inside a word.
inline std::uint32_t skip_letters_quickly(std::string_view text, std::uint32_t at) {
  while (at + 8 <= text.size()) {
    const std::uint32_t letters = detail::leading_letters(text.data() + at);
    at += letters;
    if (letters == 8) continue;
    if (!is_german_letter(text, at, text.size())) break;
    at += 2;
  }
  return at;
}

}  // namespace kundenlint
