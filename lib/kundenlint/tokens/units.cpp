#include "kundenlint/tokens/units.h"

#include "kundenlint/tokens/characters.h"

namespace kundenlint {
namespace {

bool stands_alone(const Token& token, std::string_view text, std::uint32_t at, CharClass c) {
  if (token.kind != TokenKind::word && token.kind != TokenKind::number &&
      token.kind != TokenKind::abbreviation)
    return false;
  if (c == CharClass::hyphen) {
    const bool price =
        token.kind == TokenKind::number && at > token.bytes.begin && !is_alnum(class_at(text, at - 1));
    return !price && (at == token.bytes.begin || text[at - 1] != '.');
  }
  return text[at] == '/' && token.kind == TokenKind::number;
}

}  // namespace

void append_units(const Token& token, std::string_view text, std::vector<Span>& units) {
  std::uint32_t begin = token.bytes.begin;
  const auto cut = [&](std::uint32_t end) {
    if (end > begin) units.push_back({begin, end});
  };
  for (std::uint32_t at = begin; at < token.bytes.end;) {
    const std::uint32_t next = at + read_character(text, at).size;
    const CharClass c = class_at(text, at);
    if (is_space(c)) {
      cut(at);
      begin = next;
    } else if (stands_alone(token, text, at, c)) {
      cut(at);
      units.push_back({at, next});
      begin = next;
    }
    at = next;
  }
  cut(token.bytes.end);
}

}  // namespace kundenlint
