// A memo for pairs of word forms: a look-up costs one cache miss, where a map of the standard library costs
// three.
#pragma once

#include <cstdint>
#include <vector>

namespace kundenlint::framing {

/// From two numbers to one. Open addressing with linear probing, at most half full. Thread rule: one object a
/// thread.
class PairTable {
 public:
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;

  /// The number that was added; kUnknown when none was.
  std::uint32_t find(std::uint32_t first, std::uint32_t second) const {
    const std::uint64_t key = key_of(first, second);
    for (std::size_t at = place_of(key); slots_[at].number != kUnknown; at = (at + 1) & mask_) {
      if (slots_[at].key == key) return slots_[at].number;
    }
    return kUnknown;
  }

  /// REQUIRES: the pair is not known yet; `number` is not kUnknown.
  void add(std::uint32_t first, std::uint32_t second, std::uint32_t number) {
    if (2 * (used_ + 1) > slots_.size()) grow();
    put({key_of(first, second), number});
    ++used_;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = kUnknown;
  };

  static std::uint64_t key_of(std::uint32_t first, std::uint32_t second) {
    return std::uint64_t{first} << 32U | second;
  }
  /// The numbers are small and dense: the high bits of the product are the mixed ones.
  std::size_t place_of(std::uint64_t key) const { return (key * 0x9E3779B97F4A7C15U >> 32U) & mask_; }

  void put(Slot slot) {
    std::size_t at = place_of(slot.key);
    while (slots_[at].number != kUnknown) at = (at + 1) & mask_;
    slots_[at] = slot;
  }
  void grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.number != kUnknown) put(slot);
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(256);
  std::size_t mask_ = 255;
  std::size_t used_ = 0;
};

}  // namespace kundenlint::framing
