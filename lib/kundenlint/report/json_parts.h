// What the JSON of analyses and the JSON of findings have in common.
#pragma once

#include <string_view>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/report/bilingual.h"
#include "kundenlint/report/json_writer.h"
#include "kundenlint/report/tool.h"

namespace kundenlint::json_parts {

void field(JsonWriter& json, std::string_view key, std::string_view value);
void field(JsonWriter& json, std::string_view key, std::uint64_t value);
void field(JsonWriter& json, std::string_view key, double value, int decimals);

void write_tool(JsonWriter& json, const ToolInfo& tool);
void write_span(JsonWriter& json, Span bytes);  ///< start, end
/// "place": where the file has no lines; else nothing.
void write_place(JsonWriter& json, const Location& at);
/// "left_out": what was not scored; nothing where all was.
void write_left_out(JsonWriter& json, const Analysis& analysis);
void write_location(JsonWriter& json, const Location& at);  ///< start, end, line, column
void write_finding(JsonWriter& json, const FindingReport& finding, ReportLanguage language);

template <class Items, class Write>
void write_list(JsonWriter& json, std::string_view key, const Items& items, Write write) {
  json.key(key);
  json.begin_array();
  for (const auto& item : items) write(json, item);
  json.end_array();
}

}  // namespace kundenlint::json_parts
