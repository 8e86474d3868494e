#include "kundenlint/report/columns.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace kundenlint {
namespace {

constexpr UChar32 kJoiner = 0x200D;

// Columns of a code point that does not continue a cluster.
int width_of(UChar32 c) {
  if (c < 0x300) return c == 0xAD ? 0 : 1;
  const int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

bool extends(UChar32 c) {
  return c >= 0x300 && (c == kJoiner || u_hasBinaryProperty(c, UCHAR_GRAPHEME_EXTEND) ||
                        u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER) || u_charType(c) == U_FORMAT_CHAR);
}

bool regional(UChar32 c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

struct Cluster {
  std::int32_t end = 0;
  int columns = 0;
};

// The cluster at `at`: a base with what extends it, emoji joined by ZWJ, two regional indicators.
Cluster next_cluster(std::string_view text, std::int32_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, at, size, c);
  const bool flag = regional(c);
  Cluster out{at, flag ? 2 : extends(c) ? 0 : width_of(c)};
  UChar32 before = c;
  for (int taken = 1; out.end < size; ++taken) {
    std::int32_t end = out.end;
    U8_NEXT_OR_FFFD(bytes, end, size, c);
    const bool joined = before == kJoiner && u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC);
    const bool second = flag && taken == 1 && regional(c);
    if (!extends(c) && !joined && !second) break;
    if (c == 0xFE0F) out.columns = 2;  // emoji presentation
    before = c;
    out.end = end;
  }
  return out;
}

}  // namespace

int columns_of(std::string_view text) {
  int columns = 0;
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
    const Cluster cluster = next_cluster(text, at);
    columns += cluster.columns;
    at = cluster.end;
  }
  return columns;
}

std::string_view fit(std::string_view text, int columns) {
  std::int32_t at = 0;
  while (at < static_cast<std::int32_t>(text.size())) {
    const Cluster cluster = next_cluster(text, at);
    if (cluster.columns > columns) break;
    columns -= cluster.columns;
    at = cluster.end;
  }
  return text.substr(0, static_cast<std::size_t>(at));
}

std::vector<std::string> wrap(std::string_view text, int columns) {
  std::vector<std::string> lines(1);
  int used = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    const int width = columns_of(word);
    if (used != 0 && used + 1 + width > columns) {
      lines.emplace_back();
      used = 0;
    }
    if (used != 0) lines.back() += ' ';
    used += width + (used != 0 ? 1 : 0);
    lines.back() += word;
    if (end < text.size() && text[end] == '\n') {
      lines.emplace_back();
      used = 0;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string pad_right(std::string_view text, int columns) {
  std::string out(text);
  out.append(static_cast<std::size_t>(std::max(0, columns - columns_of(text))), ' ');
  return out;
}

std::string pad_left(std::string_view text, int columns) {
  std::string out(static_cast<std::size_t>(std::max(0, columns - columns_of(text))), ' ');
  return out += text;
}

}  // namespace kundenlint
