// A random sample that is the same everywhere.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace kundenlint {

/// SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators").
class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  /// Even over [0, bound): values of the last, incomplete round are drawn again. REQUIRES: bound > 0.
  std::uint64_t below(std::uint64_t bound) {
    const std::uint64_t rest = (0 - bound) % bound;
    std::uint64_t drawn = next();
    while (drawn < rest) drawn = next();
    return drawn % bound;
  }

 private:
  std::uint64_t state_;
};

/// `size` items of a stream of unknown length, each subset as likely as any other: Algorithm R (Vitter 1985,
/// "Random sampling with a reservoir"). Memory: the sample.
template <class Item>
class Reservoir {
 public:
  Reservoir(std::uint64_t size, std::uint64_t seed) : size_(size), random_(seed) {}

  void offer(Item item) {
    const std::uint64_t index = seen_++;
    if (items_.size() < size_) {
      items_.emplace_back(index, std::move(item));
    } else if (const std::uint64_t at = random_.below(seen_); at < size_) {
      items_[at] = {index, std::move(item)};
    }
  }
  /// In the order of the stream: index in it, item.
  std::vector<std::pair<std::uint64_t, Item>> take();

 private:
  std::uint64_t size_, seen_ = 0;
  SplitMix64 random_;
  std::vector<std::pair<std::uint64_t, Item>> items_;
};

template <class Item>
std::vector<std::pair<std::uint64_t, Item>> Reservoir<Item>::take() {
  std::sort(items_.begin(), items_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return std::move(items_);
}

}  // namespace kundenlint
