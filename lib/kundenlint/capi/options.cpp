#include "kundenlint/capi/options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <simdjson.h>

#include <array>
#include <string>

#include "kundenlint/base/nearest.h"

namespace kundenlint {
namespace {

namespace dom = simdjson::dom;

constexpr std::array<std::string_view, 6> kKeys = {"profile",    "lang",    "dictionary",
                                                   "no-builtin", "weights", "no-weights"};

Error unknown_key(std::string_view key) {
  const std::string_view near = nearest(key, kKeys);
  return {.code = ErrorCode::usage,
          .message = fmt::format("unbekannter Schlüssel „{}“", key),
          .hint = near.empty() ? fmt::format("möglich sind {}", fmt::join(kKeys, ", "))
                               : fmt::format("meinten Sie „{}“?", near)};
}

Error wrong_type(std::string_view key, std::string_view wanted) {
  return {.code = ErrorCode::usage, .message = fmt::format("„{}“ muss {} sein", key, wanted)};
}

Result<bool> set_text(std::string_view key, dom::element value, std::string& out) {
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS) return wrong_type(key, "eine Zeichenkette");
  out = text;
  return true;
}

Result<bool> set_switch(std::string_view key, dom::element value, bool& out) {
  bool given = false;
  if (value.get(given) != simdjson::SUCCESS) return wrong_type(key, "true oder false");
  out = !given;
  return true;
}

Result<bool> set_list(std::string_view key, dom::element value, std::vector<std::string>& out) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) {
    out = {std::string(text)};
    return true;
  }
  dom::array array;
  if (value.get(array) != simdjson::SUCCESS) return wrong_type(key, "eine Liste von Zeichenketten");
  for (const dom::element element : array) {
    if (element.get(text) != simdjson::SUCCESS) return wrong_type(key, "eine Liste von Zeichenketten");
    out.emplace_back(text);
  }
  return true;
}

Result<bool> set_language(std::string_view key, dom::element value, ReportLanguage& out) {
  std::string text;
  if (auto set = set_text(key, value, text); !set) return set;
  if (text != "de" && text != "en") {
    return Error{.code = ErrorCode::usage,
                 .message = fmt::format("„{}“: „{}“ gibt es nicht", key, text),
                 .hint = "möglich sind de, en"};
  }
  out = text == "en" ? ReportLanguage::en : ReportLanguage::de;
  return true;
}

Result<bool> set(std::string_view key, dom::element value, CapiOptions& out) {
  AnalyzerOptions& analyzer = out.analyzer;
  if (key == "profile") return set_text(key, value, analyzer.profile);
  if (key == "lang") return set_language(key, value, out.language);
  if (key == "dictionary") return set_list(key, value, analyzer.dictionaries);
  if (key == "no-builtin") return set_switch(key, value, analyzer.builtin);
  if (key == "weights") return set_text(key, value, analyzer.weights_file);
  if (key == "no-weights") return set_switch(key, value, analyzer.weights);
  return unknown_key(key);
}

}  // namespace

Result<bool> read_capi_options(std::string_view json, CapiOptions& out) {
  if (json.empty()) return true;
  dom::parser parser;
  dom::object object;
  const simdjson::error_code error = parser.parse(json.data(), json.size()).get(object);
  if (error == simdjson::INCORRECT_TYPE)
    return Error{.code = ErrorCode::syntax, .message = "erwartet wird ein JSON-Objekt"};
  if (error != simdjson::SUCCESS) {
    return Error{.code = ErrorCode::syntax,
                 .message = fmt::format("kein gültiges JSON: {}", simdjson::error_message(error))};
  }
  // The language first: it is also that of the messages about the others.
  dom::element language;
  if (object["lang"].get(language) == simdjson::SUCCESS) {
    if (auto read = set_language("lang", language, out.language); !read) return read;
  }
  for (const auto& [key, value] : object) {
    if (auto read = set(key, value, out); !read) return read;
  }
  return true;
}

}  // namespace kundenlint
