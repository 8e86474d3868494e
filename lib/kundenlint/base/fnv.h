// FNV-1a (Fowler, Noll, Vo), 64 bits: the same on every machine, for what is written to files. Its upper bits are the
// mixed ones.
#pragma once

#include <cstdint>
#include <string_view>

namespace kundenlint {

inline constexpr std::uint64_t kFnvBegin = 0xCBF29CE484222325U;

/// Goes on from `hash`.
constexpr std::uint64_t fnv(std::string_view bytes, std::uint64_t hash = kFnvBegin) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

}  // namespace kundenlint
