#include "kundenlint/lsp/message.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "kundenlint/base/characters.h"
#include "kundenlint/report/json_parts.h"

namespace kundenlint::lsp {
namespace {

constexpr std::size_t kKeptBytes = std::size_t{1} << 20U;  // of a parser's tables, for the next message

using json_parts::field;

/// The value of "\uXXXX" at `at`; negative where there is none.
int escape_at(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
  int value = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const int digit = hex_value(text[i]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

bool is_high(int unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(int unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string without_half_pairs(std::string_view body) {
  std::string out;
  out.reserve(body.size());
  for (std::size_t at = 0; at < body.size();) {
    if (body[at] != '\\') {
      out += body[at++];
      continue;
    }
    const int unit = escape_at(body, at);
    const bool pair = is_high(unit) && is_low(escape_at(body, at + 6));
    const std::size_t size = pair ? 12 : unit >= 0 ? 6 : 2;
    out += !pair && (is_high(unit) || is_low(unit)) ? std::string_view("\\ufffd") : body.substr(at, size);
    at = std::min(at + size, body.size());
  }
  return out;
}

/// Text or a number: what an id may be.
std::string id_of(dom::object message) {
  dom::element id;
  if (message["id"].get(id) != simdjson::SUCCESS) return {};
  if (!id.is_string() && !id.is_int64() && !id.is_uint64() && !id.is_double()) return {};
  return simdjson::minify(id);
}

std::string subject_of(dom::object message, std::string_view method) {
  dom::element params;
  if (message["params"].get(params) != simdjson::SUCCESS) return {};
  if (method == "$/cancelRequest") {
    dom::object object;
    return params.get(object) == simdjson::SUCCESS ? id_of(object) : std::string();
  }
  return std::string(text_at(params, "/textDocument/uri").value_or(""));
}

dom::element at(dom::element from, std::string_view pointer, bool& found) {
  dom::element out;
  found = from.at_pointer(pointer).get(out) == simdjson::SUCCESS;
  return out;
}

template <class Value>
std::optional<Value> value_at(dom::element from, std::string_view pointer) {
  bool found = false;
  const dom::element element = at(from, pointer, found);
  Value value;
  return found && element.get(value) == simdjson::SUCCESS ? std::optional(value) : std::nullopt;
}

std::optional<std::uint32_t> count_at(dom::element from, const std::string& pointer) {
  const auto value = value_at<std::uint64_t>(from, pointer);
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  return value ? std::optional(static_cast<std::uint32_t>(std::min(*value, kMost))) : std::nullopt;
}

void write_place(JsonWriter& json, std::string_view key, const Place& place) {
  json.key(key);
  json.begin_object();
  field(json, "line", std::uint64_t{place.line});
  field(json, "character", std::uint64_t{place.character});
  json.end_object();
}

}  // namespace

/// Also gives back what a long message took.
bool MessageParser::make_room(std::size_t bytes) {
  const std::size_t has = parser_.capacity();
  if (has != 0 && has <= std::max(kKeptBytes, bytes)) return true;
  parser_ = dom::parser();
  return parser_.allocate(std::max(bytes, std::size_t{4096}), kMostDepth) == simdjson::SUCCESS;
}

std::optional<dom::element> MessageParser::parse(std::string_view body) {
  if (!make_room(body.size())) return std::nullopt;
  dom::element root;
  simdjson::error_code error = parser_.parse(body.data(), body.size()).get(root);
  if (error == simdjson::STRING_ERROR) {
    const std::string mended = without_half_pairs(body);
    error = parser_.parse(mended.data(), mended.size()).get(root);
  }
  return error == simdjson::SUCCESS ? std::optional(root) : std::nullopt;
}

Incoming MessageParser::classify(std::string body) {
  Incoming out;
  if (const std::optional<dom::element> root = parse(body)) {
    out.kind = Kind::invalid;
    dom::object object;
    if (root->get(object) == simdjson::SUCCESS) {
      const auto version = text_at(*root, "/jsonrpc");
      const auto method = text_at(*root, "/method");
      const bool has_id = exists_at(*root, "/id");
      out.id = id_of(object);
      if (version == "2.0" && method && (!has_id || !out.id.empty())) {
        out.kind = has_id ? Kind::request : Kind::notification;
        out.method = *method;
        out.subject = subject_of(object, *method);
      } else if (version == "2.0" && (exists_at(*root, "/result") || exists_at(*root, "/error"))) {
        out.kind = Kind::response;
      }
    }
  }
  out.body = std::move(body);
  return out;
}

std::optional<std::string_view> text_at(dom::element from, std::string_view pointer) {
  return value_at<std::string_view>(from, pointer);
}
std::optional<std::int64_t> number_at(dom::element from, std::string_view pointer) {
  return value_at<std::int64_t>(from, pointer);
}
std::optional<dom::array> array_at(dom::element from, std::string_view pointer) {
  return value_at<dom::array>(from, pointer);
}
bool true_at(dom::element from, std::string_view pointer) {
  return value_at<bool>(from, pointer).value_or(false);
}
bool exists_at(dom::element from, std::string_view pointer) {
  bool found = false;
  static_cast<void>(at(from, pointer, found));
  return found;
}

std::optional<Place> place_at(dom::element from, const std::string& pointer) {
  const auto line = count_at(from, pointer + "/line"), character = count_at(from, pointer + "/character");
  return line && character ? std::optional(Place{*line, *character}) : std::nullopt;
}

std::optional<Range> range_at(dom::element from, const std::string& pointer) {
  const auto begin = place_at(from, pointer + "/start"), end = place_at(from, pointer + "/end");
  return begin && end ? std::optional(Range{*begin, *end}) : std::nullopt;
}

std::string response(std::string_view id, std::string_view result) {
  return fmt::format(R"({{"jsonrpc":"2.0","id":{},"result":{}}})", id, result);
}

std::string failure(std::string_view id, Code code, std::string_view message) {
  std::string text;
  JsonWriter(text, false).string(message);
  return fmt::format(R"({{"jsonrpc":"2.0","id":{},"error":{{"code":{},"message":{}}}}})",
                     id.empty() ? "null" : id, static_cast<int>(code), text);
}

std::string notification(std::string_view method, std::string_view params) {
  return fmt::format(R"({{"jsonrpc":"2.0","method":"{}","params":{}}})", method, params);
}

std::string request(std::string_view id, std::string_view method, std::string_view params) {
  return fmt::format(R"({{"jsonrpc":"2.0","id":"{}","method":"{}","params":{}}})", id, method, params);
}

void write_range(JsonWriter& json, std::string_view key, const Range& range) {
  json.key(key);
  json.begin_object();
  write_place(json, "start", range.begin);
  write_place(json, "end", range.end);
  json.end_object();
}

}  // namespace kundenlint::lsp
