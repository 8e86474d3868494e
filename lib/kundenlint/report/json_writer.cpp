#include "kundenlint/report/json_writer.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <array>
#include <charconv>
#include <cmath>
#include <iterator>

namespace kundenlint {

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!empty_) out_ += ',';
  if (pretty_ && flat_from_ == 0) {
    out_ += '\n';
    out_.append(2 * static_cast<std::size_t>(depth_), ' ');
  } else if (pretty_ && !empty_) {
    out_ += ' ';
  }
  empty_ = false;
}

void JsonWriter::open(char bracket, bool flat) {
  separate();
  out_ += bracket;
  ++depth_;
  if (flat && flat_from_ == 0) flat_from_ = depth_;
  empty_ = true;
}

void JsonWriter::close(char bracket) {
  const bool flat = flat_from_ != 0;
  if (flat_from_ == depth_) flat_from_ = 0;
  --depth_;
  if (pretty_ && !flat && !empty_) {
    out_ += '\n';
    out_.append(2 * static_cast<std::size_t>(depth_), ' ');
  }
  out_ += bracket;
  empty_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  out_ += pretty_ ? ": " : ":";
  after_key_ = true;
}

void JsonWriter::string(std::string_view value) {
  separate();
  quote(value);
}

void JsonWriter::integer(std::uint64_t value) {
  separate();
  const fmt::format_int digits(value);
  out_.append(digits.data(), digits.size());
}

void JsonWriter::number(double value, int decimals) {
  if (!std::isfinite(value)) return null();
  separate();
  if (value == 0) {  // most cells of a table
    out_ += decimals > 0 ? "0." : "0";
    out_.append(static_cast<std::size_t>(decimals), '0');
    return;
  }
  constexpr std::size_t kLongest = 352;  // sign, 309 digits of the largest double, point, decimals
  std::array<char, kLongest> digits{};
  const auto done = std::to_chars(digits.begin(), digits.end(), value, std::chars_format::fixed, decimals);
  const std::string_view number(digits.data(), static_cast<std::size_t>(done.ptr - digits.begin()));
  const bool zero = number.starts_with('-') && number.find_first_not_of("-0.") == std::string_view::npos;
  out_ += number.substr(zero ? 1 : 0);
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
}

void JsonWriter::quote(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  out_ += '"';
  std::int32_t done = 0;  // up to here it is copied
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 c = bytes[at];
    if (c < 0x80) {
      ++at;
      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
    } else {
      U8_NEXT(bytes, at, size, c);
      if (c >= 0) continue;
    }
    out_ += text.substr(static_cast<std::size_t>(done), static_cast<std::size_t>(begin - done));
    done = at;
    escape(c);
  }
  out_ += text.substr(static_cast<std::size_t>(done));
  out_ += '"';
}

void JsonWriter::escape(std::int32_t c) {
  switch (c) {
    case '"':
      out_ += "\\\"";
      break;
    case '\\':
      out_ += "\\\\";
      break;
    case '\n':
      out_ += "\\n";
      break;
    case '\r':
      out_ += "\\r";
      break;
    case '\t':
      out_ += "\\t";
      break;
    default:
      if (c < 0) {
        out_ += "\uFFFD";  // invalid UTF-8, e.g. in a file name
      } else {
        fmt::format_to(std::back_inserter(out_), "\\u{:04x}", c);
      }
  }
}

}  // namespace kundenlint
