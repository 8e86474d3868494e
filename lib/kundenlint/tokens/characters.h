// What a character is to the tokeniser, and reading characters out of UTF-8.
//
// ASCII and the letters of German come from tables; everything else asks ICU.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kundenlint {

enum class CharClass : std::uint8_t {
  space,
  newline,
  letter,
  digit,
  mark,        ///< joins what is before it: combining marks, joiners, ² and ₂
  apostrophe,  ///< ' ’ ‘ ´ ` ʼ: an apostrophe or a single quotation mark
  hyphen,      ///< - ‐ ‑
  soft_hyphen,
  dash,  ///< – — ―
  dot,
  terminal,    ///< ! ?
  ellipsis,    ///< …
  quote,       ///< " „ “ ” « » ‹ › ‚: what it does depends on its neighbours
  opener,      ///< ( [ {
  closer,      ///< ) ] }
  separator,   ///< , ; :
  other,       ///< further punctuation
  symbol,      ///< % € § & • …
  pictograph,  ///< may begin an emoji
  regional,    ///< half a flag
  foreign,     ///< a script without spaces: ICU's dictionaries find its words
};

/// A character and its length in bytes. An invalid byte is U+FFFD of length 1 or more.
struct Character {
  char32_t code = 0;
  std::uint32_t size = 0;
};

/// REQUIRES: at < text.size().
Character read_character(std::string_view text, std::size_t at);
/// The character that ends at `at`. REQUIRES: 0 < at <= text.size().
Character read_character_before(std::string_view text, std::size_t at);

CharClass classify(char32_t code);

namespace detail {
extern const std::array<CharClass, 128> kAsciiClasses;
}

/// Class of the character that begins at `at`. REQUIRES: at < text.size().
inline CharClass class_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return detail::kAsciiClasses[byte];
  return classify(read_character(text, at).code);
}

/// Whether an umlaut, ß or an accented letter of Latin-1 begins at `at` and ends before `end`: by far the
/// most frequent characters that are not ASCII. Two bytes each.
inline bool is_german_letter(std::string_view text, std::size_t at, std::size_t end) {
  if (at + 1 >= end || text[at] != '\xC3') return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return second != 0x97 && second != 0xB7 && (second & 0xC0) == 0x80;  // × and ÷ are none
}

bool is_upper(char32_t code);
bool is_lower(char32_t code);
inline bool is_space(CharClass c) { return c == CharClass::space || c == CharClass::newline; }
inline bool is_alnum(CharClass c) { return c == CharClass::letter || c == CharClass::digit; }

}  // namespace kundenlint
