#include "kundenlint/tokens/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace kundenlint {
namespace {

constexpr std::array<CharClass, 128> ascii_classes() {
  std::array<CharClass, 128> classes{};
  for (std::size_t c = 0; c < classes.size(); ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    classes[c] = letter ? CharClass::letter : digit ? CharClass::digit : CharClass::symbol;
  }
  const auto mark = [&](std::string_view chars, CharClass char_class) {
    for (const char c : chars) classes[static_cast<unsigned char>(c)] = char_class;
  };
  mark(" \t\x1c\x1d\x1e\x1f", CharClass::space);
  mark("\n\r\v\f", CharClass::newline);
  mark("'`", CharClass::apostrophe);
  mark("!?", CharClass::terminal);
  mark("([{", CharClass::opener);
  mark(")]}", CharClass::closer);
  mark(",;:", CharClass::separator);
  mark("/\\*_#@", CharClass::other);
  classes['-'] = CharClass::hyphen;
  classes['.'] = CharClass::dot;
  classes['"'] = CharClass::quote;
  return classes;
}

CharClass classify_latin1(char32_t code) {
  switch (code) {
    case 0x85:
      return CharClass::newline;
    case 0xA0:
      return CharClass::space;
    case 0xAA:
    case 0xB5:
    case 0xBA:
      return CharClass::letter;
    case 0xAB:
    case 0xBB:
      return CharClass::quote;
    case 0xAD:
      return CharClass::soft_hyphen;
    case 0xB2:
    case 0xB3:
    case 0xB9:
      return CharClass::mark;
    case 0xB4:
      return CharClass::apostrophe;
    case 0xBC:
    case 0xBD:
    case 0xBE:
      return CharClass::digit;
    case 0xA1:
    case 0xB7:
    case 0xBF:
      return CharClass::other;
    default:
      break;
  }
  return code >= 0xC0 && code != 0xD7 && code != 0xF7 ? CharClass::letter : CharClass::symbol;
}

CharClass classify_general_punctuation(char32_t code) {
  if (code <= 0x200A || code == 0x202F || code == 0x205F) return CharClass::space;
  if (code <= 0x200F || (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F)) {
    return CharClass::mark;
  }
  if (code <= 0x2011) return CharClass::hyphen;
  if (code <= 0x2015) return CharClass::dash;
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
      return CharClass::apostrophe;
    case 0x201A:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2039:
    case 0x203A:
      return CharClass::quote;
    case 0x2026:
      return CharClass::ellipsis;
    case 0x2028:
    case 0x2029:
      return CharClass::newline;
    case 0x203C:
    case 0x203D:
    case 0x2047:
    case 0x2048:
    case 0x2049:
      return CharClass::terminal;
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x2030:
      return CharClass::symbol;
    default:
      return CharClass::other;
  }
}

// Letters that UAX #29 leaves to a dictionary or breaks one by one.
CharClass classify_letter(char32_t code) {
  const int word_break = u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_WORD_BREAK);
  return word_break == U_WB_ALETTER || word_break == U_WB_HEBREW_LETTER ? CharClass::letter
                                                                        : CharClass::foreign;
}

CharClass classify_by_icu(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  if (code >= 0x1F1E6 && code <= 0x1F1FF) return CharClass::regional;
  if (u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC)) return CharClass::pictograph;
  const auto mask = U_MASK(u_charType(c));
  if ((mask & U_GC_L_MASK) != 0) return classify_letter(code);
  if ((mask & (U_GC_M_MASK | U_GC_CF_MASK)) != 0) return CharClass::mark;
  if (code >= 0x2070 && code <= 0x209C) return CharClass::mark;
  if ((mask & U_GC_N_MASK) != 0) return CharClass::digit;
  if ((mask & (U_GC_ZS_MASK)) != 0) return CharClass::space;
  if ((mask & U_GC_PS_MASK) != 0) return CharClass::opener;
  if ((mask & U_GC_PE_MASK) != 0) return CharClass::closer;
  if ((mask & U_GC_PD_MASK) != 0) return CharClass::dash;
  if (u_hasBinaryProperty(c, UCHAR_S_TERM)) return CharClass::terminal;
  return (mask & U_GC_P_MASK) != 0 ? CharClass::other : CharClass::symbol;
}

}  // namespace

namespace detail {
constinit const std::array<CharClass, 128> kAsciiClasses = ascii_classes();
}

Character read_character(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + at;
  const auto length = static_cast<std::int32_t>(text.size() - at < 8 ? text.size() - at : 8);
  std::int32_t next = 0;
  UChar32 code = 0;
  U8_NEXT(bytes, next, length, code);
  return {code < 0 ? U'\uFFFD' : static_cast<char32_t>(code), static_cast<std::uint32_t>(next)};
}

Character read_character_before(std::string_view text, std::size_t at) {
  const std::size_t start = at < 8 ? 0 : at - 8;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + start;
  auto index = static_cast<std::int32_t>(at - start);
  const std::int32_t end = index;
  UChar32 code = 0;
  U8_PREV(bytes, 0, index, code);
  return {code < 0 ? U'\uFFFD' : static_cast<char32_t>(code), static_cast<std::uint32_t>(end - index)};
}

CharClass classify(char32_t code) {
  if (code < 0x80) return detail::kAsciiClasses[code];
  if (code < 0x100) return classify_latin1(code);
  if (code < 0x250) return CharClass::letter;
  if (code >= 0x2000 && code <= 0x206F) return classify_general_punctuation(code);
  if (code == 0x2BC) return CharClass::apostrophe;
  if (code == 0xFEFF) return CharClass::mark;
  return classify_by_icu(code);
}

bool is_upper(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z';
  if (code < 0x100) return code >= 0xC0 && code <= 0xDE && code != 0xD7;
  return u_isupper(static_cast<UChar32>(code)) || u_istitle(static_cast<UChar32>(code));
}

bool is_lower(char32_t code) {
  if (code < 0x80) return code >= 'a' && code <= 'z';
  if (code < 0x100) return code >= 0xDF && code != 0xF7;
  return u_islower(static_cast<UChar32>(code));
}

}  // namespace kundenlint
