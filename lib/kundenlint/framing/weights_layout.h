// The bytes of a compiled weight table: header, slots, cells, names. They are made and read on one machine's
// byte order: the build embeds them.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kundenlint {

inline constexpr std::string_view kWeightsMagic = "KLWEIGH3";

struct WeightsHeader {
  std::array<char, 8> magic{};
  std::uint32_t slots = 0;  ///< a power of two, at most half of them taken
  std::uint32_t cells = 0;
  std::uint32_t names = 0;  ///< bytes: profile, reference, excluded classes (joined by blanks) and targets,
                            ///< each ended by a line feed
  std::uint32_t unused = 0;
  double keep = 0, add = 1, sure = 1;
};

}  // namespace kundenlint
