// A hash of bytes for tables that live in the program or in memory: fast, not for untrusted keys on a
// network.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kundenlint {

namespace detail {

inline constexpr std::uint64_t kHashFactor = 0x9E3779B97F4A7C15;  // 2^64 over the golden ratio

template <class Integer>
std::uint64_t load(const char* at) {
  Integer value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

inline std::uint64_t stir(std::uint64_t hash, std::uint64_t value) {
  return (std::rotl(hash, 23) ^ value) * kHashFactor;
}

}  // namespace detail

/// Two numbers and a size that tell words of at most 16 bytes apart: the first and the last bytes, which
/// overlap.
struct WordEnds {
  std::uint64_t first = 0, last = 0;

  /// REQUIRES: word.size() <= 16.
  static WordEnds of(std::string_view word) {
    const char* at = word.data();
    const std::size_t size = word.size();
    if (size >= 8) return {detail::load<std::uint64_t>(at), detail::load<std::uint64_t>(at + size - 8)};
    if (size >= 4) return {detail::load<std::uint32_t>(at), detail::load<std::uint32_t>(at + size - 4)};
    if (size == 0) return {};
    const auto byte = [at](std::size_t i) -> std::uint64_t { return static_cast<unsigned char>(at[i]); };
    return {byte(0) | byte(size / 2) << 8U, byte(size - 1)};
  }
};

/// Depends on the bytes and on the machine's byte order.
inline std::uint64_t hash_bytes(std::string_view bytes) {
  std::uint64_t hash = bytes.size() * detail::kHashFactor;
  while (bytes.size() > 16) {
    hash = detail::stir(hash, detail::load<std::uint64_t>(bytes.data()));
    bytes.remove_prefix(8);
  }
  const WordEnds ends = WordEnds::of(bytes);
  hash = detail::stir(detail::stir(hash, ends.first), ends.last);
  hash ^= hash >> 32U;
  hash *= detail::kHashFactor;
  return hash ^ (hash >> 29U);
}

}  // namespace kundenlint
