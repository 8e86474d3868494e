// A hash table from texts to values. Most questions that the dictionary is asked ("is this lemma in a
// pattern?") are answered with no: a slot holds half of a key's hash, so that a no costs one cache miss and
// no comparison.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kundenlint/base/hash.h"

namespace kundenlint {

/// Open addressing with linear probing, at most half full. Values have stable addresses.
template <class Value>
class TextTable {
 public:
  /// Null when the key is not known.
  const Value* find(std::string_view key) const {
    const std::uint64_t hash = hash_bytes(key);
    for (std::size_t at = hash & mask_; slots_[at].number != 0; at = (at + 1) & mask_) {
      if (slots_[at].tag != tag_of(hash)) continue;
      const auto& item = items_[slots_[at].number - 1];
      if (item.first == key) return &item.second;
    }
    return nullptr;
  }

  /// The value of the key, made when it is not known.
  Value& operator[](std::string_view key) { return *emplace(key, Value{}).first; }

  /// The value of the key, and whether it is new.
  std::pair<Value*, bool> emplace(std::string_view key, Value value) {
    if (const Value* known = find(key); known != nullptr) return {const_cast<Value*>(known), false};
    if (2 * (items_.size() + 1) > slots_.size()) grow();
    items_.emplace_back(key, std::move(value));
    place(static_cast<std::uint32_t>(items_.size()));
    return {&items_.back().second, true};
  }

  bool empty() const { return items_.empty(); }
  /// Room for so many keys. REQUIRES: it is empty.
  void reserve(std::size_t keys) {
    slots_.assign(std::max(slots_.size(), std::bit_ceil(2 * keys + 2)), {});
    mask_ = slots_.size() - 1;
  }
  /// The keys with their values, in the order they came.
  const std::deque<std::pair<std::string, Value>>& items() const { return items_; }
  /// Calls `visit` with every key, in the order they came.
  template <class Visit>
  void each(Visit visit) const {
    for (const auto& item : items_) visit(std::string_view(item.first));
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t number = 0;  ///< of the item, from 1; 0: empty
  };
  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

  void place(std::uint32_t number) {
    const std::uint64_t hash = hash_bytes(items_[number - 1].first);
    std::size_t at = hash & mask_;
    while (slots_[at].number != 0) at = (at + 1) & mask_;
    slots_[at] = {tag_of(hash), number};
  }

  void grow() {
    slots_.assign(slots_.size() * 2, {});
    mask_ = slots_.size() - 1;
    for (std::uint32_t number = 1; number <= items_.size(); ++number) place(number);
  }

  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::size_t mask_ = 63;
  std::deque<std::pair<std::string, Value>> items_;
};

}  // namespace kundenlint
