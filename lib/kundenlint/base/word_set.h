// A fixed set of words, made at compile time. The lists of the grammar are asked for every word of a text; a
// linear or binary search in them was a third of the whole analysis.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace kundenlint {

/// Open addressing, at most a quarter full: most words that are not in the set meet an empty slot.
template <std::size_t Size>
class WordSet {
 public:
  // NOLINTNEXTLINE(*-explicit-*): reads like the array that it is
  constexpr WordSet(const std::array<std::string_view, Size>& words) : words_(words) {
    for (std::size_t i = 0; i < Size; ++i) {
      shortest_ = std::min(shortest_, words_[i].size());
      longest_ = std::max(longest_, words_[i].size());
      std::size_t slot = first_slot(words_[i]);
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  constexpr bool contains(std::string_view word) const { return find(word) != Size; }

  /// The place of the word in the list; Size when it is not in it.
  constexpr std::size_t find(std::string_view word) const {
    if (word.size() < shortest_ || word.size() > longest_) return Size;
    for (std::size_t slot = first_slot(word); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      if (words_[slots_[slot] - 1U] == word) return slots_[slot] - 1U;
    }
    return Size;
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
  std::size_t shortest_ = ~std::size_t{0}, longest_ = 0;  // bytes
};

template <std::size_t Size>
WordSet(const std::array<std::string_view, Size>&) -> WordSet<Size>;

/// From words to words, made at compile time.
template <std::size_t Size>
class WordMap {
 public:
  using Pairs = std::array<std::pair<std::string_view, std::string_view>, Size>;
  // NOLINTNEXTLINE(*-explicit-*): reads like the array that it is
  constexpr WordMap(const Pairs& pairs) : keys_(keys(pairs)), pairs_(pairs) {}

  /// Empty when the word is not in it.
  constexpr std::string_view find(std::string_view word) const {
    const std::size_t at = keys_.find(word);
    return at == Size ? std::string_view() : pairs_[at].second;
  }

 private:
  static constexpr std::array<std::string_view, Size> keys(const Pairs& pairs) {
    std::array<std::string_view, Size> out;
    for (std::size_t i = 0; i < Size; ++i) out[i] = pairs[i].first;
    return out;
  }

  WordSet<Size> keys_;
  Pairs pairs_;
};

/// A list of prefixes by first byte. REQUIRES: sorted by bytes, none is empty.
template <std::size_t Size>
class PrefixList {
 public:
  constexpr explicit PrefixList(const std::array<std::string_view, Size>& prefixes) : prefixes_(prefixes) {
    for (const std::string_view prefix : prefixes) ++first_[byte(prefix) + 1U];
    for (std::size_t i = 1; i < first_.size(); ++i)
      first_[i] = static_cast<std::uint8_t>(first_[i] + first_[i - 1]);
  }

  /// Those with the first byte of the word.
  constexpr std::span<const std::string_view> candidates(std::string_view word) const {
    if (word.empty()) return {};
    const std::size_t begin = first_[byte(word)];
    return {prefixes_.data() + begin, first_[byte(word) + 1U] - begin};
  }
  constexpr bool opens(std::string_view word) const {
    for (const std::string_view prefix : candidates(word)) {
      if (word.starts_with(prefix)) return true;
    }
    return false;
  }

 private:
  static_assert(Size < 256);
  static constexpr std::size_t byte(std::string_view word) {
    return static_cast<unsigned char>(word.front());
  }

  std::array<std::string_view, Size> prefixes_;
  std::array<std::uint8_t, 257> first_{};
};

template <std::size_t Size>
PrefixList(const std::array<std::string_view, Size>&) -> PrefixList<Size>;

/// word.starts_with(prefix), for long lists of prefixes of which hardly one fits: the first byte decides.
constexpr bool opens_with(std::string_view word, std::string_view prefix) {
  return !word.empty() && word.front() == prefix.front() && word.starts_with(prefix);
}

/// The same for endings.
constexpr bool closes_with(std::string_view word, std::string_view ending) {
  return !word.empty() && word.back() == ending.back() && word.ends_with(ending);
}

}  // namespace kundenlint
