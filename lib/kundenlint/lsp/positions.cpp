#include "kundenlint/lsp/positions.h"

#include <algorithm>

#include "kundenlint/base/characters.h"

namespace kundenlint::lsp {
namespace {

/// Units of the character whose first byte this is; a byte inside a character has none, but in UTF-8.
std::uint32_t units_of(char byte, Encoding encoding) {
  if (encoding == Encoding::utf8) return 1;
  if (!begins_character(byte)) return 0;
  return encoding == Encoding::utf16 && static_cast<unsigned char>(byte) >= 0xF0 ? 2 : 1;
}

std::uint32_t units_in(std::string_view text, Encoding encoding) {
  if (encoding == Encoding::utf8) return static_cast<std::uint32_t>(text.size());
  std::uint32_t units = 0;
  for (const char byte : text) units += units_of(byte, encoding);
  return units;
}

std::size_t character_end(std::string_view text, std::size_t begin) {
  do ++begin;
  while (begin < text.size() && !begins_character(text[begin]));
  return begin;
}

/// Bytes of the characters that begin within so many units; of a character that is cut, none.
std::size_t bytes_within(std::string_view line, std::uint32_t units, Encoding encoding) {
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t end = character_end(line, at);
    const std::uint32_t size = units_in(line.substr(at, end - at), encoding);
    if (size > units) break;
    units -= size;
    at = end;
  }
  return at;
}

/// The end of the line that begins there, without CR and LF; one character is looked for at a time, as that is fast.
std::size_t line_end(std::string_view text, std::size_t begin) {
  const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  return begin + std::min(line.find('\r'), line.size());
}

/// Where the line behind the one that begins there begins; npos where there is none.
std::size_t next_line(std::string_view text, std::size_t begin) {
  const std::size_t end = line_end(text, begin);
  if (end == text.size()) return std::string_view::npos;
  return text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? end + 2 : end + 1;
}

}  // namespace

std::string_view to_string(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "utf-8";
    case Encoding::utf16:
      return "utf-16";
    case Encoding::utf32:
      return "utf-32";
  }
  return "";
}

std::uint32_t offset_of(std::string_view text, Place place, Encoding encoding) {
  std::size_t begin = 0;
  for (std::uint32_t line = 0; line < place.line; ++line) {
    begin = next_line(text, begin);
    if (begin == std::string_view::npos) return static_cast<std::uint32_t>(text.size());
  }
  const std::string_view line = text.substr(begin, line_end(text, begin) - begin);
  return static_cast<std::uint32_t>(begin + bytes_within(line, place.character, encoding));
}

Places::Places(std::string_view text, Encoding encoding) : text_(text), encoding_(encoding), starts_{0} {
  for (std::size_t at = next_line(text, 0); at != std::string_view::npos; at = next_line(text, at))
    starts_.push_back(static_cast<std::uint32_t>(at));
}

Place Places::at(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto next = std::ranges::upper_bound(starts_, offset);
  const auto line = static_cast<std::uint32_t>(next - starts_.begin()) - 1;
  const bool goes_on = last_offset_ >= starts_[line] && last_offset_ <= offset;
  const std::uint32_t from = goes_on ? last_offset_ : starts_[line];
  const std::uint32_t before = goes_on ? last_character_ : 0;
  last_character_ = before + units_in(text_.substr(from, offset - from), encoding_);
  last_offset_ = offset;
  return {line, last_character_};
}

Span Places::line(std::uint32_t number) const {
  return {starts_[number], static_cast<std::uint32_t>(line_end(text_, starts_[number]))};
}

void apply(const Change& change, Encoding encoding, std::string& text) {
  if (change.whole) {
    text = change.text;
    return;
  }
  const std::uint32_t begin = offset_of(text, change.range.begin, encoding);
  const std::uint32_t end = std::max(begin, offset_of(text, change.range.end, encoding));
  text.replace(begin, end - begin, change.text);
}

}  // namespace kundenlint::lsp
