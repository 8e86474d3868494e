#include "kundenlint/morphology/normalize.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <bit>
#include <cstdint>
#include <cstring>

namespace kundenlint {
namespace {

void append(std::string& out, UChar32 c) {
  char bytes[4];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  out.append(bytes, static_cast<std::size_t>(size));
}

/// Lower case of a word of ASCII and the letters of German alone, as nearly all are: bytes become bytes.
/// False, and nothing of use in `out`, where another character stands or `eszett` and an ß.
bool lower_plain(std::string_view word, std::string& out, bool eszett) {
  out.assign(word);
  for (std::size_t at = 0; at < out.size(); ++at) {
    const char byte = out[at];
    if (byte >= 'A' && byte <= 'Z') out[at] = static_cast<char>(byte + 0x20);
    if (static_cast<unsigned char>(byte) < 0x80) continue;
    if (byte != '\xC3' || at + 1 == out.size()) return false;
    const auto second = static_cast<unsigned char>(out[++at]);
    if (second < 0x80 || second > 0xBF || (eszett && second == 0x9F)) return false;
    if (second <= 0x9E && second != 0x97) out[at] = static_cast<char>(second + 0x20);
  }
  return true;
}

template <class Map>
std::string mapped(std::string_view word, bool eszett, Map map) {
  std::string out;
  if (lower_plain(word, out, eszett)) return out;
  out.clear();
  out.reserve(word.size());
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto size = static_cast<std::int32_t>(word.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, c);
    map(out, c);
  }
  return out;
}

}  // namespace

std::string lower(std::string_view word) {
  return mapped(word, false, [](std::string& out, UChar32 c) {
    if (c < 0x80)
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    else
      append(out, u_tolower(c));
  });
}

std::string norm(std::string_view word) {
  return mapped(word, true, [](std::string& out, UChar32 c) {
    if (c < 0x80)
      out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    else if (c == 0xDF || c == 0x1E9E)
      out += "ss";
    else
      append(out, u_tolower(c));
  });
}

bool is_capitalised(std::string_view word) {
  if (word.empty()) return false;
  const auto first = static_cast<unsigned char>(word.front());
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  UChar32 c = 0;
  std::int32_t at = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(word.data()), at,
                  static_cast<std::int32_t>(word.size()), c);
  return u_isupper(c) != 0;
}

std::string capitalised(std::string word) {
  if (word.empty()) return word;
  UChar32 c = 0;
  std::int32_t at = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(word.data()), at,
                  static_cast<std::int32_t>(word.size()), c);
  std::string out;
  append(out, u_toupper(c));
  return out + word.substr(static_cast<std::size_t>(at));
}

std::string without_umlaut(std::string_view word) {
  for (std::size_t at = word.size(); at-- > 1;) {
    if (word[at - 1] != '\xC3') continue;
    const char plain = word[at] == '\xA4' ? 'a' : word[at] == '\xB6' ? 'o' : word[at] == '\xBC' ? 'u' : '\0';
    if (plain == '\0') continue;
    std::string out(word.substr(0, at - 1));
    out += plain;
    out += word.substr(at + 1);
    return out;
  }
  return {};
}

std::size_t letters(std::string_view word) {
  std::size_t continued = 0;  // bytes 10xxxxxx; eight at a time
  std::size_t at = 0;
  for (; at + 8 <= word.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, word.data() + at, sizeof bytes);
    constexpr std::uint64_t kHigh = 0x8080808080808080;
    continued += static_cast<std::size_t>(std::popcount(bytes & ~(bytes << 1U) & kHigh));
  }
  for (; at < word.size(); ++at) continued += (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U ? 1 : 0;
  return word.size() - continued;
}

bool has_letter(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z')) return true;
  }
  return false;
}

}  // namespace kundenlint
