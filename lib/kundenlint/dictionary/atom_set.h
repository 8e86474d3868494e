// Which atoms the words of one sentence fulfil.
#pragma once

#include <cstdint>
#include <vector>

namespace kundenlint {

/// One bit of 64 for an atom; sets of atoms are ORed.
constexpr std::uint64_t signature_of(std::uint32_t atom) {
  return std::uint64_t{1} << ((atom * 0x9E3779B1U) >> 26U);
}

/// Emptied in no time. Thread rule: one object a thread.
class AtomSet {
 public:
  void clear() {
    ++round_;
    atoms_.clear();
    signature_ = 0;
  }
  /// True when it is new.
  bool add(std::uint32_t atom) {
    if (atom >= stamps_.size()) stamps_.resize(atom + std::size_t{1});
    if (stamps_[atom] == round_) return false;
    stamps_[atom] = round_;
    atoms_.push_back(atom);
    signature_ |= signature_of(atom);
    return true;
  }
  bool has(std::uint32_t atom) const { return atom < stamps_.size() && stamps_[atom] == round_; }
  const std::vector<std::uint32_t>& atoms() const { return atoms_; }  ///< in the order they were added
  std::uint64_t signature() const { return signature_; }

 private:
  std::vector<std::uint64_t> stamps_;  // by atom: the round in which it was added
  std::vector<std::uint32_t> atoms_;
  std::uint64_t round_ = 1;
  std::uint64_t signature_ = 0;
};

}  // namespace kundenlint
