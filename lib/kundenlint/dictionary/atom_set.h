// Which atoms the words of one sentence fulfil.
#pragma once

#include <cstdint>
#include <vector>

namespace kundenlint {

/// One bit of 64 for an atom; sets of atoms are ORed.
constexpr std::uint64_t signature_of(std::uint32_t atom) {
  return std::uint64_t{1} << ((atom * 0x9E3779B1U) >> 26U);
}

/// A bit an atom: a thousand bytes for all of a dictionary. Thread rule: one object a thread.
class AtomSet {
 public:
  void clear() {
    for (const std::uint32_t atom : atoms_) bits_[atom / 64] = 0;
    atoms_.clear();
    signature_ = 0;
  }
  /// True when it is new.
  bool add(std::uint32_t atom) {
    if (atom / 64 >= bits_.size()) bits_.resize(atom / 64 + std::size_t{1});
    std::uint64_t& word = bits_[atom / 64];
    const std::uint64_t bit = std::uint64_t{1} << (atom % 64);
    if ((word & bit) != 0) return false;
    word |= bit;
    atoms_.push_back(atom);
    signature_ |= signature_of(atom);
    return true;
  }
  bool has(std::uint32_t atom) const {
    return atom / 64 < bits_.size() && (bits_[atom / 64] >> (atom % 64) & 1U) != 0;
  }
  const std::vector<std::uint32_t>& atoms() const { return atoms_; }  ///< in the order they were added
  std::uint64_t signature() const { return signature_; }

 private:
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint32_t> atoms_;
  std::uint64_t signature_ = 0;
};

}  // namespace kundenlint
