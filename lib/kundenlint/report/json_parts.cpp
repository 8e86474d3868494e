#include "kundenlint/report/json_parts.h"

#include "kundenlint/report/findings.h"
#include "kundenlint/report/places.h"

namespace kundenlint::json_parts {

void field(JsonWriter& json, std::string_view key, std::string_view value) {
  json.key(key);
  json.string(value);
}

void field(JsonWriter& json, std::string_view key, std::uint64_t value) {
  json.key(key);
  json.integer(value);
}

void field(JsonWriter& json, std::string_view key, double value, int decimals) {
  json.key(key);
  json.number(value, decimals);
}

void write_tool(JsonWriter& json, const ToolInfo& tool) {
  json.key("tool");
  json.begin_object();
  field(json, "name", tool.name);
  field(json, "version", tool.version);
  field(json, "icu", tool.icu);
  field(json, "unicode", tool.unicode);
  json.key("dictionaries");
  json.begin_array();
  for (const DictionaryInfo& dictionary : tool.dictionaries) {
    json.begin_object();
    field(json, "id", dictionary.id);
    field(json, "version", dictionary.version);
    field(json, "sha256", dictionary.sha256);
    json.end_object();
  }
  json.end_array();
  field(json, "options_sha256", tool.options_sha256);
  json.end_object();
}

void write_span(JsonWriter& json, Span bytes) {
  field(json, "start", bytes.begin);
  field(json, "end", bytes.end);
}

void write_place(JsonWriter& json, const Location& at) {
  if (!at.place) return;
  json.key("place");
  json.begin_object(true);
  field(json, "kind", to_string(at.place->kind));
  field(json, "number", at.place->number);
  if (at.place->row != 0)
    field(json, at.place->kind == DocumentPlace::Kind::cell ? "row" : "paragraph", at.place->row);
  if (at.place->column != 0) field(json, "column", at.place->column);
  json.end_object();
}

void write_location(JsonWriter& json, const Location& at) {
  write_span(json, at.bytes);
  field(json, "line", at.begin.line);
  field(json, "column", at.begin.column);
  write_place(json, at);
}

void write_left_out(JsonWriter& json, const Analysis& analysis) {
  if (analysis.left_out.empty()) return;
  write_list(json, "left_out", analysis.left_out, [](JsonWriter& to, const LeftOutReport& out) {
    to.begin_object(true);
    field(to, "reason", to_string(out.reason));
    write_location(to, out.at);
    field(to, "words", out.words);
    if (!out.language.empty()) field(to, "language", out.language);
    to.end_object();
  });
}

void write_finding(JsonWriter& json, const FindingReport& finding, ReportLanguage language) {
  json.begin_object();
  field(json, "rule", finding.rule);
  field(json, "severity", to_string(finding.severity));
  field(json, "message", in(finding.message, language));
  field(json, "suggestion", in(finding.suggestion, language));
  write_location(json, finding.at);
  field(json, "end_line", finding.at.end.line);
  field(json, "end_column", finding.at.end.column);
  json.end_object();
}

}  // namespace kundenlint::json_parts
