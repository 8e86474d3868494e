// Tables from texts and from numbers to a few numbers: filled while a dictionary is compiled, written by the
// build, and read where they lie, so that a start copies nothing.
#pragma once

#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kundenlint/base/bytes.h"
#include "kundenlint/base/text_table.h"

namespace kundenlint {

/// Nearly every word is asked for by one atom or two.
using FewIds = boost::container::small_vector<std::uint32_t, 2>;

/// Bytes of 32-bit little-endian numbers that need not be aligned; a number beyond the end is 0.
class PackedNumbers {
 public:
  PackedNumbers() = default;
  explicit PackedNumbers(std::string_view bytes) : bytes_(bytes) {}

  std::size_t size() const { return bytes_.size(); }  ///< bytes
  std::uint32_t at(std::size_t byte) const {
    if (byte + 4 > bytes_.size()) return 0;
    const char* from = bytes_.data() + byte;
    const auto unsigned_at = [from](int i) -> std::uint32_t { return static_cast<unsigned char>(from[i]); };
    return unsigned_at(0) | unsigned_at(1) << 8U | unsigned_at(2) << 16U | unsigned_at(3) << 24U;
  }
  std::string_view text(std::size_t byte, std::size_t size) const {
    return byte <= bytes_.size() ? bytes_.substr(byte, size) : std::string_view{};
  }

 private:
  std::string_view bytes_;
};

/// From texts. Either being filled or, once read, fixed. Damaged bytes give wrong answers, never a wrong
/// access.
class IdTable {
 public:
  /// The numbers of a text, to be added to. REQUIRES: it was not read.
  FewIds& operator[](std::string_view text) { return made_[text]; }

  bool empty() const { return made_.empty() && packed_.size() <= slots_ * kSlot; }
  bool has(std::string_view text) const {
    return slots_ == 0 ? made_.find(text) != nullptr : find(text) != kNowhere;
  }
  /// Appends the numbers of the text, in the order in which they were added.
  void collect(std::string_view text, std::vector<std::uint32_t>& out) const;
  /// Calls `visit` with every text, in the order in which they came.
  template <class Visit>
  void each(Visit visit) const {
    if (slots_ == 0) return made_.each(visit);
    for (std::size_t at = slots_ * kSlot; at < packed_.size(); at = end_of(at))
      visit(packed_.text(at + 4, packed_.at(at)));
  }

  /// What `read` reads. REQUIRES: it was not read itself.
  void write(ByteWriter& out) const;
  /// REQUIRES: the bytes outlive the table; this one is empty.
  void read(ByteReader& in);

 private:
  // Packed: the slots, half of a hash and the place of an item each; the items: size of the text, the text,
  // how many numbers, the numbers.
  static constexpr std::size_t kSlot = 8, kNowhere = 0;
  std::size_t find(std::string_view text) const;
  std::size_t end_of(std::size_t item) const;

  TextTable<FewIds> made_;
  PackedNumbers packed_;
  std::size_t slots_ = 0;  ///< a power of two; 0: being filled
};

/// From numbers, which should be dense.
class IdRuns {
 public:
  using Ids = std::vector<std::uint32_t>;

  /// The run of a number, to be added to. REQUIRES: it was not read.
  Ids& operator[](std::uint32_t number) { return made_[number]; }

  bool empty() const { return made_.empty() && packed_.size() <= 4 * (numbers_ + std::size_t{1}); }
  /// Calls `visit` with every member of the run of `number`.
  template <class Visit>
  void each(std::uint32_t number, Visit visit) const {
    if (numbers_ == 0) {
      const auto found = made_.find(number);
      if (found == made_.end()) return;
      for (const std::uint32_t id : found->second) visit(id);
    } else if (number < numbers_) {
      const std::size_t first = std::size_t{4} * (numbers_ + std::size_t{1});
      const std::uint32_t end = packed_.at(std::size_t{4} * (number + std::size_t{1}));
      for (std::uint32_t i = packed_.at(std::size_t{4} * number); i < end; ++i) {
        if (first + std::size_t{4} * i >= packed_.size()) return;
        visit(packed_.at(first + std::size_t{4} * i));
      }
    }
  }
  /// Calls `visit` with every number that has a run, ascending.
  template <class Visit>
  void each_number(Visit visit) const {
    for (const std::uint32_t number : numbers()) visit(number);
  }

  /// What `read` reads.
  void write(ByteWriter& out) const;
  /// REQUIRES: the bytes outlive it; this one is empty.
  void read(ByteReader& in);

 private:
  Ids numbers() const;

  std::unordered_map<std::uint32_t, Ids> made_;
  PackedNumbers packed_;       ///< where each run begins and the last ends, then the runs
  std::uint32_t numbers_ = 0;  ///< beyond the largest with a run; 0: being filled
};

}  // namespace kundenlint
