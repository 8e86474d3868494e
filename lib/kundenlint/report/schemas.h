// The published JSON Schemas, as texts.
#pragma once

#include <string_view>

namespace kundenlint {

std::string_view analysis_schema();  ///< of to_json
std::string_view findings_schema();  ///< of the findings' formats json and jsonl
std::string_view score_schema();     ///< of a row of score -f jsonl
std::string_view summary_schema();   ///< of a line of score --summary

}  // namespace kundenlint
