// A fixed set of words, made at compile time. The lists of the grammar are asked for every word of a text; a
// linear or binary search in them was a third of the whole analysis.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kundenlint {

/// Open addressing, at most a quarter full: most words that are not in the set meet an empty slot.
template <std::size_t Size>
class WordSet {
 public:
  // NOLINTNEXTLINE(*-explicit-*): reads like the array that it is
  constexpr WordSet(const std::array<std::string_view, Size>& words) : words_(words) {
    for (std::size_t i = 0; i < Size; ++i) {
      std::size_t slot = first_slot(words_[i]);
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  constexpr bool contains(std::string_view word) const {
    for (std::size_t slot = first_slot(word); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      if (words_[slots_[slot] - 1U] == word) return true;
    }
    return false;
  }

  constexpr auto begin() const { return words_.begin(); }
  constexpr auto end() const { return words_.end(); }

 private:
  static constexpr std::size_t kSlots = std::bit_ceil(4 * Size);

  static constexpr std::size_t first_slot(std::string_view word) {
    if (word.empty()) return 0;
    const auto byte = [word](std::size_t i) -> std::uint32_t { return static_cast<unsigned char>(word[i]); };
    const std::size_t last = word.size() - 1;
    const std::uint32_t mixed = (byte(0) + (byte(last) << 8U) + (byte(last / 2) << 16U) +
                                 (byte(last - last / 4) << 24U) + static_cast<std::uint32_t>(word.size())) *
                                0x9E3779B1U;
    return (mixed >> 15U) % kSlots;
  }

  std::array<std::string_view, Size> words_;
  std::array<std::uint16_t, kSlots> slots_{};
};

template <std::size_t Size>
WordSet(const std::array<std::string_view, Size>&) -> WordSet<Size>;

/// word.starts_with(prefix), for long lists of prefixes of which hardly one fits: the first byte decides.
constexpr bool opens_with(std::string_view word, std::string_view prefix) {
  return !word.empty() && word.front() == prefix.front() && word.starts_with(prefix);
}

/// The same for endings.
constexpr bool closes_with(std::string_view word, std::string_view ending) {
  return !word.empty() && word.back() == ending.back() && word.ends_with(ending);
}

}  // namespace kundenlint
