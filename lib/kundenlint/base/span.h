// Half-open ranges, the one way to say where something stands.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace kundenlint {

/// A half-open range [begin, end). The unit (bytes, tokens, words) is said where it is used.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  /// The part of `text` that a byte span covers. REQUIRES: the span lies inside `text`.
  std::string_view of(std::string_view text) const { return text.substr(begin, size()); }

  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace kundenlint
