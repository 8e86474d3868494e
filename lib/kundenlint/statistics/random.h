// Random numbers that are the same on every machine: no std::…_distribution, whose results the standard
// leaves open.
#pragma once

#include <cstdint>

namespace kundenlint {

/// SplitMix64: the n-th number is a hash of seed + n · γ, so that streams of different numbers can be
/// drawn in any order and on any thread. Source: Steele, Lea, Flood (2014), "Fast splittable pseudorandom
/// number generators".
class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t seed) : state_(seed) {}
  /// The stream of a number: those of one seed do not depend on each other.
  SplitMix64(std::uint64_t seed, std::uint64_t stream) : state_(mix(mix(seed + kGamma) + stream)) {}

  std::uint64_t next() { return mix(state_ += kGamma); }

  /// Even over [0, bound): values of the last, incomplete round are drawn again. REQUIRES: bound > 0.
  std::uint64_t below(std::uint64_t bound) {
    const std::uint64_t rest = (0 - bound) % bound;
    std::uint64_t drawn = next();
    while (drawn < rest) drawn = next();
    return drawn % bound;
  }

 private:
  static constexpr std::uint64_t kGamma = 0x9E3779B97F4A7C15ULL;
  static std::uint64_t mix(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace kundenlint
