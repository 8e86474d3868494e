// The word forms that are known, with how often they are written with and without a capital.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kundenlint {

/// Frequencies are floor(log2(count)) + 1; 0 = never seen.
struct WordCount {
  std::uint8_t capital = 0;
  std::uint8_t small = 0;

  bool known() const { return capital > 0 || small > 0; }
  bool noun() const { return capital > small; }
};

/// How the hash table of the lexicon is laid out, for the build that writes it and the reader.
struct LexiconSlot {
  static constexpr std::uint32_t kSlots = 1U << 18U;
  static constexpr std::uint32_t kNumber = (1U << 17U) - 1;  // the bits of a word's number + 1
  static constexpr std::uint32_t first(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash) % kSlots;
  }
  static constexpr std::uint32_t tag(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U) & ~kNumber;
  }
};

/// Which runs of bytes are surely no word that is frequent enough to be a part of a compound: a bitmap by a
/// hash that grows byte by byte, so that all ends of a part are asked for in one pass. One of twenty runs
/// that are no such word passes.
struct PartFilter {
  static constexpr std::uint32_t kBits = 1U << 21U;
  static constexpr int kLeastFrequency = 4;  ///< of the words in it, see WordCount
  static constexpr std::uint64_t kStart = 0x6B756E64656E6C69;
  static constexpr std::uint64_t next(std::uint64_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 0x9E3779B97F4A7C15;
  }
  static constexpr std::uint32_t bit(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 43U); }
};

/// A view over the table embedded in the program (dictionaries/sprache). Immutable; any thread.
class Lexicon {
 public:
  Lexicon();
  /// `word` in lower case, with ß and umlauts. Cost: a hash look-up, no allocation.
  WordCount find(std::string_view word) const;
  std::uint32_t size() const { return count_; }

  /// False: the bytes with this hash are no word of at least PartFilter::kLeastFrequency.
  bool may_be_part(std::uint64_t hash) const {
    const std::uint32_t bit = PartFilter::bit(hash);
    return (static_cast<unsigned char>(table_[filter_ + bit / 8]) >> (bit % 8) & 1U) != 0;
  }

  /// The words by number, sorted by bytes. REQUIRES: index < size().
  std::string_view word(std::uint32_t index) const;

 private:
  std::uint32_t offset(std::uint32_t index) const;

  std::string_view table_;
  std::uint32_t count_ = 0;
  std::size_t slots_ = 0, filter_ = 0, counts_ = 0, words_ = 0;  // where they begin
};

}  // namespace kundenlint
