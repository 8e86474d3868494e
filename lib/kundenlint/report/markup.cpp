#include "kundenlint/report/markup.h"

#include "kundenlint/report/snippet.h"

namespace kundenlint {
namespace {

/// XML has no U+FFFE and U+FFFF, not even as a reference: they become U+FFFD.
std::string without_noncharacters(std::string text) {
  for (const std::string_view bad : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (std::size_t at = text.find(bad); at != std::string::npos; at = text.find(bad, at))
      text[at + 2] = '\xBD';
  }
  return text;
}

}  // namespace

std::string escape_markup(std::string_view text) {
  std::string out;
  for (const char c : without_noncharacters(printable(text))) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace kundenlint
