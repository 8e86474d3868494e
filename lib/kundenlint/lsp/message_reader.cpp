#include "kundenlint/lsp/message_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <istream>
#include <optional>

#include "kundenlint/base/characters.h"

namespace kundenlint::lsp {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16U;

/// A line without its end; nothing at the end of the stream or behind the limit, which it is taken off.
std::optional<std::string> header_line(std::istream& in, std::size_t& left) {
  std::string line;
  for (int c = in.get(); c != std::istream::traits_type::eof(); c = in.get()) {
    if (left-- == 0) {
      left = 0;
      return std::nullopt;
    }
    if (c == '\n') {
      if (line.ends_with('\r')) line.pop_back();
      return line;
    }
    line += static_cast<char>(c);
  }
  return std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

std::optional<std::size_t> number(std::string_view digits) {
  std::size_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
  return whole ? std::optional(value) : std::nullopt;
}

struct Header {
  Read state = Read::message;
  std::size_t length = 0;
};

Header read_header(std::istream& in, std::size_t limit) {
  std::optional<std::size_t> length;
  for (std::size_t left = limit;;) {
    const std::optional<std::string> line = header_line(in, left);
    if (!line) return {.state = in.eof() ? Read::end : Read::broken};
    if (line->empty()) return length ? Header{Read::message, *length} : Header{.state = Read::broken};
    const std::size_t colon = line->find(':');
    if (colon == std::string::npos) return {.state = Read::broken};
    if (!same_ascii(trimmed(std::string_view(*line).substr(0, colon)), "content-length")) continue;
    length = number(trimmed(std::string_view(*line).substr(colon + 1)));
    if (!length) return {.state = Read::broken};
  }
}

/// istream::ignore would wait for the byte behind them.
bool pass_over(std::istream& in, std::size_t bytes) {
  std::string scratch(kChunk, '\0');
  while (bytes > 0) {
    const std::size_t part = std::min(bytes, kChunk);
    if (!in.read(scratch.data(), static_cast<std::streamsize>(part))) return false;
    bytes -= part;
  }
  return true;
}

}  // namespace

Read read_message(std::istream& in, std::string& body, const MessageLimits& limits) {
  body.clear();
  const Header header = read_header(in, limits.header_bytes);
  if (header.state != Read::message) return header.state;
  if (header.length > limits.body_bytes) return pass_over(in, header.length) ? Read::too_large : Read::end;
  while (body.size() < header.length) {
    const std::size_t size = body.size(), part = std::min(header.length - size, kChunk);
    body.resize(size + part);
    if (!in.read(body.data() + size, static_cast<std::streamsize>(part))) return Read::end;
  }
  return Read::message;
}

std::string framed(const std::string& message) {
  return fmt::format("Content-Length: {}\r\n\r\n{}", message.size(), message);
}

}  // namespace kundenlint::lsp
