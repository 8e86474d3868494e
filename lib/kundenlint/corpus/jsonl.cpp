#include "kundenlint/corpus/jsonl.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <istream>

#include "kundenlint/base/characters.h"
#include "kundenlint/corpus/lines.h"
#include "kundenlint/text/normal.h"

namespace kundenlint {
namespace {

namespace dom = simdjson::ondemand;

Error bad_line(const std::string& path, std::uint32_t line, std::string message) {
  return {.code = ErrorCode::syntax, .message = std::move(message), .path = path, .line = line};
}

// What has been found of one line.
struct Found {
  Record record;
  bool has_id = false, has_text = false;
  std::vector<std::optional<std::string>> kept;
  std::string problem;  ///< valid JSON, but not what is wanted
};

// The value as it stands, without the spaces behind it. Does not consume a string or a number.
simdjson::error_code raw(dom::value& value, dom::json_type type, std::string& out) {
  std::string_view text;
  simdjson::error_code error = simdjson::SUCCESS;
  if (type == dom::json_type::object) {
    dom::object object;
    error = value.get_object().get(object);
    if (error == simdjson::SUCCESS) error = object.raw_json().get(text);
  } else if (type == dom::json_type::array) {
    dom::array array;
    error = value.get_array().get(array);
    if (error == simdjson::SUCCESS) error = array.raw_json().get(text);
  } else {
    text = value.raw_json_token();
  }
  out = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  return error;
}

simdjson::error_code read_string(dom::value& value, std::string& out) {
  std::string_view text;
  const simdjson::error_code error = value.get_string().get(text);
  if (error == simdjson::SUCCESS) out = text;
  return error;
}

std::vector<std::string> all_nfc(const std::vector<std::string>& names) {
  std::vector<std::string> out;
  out.reserve(names.size());
  for (const std::string& name : names) out.push_back(nfc(name));
  return out;
}

std::string describe(simdjson::error_code error) {
  switch (error) {
    case simdjson::UTF8_ERROR:
      return "kein gültiges UTF-8";
    case simdjson::UNCLOSED_STRING:
      return "kein gültiges JSON: eine Zeichenkette ist nicht geschlossen";
    case simdjson::STRING_ERROR:
    case simdjson::UNESCAPED_CHARS:
      return "kein gültiges JSON: eine Zeichenkette ist falsch geschrieben";
    case simdjson::NUMBER_ERROR:
      return "kein gültiges JSON: eine Zahl ist falsch geschrieben";
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR:
      return "kein gültiges JSON: ein Wort steht ohne Anführungszeichen";
    case simdjson::DEPTH_ERROR:
      return "kein gültiges JSON: zu tief geschachtelt";
    case simdjson::MEMALLOC:
      return "der Speicher reicht nicht";
    default:
      return "kein gültiges JSON: Klammer, Komma oder Doppelpunkt fehlt oder ist zu viel";
  }
}

}  // namespace

struct JsonlReader::State {
  LineReader lines;
  std::string path;
  JsonlOptions options;
  JsonlStart start;
  std::optional<std::uint64_t> before{};
  std::string line{};  ///< kept for its memory

  State(std::istream& in, std::string name, JsonlOptions wanted, JsonlStart from)
      : lines(in, wanted.max_line_bytes, from.offset),
        path(std::move(name)),
        options(std::move(wanted)),
        start(std::move(from)) {}

  std::uint32_t line_number() {
    if (!before) before = start.lines_before ? start.lines_before() : 0;
    return static_cast<std::uint32_t>(*before) + lines.number();
  }

  Result<Record> parse() {
    Found found;
    found.kept.resize(options.keep.size());
    if (const auto error = read_object(found)) found.problem = describe(error);
    if (found.problem.empty() && !found.has_text) {
      found.problem = fmt::format("das Feld „{}“ fehlt", options.text_field);
    }
    if (!found.problem.empty()) return bad_line(path, line_number(), std::move(found.problem));
    if (!found.has_id) found.record.id = fmt::format("{}", line_number());
    for (std::size_t i = 0; i < found.kept.size(); ++i) {
      if (found.kept[i]) found.record.fields.emplace_back(options.keep[i], std::move(*found.kept[i]));
    }
    return std::move(found.record);
  }

