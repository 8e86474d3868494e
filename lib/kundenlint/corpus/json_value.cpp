#include "kundenlint/corpus/json_value.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <iterator>

#include "kundenlint/text/encoding.h"

namespace kundenlint {

bool is_utf8(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

std::string json_string(std::string_view text) {
  std::string repaired;
  if (!is_utf8(text)) {
    if (const auto decoded = decode(text)) repaired = decoded->text;
    text = repaired;
  }
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) < 0x20)
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out + '"';
}

std::string plain_value(std::string_view json) {
  if (json == "null") return {};
  if (!json.starts_with('"')) return std::string(json);
  simdjson::dom::parser parser;
  std::string_view text;
  if (parser.parse(json.data(), json.size()).get(text) != simdjson::SUCCESS) return std::string(json);
  return std::string(text);
}

}  // namespace kundenlint
