#include "kundenlint/tokens/emoji.h"

#include <unicode/uchar.h>

#include "kundenlint/tokens/characters.h"

namespace kundenlint {
namespace {

constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kEmojiSelector = 0xFE0F;

bool continues_emoji(char32_t code) {
  return code == kEmojiSelector || code == 0xFE0E || code == 0x20E3 || (code >= 0x1F3FB && code <= 0x1F3FF) ||
         (code >= 0xE0020 && code <= 0xE007F);
}

// Text by default (©, ™, ↔): an emoji only with the selector behind it.
bool shown_as_text(std::string_view text, std::uint32_t at, std::uint32_t end, Character first) {
  if (u_hasBinaryProperty(static_cast<UChar32>(first.code), UCHAR_EMOJI_PRESENTATION)) return false;
  const std::uint32_t next = at + first.size;
  const bool selected = next < end && read_character(text, next).code == kEmojiSelector;
  return !selected && first.code < 0x1F000;
}

std::uint32_t skip_pictograph(std::string_view text, std::uint32_t at, std::uint32_t end) {
  at += read_character(text, at).size;
  while (at < end) {
    const Character next = read_character(text, at);
    if (!continues_emoji(next.code)) break;
    at += next.size;
  }
  return at;
}

}  // namespace

std::uint32_t find_emoji(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const Character first = read_character(text, begin);
  const CharClass type = classify(first.code);
  if (type == CharClass::regional) {
    const std::uint32_t next = begin + first.size;
    if (next >= end) return next;
    const Character second = read_character(text, next);
    return classify(second.code) == CharClass::regional ? next + second.size : next;
  }
  if (type != CharClass::pictograph || shown_as_text(text, begin, end, first)) return begin;
  std::uint32_t at = skip_pictograph(text, begin, end);
  while (at < end) {
    const Character joiner = read_character(text, at);
    const std::uint32_t next = at + joiner.size;
    if (joiner.code != kJoiner || next >= end) break;
    if (classify(read_character(text, next).code) != CharClass::pictograph) break;
    at = skip_pictograph(text, next, end);
  }
  return at;
}

std::uint32_t find_emoticon(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  constexpr std::string_view kEyes = ":;=8";
  constexpr std::string_view kMouths = ")(DPpOo|/\\*]3";
  std::uint32_t at = begin;
  if (text.substr(begin, end - begin).starts_with("<3")) {
    at = begin + 2;
  } else {
    if (kEyes.find(text[at]) == std::string_view::npos) return begin;
    ++at;
    const bool nose = at < end && (text[at] == '-' || text[at] == '\'' || text[at] == 'o') && at + 1 < end;
    if (nose && kMouths.find(text[at + 1]) != std::string_view::npos) ++at;
    if (at >= end || kMouths.find(text[at]) == std::string_view::npos) return begin;
    const bool needs_nose =
        text[begin] == '8' || text[at] == '/' || text[at] == '3' || text[at] == '*' || text[at] == ']';
    if (needs_nose && at == begin + 1) return begin;
    const char mouth = text[at];
    const bool bracket = mouth == '(' && at == begin + 1;  // "wie folgt:(a)" is none
    if (bracket && begin > 0 && !is_space(class_at(text, begin - 1))) return begin;
    while (at < end && text[at] == mouth) ++at;
  }
  const bool runs_on = at < end && is_alnum(class_at(text, at));
  return runs_on ? begin : at;
}

}  // namespace kundenlint
