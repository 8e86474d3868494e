// JSON-RPC 2.0: what a message is, read with simdjson, and answers, written with JsonWriter.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kundenlint/lsp/positions.h"
#include "kundenlint/report/json_writer.h"

namespace kundenlint::lsp {

enum class Kind : std::uint8_t {
  request,
  notification,
  response,    ///< to a request of ours
  unreadable,  ///< no JSON, or nested too deeply
  invalid,     ///< JSON, but no message; also a batch, which the protocol does not know
  too_large,   ///< was passed over
};

/// A message that has arrived. What has to be known of it while others are still worked on is taken out.
struct Incoming {
  Kind kind = Kind::unreadable;
  std::string body{};
  std::string id{};       ///< of a request, as JSON: "7" or "\"a\""; of an invalid message, if it has one
  std::string method{};   ///< of requests and notifications
  std::string subject{};  ///< the URI of the document it is about; of $/cancelRequest the id, as JSON
};

enum class Code : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  not_initialized = -32002,
  cancelled = -32800,
};

namespace dom = simdjson::dom;

/// Reads messages. Nesting is bounded; a half of a surrogate pair, which some editors send, is read as U+FFFD.
class MessageParser {
 public:
  static constexpr std::size_t kMostDepth = 64;

  /// The root; nothing where it is no JSON. It holds until the next call.
  std::optional<dom::element> parse(std::string_view body);
  Incoming classify(std::string body);

 private:
  bool make_room(std::size_t bytes);
  dom::parser parser_;
};

// What stands at a JSON pointer ("/textDocument/uri"); nothing where it is missing or of another type.
std::optional<std::string_view> text_at(dom::element from, std::string_view pointer);
std::optional<std::int64_t> number_at(dom::element from, std::string_view pointer);
std::optional<dom::array> array_at(dom::element from, std::string_view pointer);
bool true_at(dom::element from, std::string_view pointer);
bool exists_at(dom::element from, std::string_view pointer);
/// {line, character}; beyond 32 bits: the largest.
std::optional<Place> place_at(dom::element from, const std::string& pointer);
/// {start, end}.
std::optional<Range> range_at(dom::element from, const std::string& pointer);

/// `result` and `params` are JSON.
std::string response(std::string_view id, std::string_view result);
std::string failure(std::string_view id, Code code, std::string_view message);
std::string notification(std::string_view method, std::string_view params);
std::string request(std::string_view id, std::string_view method, std::string_view params);

void write_range(JsonWriter& json, std::string_view key, const Range& range);

}  // namespace kundenlint::lsp
