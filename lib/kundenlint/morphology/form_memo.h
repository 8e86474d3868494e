// The memo from the bytes of a word to the number of its form: the innermost table of the analysis. A text
// repeats its words; a look-up has to cost one cache miss. So slots have 32 bytes, words of at most 16 bytes
// stand in them, and they are compared as numbers. What is known about a form lies elsewhere, by number.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kundenlint/morphology/word_key.h"

namespace kundenlint {

/// Open addressing with linear probing, at most three quarters full: a smaller table misses the caches less
/// often. Thread rule: one object a thread.
class FormMemo {
 public:
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFE;

  /// The number that was added for the word; kUnknown when none was.
  std::uint32_t find(std::string_view word) const { return find(word, WordKey::of(word)); }
  /// REQUIRES: it is the key of the word.
  std::uint32_t find(std::string_view word, const WordKey& key) const {
    for (std::size_t at = key.hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.size == kEmpty) return kUnknown;
      if (slot.first == key.first && slot.last == key.last && slot.size == word.size() &&
          (word.size() <= WordKey::kInline || std::string_view(slot.long_word, word.size()) == word))
        return slot.number;
    }
  }

  /// Has the memory fetch the word's slot, for a `find` soon after: the table is larger than the caches.
  void prefetch(const WordKey& key) const { __builtin_prefetch(&slots_[key.hash & mask_]); }

  /// The same for the text of a long word. REQUIRES: its slot has been fetched, or this waits for it.
  void prefetch_text(const WordKey& key) const { __builtin_prefetch(slots_[key.hash & mask_].long_word); }

  /// REQUIRES: the word is not known yet; its bytes outlive the memo.
  void add(std::string_view word, std::uint32_t number) {
    if (4 * (used_ + 1) > 3 * slots_.size()) grow();
    const WordKey key = WordKey::of(word);
    Slot slot{key.first, key.last, number, static_cast<std::uint32_t>(word.size()), nullptr};
    if (word.size() > WordKey::kInline) slot.long_word = word.data();
    place(slot, key.hash);
    ++used_;
  }

 private:
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFF;

  struct Slot {
    std::uint64_t first = 0, last = 0;
    std::uint32_t number = kUnknown;
    std::uint32_t size = kEmpty;
    const char* long_word = nullptr;
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
      place(slot,
            slot.size > WordKey::kInline ? slot.first : WordKey::hash_of(slot.first, slot.last, slot.size));
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  std::size_t mask_ = 1023;
  std::size_t used_ = 0;
};

}  // namespace kundenlint