 private:
  simdjson::error_code read_object(Found& found) {
    line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    // On-demand parsing looks only at what it is asked for.
    if (const auto error = checker_.parse(line.data(), line.size(), false).error()) return error;
    dom::document document;
    const simdjson::padded_string_view json(line.data(), line.size(), line.capacity());
    if (const auto error = parser_.iterate(json).get(document)) return error;
    dom::json_type type{};
    if (const auto error = document.type().get(type)) return error;
    if (type != dom::json_type::object) {
      found.problem = "die Zeile ist kein JSON-Objekt";
      return simdjson::SUCCESS;
    }
    dom::object object;
    if (const auto error = document.get_object().get(object)) return error;
    for (auto item : object) {
      dom::field field;
      if (const auto error = std::move(item).get(field)) return error;
      if (const auto error = read_field(field, found)) return error;
    }
    return simdjson::SUCCESS;
  }

  bool is_doubled(bool there, const std::string& name, Found& found) const {
    if (there) found.problem = fmt::format("das Feld „{}“ steht zweimal in der Zeile", name);
    return there;
  }

  // Behind the quotation mark. Lines in front of a shard are not counted for it.
  void place_text(dom::value& value, Found& found) {
    if (!before && start.lines_before) return;
    const char* const first = line.data();
    const char* const begin = value.raw_json_token().data();
    found.record.line = line_number();
    found.record.column = static_cast<std::uint32_t>(std::count_if(first, begin, begins_character)) + 2;
  }

  simdjson::error_code read_field(dom::field& field, Found& found) {
    std::string_view key;
    if (const auto error = field.unescaped_key().get(key)) return error;
    const std::string name = nfc(key);
    const bool is_text = name == text_field_, is_id = name == id_field_;
    const auto kept = std::ranges::find(keep_, name);
    if (!is_text && !is_id && kept == keep_.end()) return simdjson::SUCCESS;
    if (is_doubled((is_text && found.has_text) || (is_id && found.has_id), name, found))
      return simdjson::SUCCESS;
    dom::value value = field.value();
    dom::json_type type{};
    std::string token;
    if (const auto error = value.type().get(type)) return error;
    const bool is_string = type == dom::json_type::string;
    const bool is_kept = kept != keep_.end();
    if (is_kept || !is_string) {
      if (const auto error = raw(value, type, token)) return error;
    }
    if (is_kept) found.kept[static_cast<std::size_t>(kept - keep_.begin())] = token;
    if (is_text && !is_string)
      found.problem = fmt::format("das Feld „{}“ ist keine Zeichenkette", options.text_field);
    if (is_text && is_string) {
      found.has_text = true;
      place_text(value, found);
      if (const auto error = read_string(value, found.record.text)) return error;
    }
    if (is_id) return read_id(value, type, token, found);
    return simdjson::SUCCESS;
  }

  simdjson::error_code read_id(dom::value& value, dom::json_type type, const std::string& token,
                               Found& found) {
    found.has_id = type != dom::json_type::null;
    if (type == dom::json_type::string) return read_string(value, found.record.id);
    if (type == dom::json_type::number) found.record.id = token;
    if (type == dom::json_type::object || type == dom::json_type::array || type == dom::json_type::boolean) {
      found.problem = fmt::format("das Feld „{}“ ist weder Zeichenkette noch Zahl", options.id_field);
    }
    return simdjson::SUCCESS;
  }

  dom::parser parser_;
  simdjson::dom::parser checker_;
  std::string text_field_ = nfc(options.text_field), id_field_ = nfc(options.id_field);
  std::vector<std::string> keep_ = all_nfc(options.keep);
};

JsonlReader::JsonlReader(std::istream& in, std::string path, JsonlOptions options, JsonlStart start)
    : state_(std::make_unique<State>(in, std::move(path), std::move(options), std::move(start))) {}
JsonlReader::~JsonlReader() = default;
JsonlReader::JsonlReader(JsonlReader&&) noexcept = default;

std::optional<Result<Record>> JsonlReader::next() {
  std::string& line = state_->line;
  while (state_->lines.offset() < state_->start.end) {
    switch (state_->lines.next(line)) {
      case LineReader::Status::end:
        return std::nullopt;
      case LineReader::Status::failed:
        return Error{.code = ErrorCode::unreadable, .message = "Lesefehler", .path = state_->path};
      case LineReader::Status::too_long:
        return Error{.code = ErrorCode::limit,
                     .message = fmt::format("Zeile ist länger als {} Bytes", state_->options.max_line_bytes),
                     .path = state_->path,
                     .line = state_->line_number()};
      case LineReader::Status::line:
        break;
    }
    if (line.find_first_not_of(" \t\r") != std::string::npos) return state_->parse();
  }
  return std::nullopt;
}

std::uint64_t JsonlReader::offset() const { return state_->lines.offset(); }
std::uint64_t JsonlReader::lines() const { return state_->line_number(); }

}  // namespace kundenlint
