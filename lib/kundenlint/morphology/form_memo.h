// The memo from the bytes of a word to the number of its form: the innermost table of the analysis. A text
// repeats its words; a look-up has to cost one cache miss. So slots have 32 bytes, words of at most 16 bytes
// stand in them, and they are compared as numbers. What is known about a form lies elsewhere, by number.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/hash.h"

namespace kundenlint {

/// Open addressing with linear probing, at most three quarters full: a smaller table misses the caches less
/// often. Thread rule: one object a thread.
class FormMemo {
 public:
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFE;

  /// What a word is looked up by, in every memo.
  struct Key {
    std::uint64_t first = 0, last = 0, hash = 0;
    /// Of a long word: 16 bytes that include its hash; equal ones are compared byte by byte.
    static Key of(std::string_view word) {
      if (word.size() > kInline) {
        const std::uint64_t hash = hash_bytes(word);
        return {hash, detail::load<std::uint64_t>(word.data()), hash};
      }
      const WordEnds ends = WordEnds::of(word);
      return {ends.first, ends.last, hash_of(ends.first, ends.last, word.size())};
    }
    static std::uint64_t hash_of(std::uint64_t first, std::uint64_t last, std::size_t size) {
      const std::uint64_t hash = detail::stir(detail::stir(size, first), last);
      return hash ^ (hash >> 32U);
    }
  };

  /// The number that was added for the word; kUnknown when none was.
  std::uint32_t find(std::string_view word) const { return find(word, Key::of(word)); }
  /// REQUIRES: `key` is the word's.
  std::uint32_t find(std::string_view word, const Key& key) const {
    for (std::size_t at = key.hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.size == kEmpty) return kUnknown;
      if (slot.first == key.first && slot.last == key.last && slot.size == word.size() &&
          (word.size() <= kInline || *long_words_[slot.long_word] == word))
        return slot.number;
    }
  }

  /// Has the memory fetch the word's slot, for a `find` soon after: the table is larger than the caches.
  void prefetch(const Key& key) const { __builtin_prefetch(&slots_[key.hash & mask_]); }

  /// REQUIRES: the word is not known yet.
  void add(std::string_view word, std::uint32_t number) {
    if (4 * (used_ + 1) > 3 * slots_.size()) grow();
    const Key key = Key::of(word);
    Slot slot{key.first, key.last, number, static_cast<std::uint32_t>(word.size()), 0};
    if (word.size() > kInline) {
      slot.long_word = long_words_.size();
      long_words_.push_back(&texts_.emplace_back(word));
    }
    place(slot, key.hash);
    ++used_;
  }

 private:
  static constexpr std::size_t kInline = 16;
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFF;

  struct Slot {
    std::uint64_t first = 0, last = 0;
    std::uint32_t number = kUnknown;
    std::uint32_t size = kEmpty;
    std::uint64_t long_word = 0;
  };
  static_assert(sizeof(Slot) == 32);

  void place(const Slot& slot, std::uint64_t hash) {
    std::size_t at = hash & mask_;
    while (slots_[at].size != kEmpty) at = (at + 1) & mask_;
    slots_[at] = slot;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.size == kEmpty) continue;
      place(slot, slot.size > kInline ? slot.first : Key::hash_of(slot.first, slot.last, slot.size));
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  std::size_t mask_ = 1023;
  std::size_t used_ = 0;
  std::deque<std::string> texts_;  // stable addresses
  std::vector<const std::string*> long_words_;
};

}  // namespace kundenlint
