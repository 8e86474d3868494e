// The bytes of a compiled weight table, in this order: header, keys and numbers of the slots, three numbers a
// target, rows, names. They are made and read on one machine's byte order: the build embeds them.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kundenlint {

inline constexpr std::string_view kWeightsMagic = "KLWEIGH5";

struct WeightsHeader {
  std::array<char, 8> magic{};
  std::uint32_t slots = 0;        ///< a power of two, at most two thirds of them taken
  std::uint32_t rows = 0;         ///< one a feature
  std::uint32_t targets = 0;      ///< bytes of a row
  std::uint32_t names = 0;        ///< bytes: the profile and the targets, each ended by a line feed
  std::array<char, 64> sha256{};  ///< of the TSV, in hexadecimal digits
};

}  // namespace kundenlint
