// What a word is looked up by: its bytes as numbers, and their hash.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "kundenlint/base/hash.h"

namespace kundenlint {

namespace detail {

struct WordMask {
  std::uint64_t first, last;
};

/// By the number of bytes: which bits of two loaded numbers are of the word. The first byte in memory is the
/// lowest or the highest, as the machine has it.
inline constexpr std::array<WordMask, 17> kWordMasks = [] {
  std::array<WordMask, 17> masks{};
  for (std::size_t size = 0; size < masks.size(); ++size) {
    for (std::size_t byte = 0; byte < size; ++byte) {
      const std::size_t place = std::endian::native == std::endian::little ? byte % 8 : 7 - byte % 8;
      (byte < 8 ? masks[size].first : masks[size].last) |= std::uint64_t{0xFF} << (8 * place);
    }
  }
  return masks;
}();

}  // namespace detail

/// Of a word of at most 16 bytes: all of them, filled up with zeros, so that words of one size are equal when
/// these are. Of a longer one: its first bytes and its hash, which tell most apart.
struct WordKey {
  static constexpr std::size_t kInline = 16;
  std::uint64_t first = 0, last = 0, hash = 0;

  /// `readable`: bytes that may be read from the word's begin on, its own or more. Within a text the bytes
  /// behind a word are read with it and masked: how long a word is no processor foresees.
  static WordKey of(std::string_view word, std::size_t readable) {
    if (word.size() > kInline) return of_long(word);
    if (readable < kInline) return of(word);
    return of_loaded(word.data(), word.size());
  }
  static WordKey of(std::string_view word) {
    if (word.size() > kInline) return of_long(word);
    std::array<char, kInline> bytes{};
    if (!word.empty()) std::memcpy(bytes.data(), word.data(), word.size());
    return of_loaded(bytes.data(), word.size());
  }

  static std::uint64_t hash_of(std::uint64_t first, std::uint64_t last, std::size_t size) {
    const std::uint64_t hash = detail::stir(detail::stir(size, first), last);
    return hash ^ (hash >> 32U);
  }

 private:
  static WordKey of_long(std::string_view word) {
    const std::uint64_t hash = hash_bytes(word);
    return {hash, detail::load<std::uint64_t>(word.data()), hash};
  }
  static WordKey of_loaded(const char* at, std::size_t size) {
    const detail::WordMask& mask = detail::kWordMasks[size];
    const std::uint64_t first = detail::load<std::uint64_t>(at) & mask.first;
    const std::uint64_t last = detail::load<std::uint64_t>(at + 8) & mask.last;
    return {first, last, hash_of(first, last, size)};
  }
};

}  // namespace kundenlint
