// Zip files as small as they can be, for the tests of what reads them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kundenlint {

/// The parts as they are, not compressed.
inline std::string zip(const std::vector<std::pair<std::string, std::string>>& parts) {
  const auto number = [](std::uint64_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
    return out;
  };
  const auto crc = [](std::string_view bytes) {
    std::uint32_t sum = ~0U;
    for (const char c : bytes) {
      sum ^= static_cast<unsigned char>(c);
      for (int i = 0; i < 8; ++i) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~sum;
  };
  std::string out, folder;
  for (const auto& [name, content] : parts) {
    const std::string common = number(20, 2) + number(0x800, 2) + number(0, 2) + number(0, 4) +
                               number(crc(content), 4) + number(content.size(), 4) +
                               number(content.size(), 4) + number(name.size(), 2) + number(0, 2);
    folder +=
        "PK\x01\x02" + number(20, 2) + common + number(0, 6) + number(0, 4) + number(out.size(), 4) + name;
    out += "PK\x03\x04" + common + name + content;
  }
  const std::size_t begin = out.size();
  return out + folder + "PK\x05\x06" + number(0, 4) + number(parts.size(), 2) + number(parts.size(), 2) +
         number(folder.size(), 4) + number(begin, 4) + number(0, 2);
}

}  // namespace kundenlint
