#include "kundenlint/text/twice_encoded.h"

#include <unicode/utf8.h>

#include <array>
#include <optional>
#include <vector>

#include "kundenlint/text/code_page.h"

namespace kundenlint {
namespace {

struct Character {
  char32_t c;
  std::size_t begin;
};

std::vector<Character> characters(std::string_view text) {
  std::vector<Character> out;
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t at = 0; at < size;) {
    const auto begin = static_cast<std::size_t>(at);
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    out.push_back({static_cast<char32_t>(c), begin});
  }
  return out;
}

// What German texts have beyond ASCII.
bool is_likely(char32_t c) {
  return (c >= 0xA0 && c <= 0xFF) || (c >= 0x2010 && c <= 0x2044) || c == 0x20AC || c == 0x2122 ||
         (c >= 0x1F300 && c <= 0x1FAFF);
}

// The character of the bytes that this one and the next ones were, and how many those are.
std::optional<std::pair<char32_t, std::size_t>> original(const std::vector<Character>& text, std::size_t at,
                                                         const CodePage& page) {
  const int lead = page.byte(text[at].c);
  const std::size_t size = lead >= 0xC2 && lead <= 0xC3 ? 2 : lead == 0xE2 ? 3 : lead == 0xF0 ? 4 : 0;
  if (size == 0 || at + size > text.size()) return std::nullopt;
  char32_t c = static_cast<char32_t>(lead) & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    const int next = page.byte(text[at + i].c);
    if (next < 0x80 || next > 0xBF) return std::nullopt;
    c = (c << 6U) | (static_cast<char32_t>(next) & 0x3FU);
  }
  if (!is_likely(c)) return std::nullopt;
  return std::pair{c, size};
}

}  // namespace

TwiceEncoded find_twice_encoded(std::string_view text) {
  TwiceEncoded out;
  const std::array<const CodePage*, 3> pages = {&windows_1252(), &mac_roman(), &dos_850()};
  const std::vector<Character> all = characters(text);
  for (std::size_t at = 0; at < all.size();) {
    std::optional<std::pair<char32_t, std::size_t>> found;
    for (std::size_t page = 0; page < pages.size() && !found && all[at].c >= 0x80; ++page)
      found = original(all, at, *pages.at(page));
    if (found && out.places++ == 0) out.first = all[at].begin;
    if (!found && all[at].c >= 0x80 && all[at].c != 0xFEFF) ++out.others;
    append_utf8(out.mended, found ? found->first : all[at].c);
    at += found ? found->second : 1;
  }
  return out;
}

}  // namespace kundenlint
