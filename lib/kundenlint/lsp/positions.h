// Places of the protocol (line and character, counted from 0, in the unit that was agreed) and bytes of UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/span.h"

namespace kundenlint::lsp {

/// What a character is: a byte, a unit of UTF-16 or a code point.
enum class Encoding : std::uint8_t { utf8, utf16, utf32 };
std::string_view to_string(Encoding encoding);  ///< "utf-8" …

struct Place {
  std::uint32_t line = 0, character = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};
struct Range {
  Place begin, end;
};

/// The byte of valid UTF-8 at the place. LF, CRLF and CR end lines. What lies behind the end of a line is that
/// end, what lies behind the last line the end of the text; inside a character, its begin. Cost: linear.
std::uint32_t offset_of(std::string_view text, Place place, Encoding encoding);

/// From bytes to places. Thread rule: one object a thread, also to ask.
class Places {
 public:
  /// Cost: linear. `text` must outlive it.
  Places(std::string_view text, Encoding encoding);

  /// What lies behind the end is the end. Cost: O(log lines) and the characters of the line, those behind the one
  /// last asked for when they are on one line.
  Place at(std::uint32_t offset) const;
  Range of(Span bytes) const { return {at(bytes.begin), at(bytes.end)}; }
  /// The line without its end. REQUIRES: the line exists.
  Span line(std::uint32_t number) const;

 private:
  std::string_view text_;
  Encoding encoding_;
  std::vector<std::uint32_t> starts_;  // of the lines
  mutable std::uint32_t last_offset_ = 0, last_character_ = 0;
};

/// What an editor says that has changed: the new text of a range, or the whole text.
struct Change {
  Range range{};
  bool whole = false;
  std::string_view text{};
};

/// Cost: linear in the text. A range that ends before it begins is empty.
void apply(const Change& change, Encoding encoding, std::string& text);

}  // namespace kundenlint::lsp
