// The published JSON Schemas, as texts.
#pragma once

#include <string_view>

namespace kundenlint {

std::string_view analysis_schema();  ///< of to_json
std::string_view findings_schema();  ///< of the findings' formats json and jsonl
std::string_view score_schema();     ///< of a row of score -f jsonl
std::string_view summary_schema();   ///< of a line of score --summary
std::string_view terms_schema();     ///< of kundenlint terms -f json
std::string_view kwic_schema();      ///< of kundenlint kwic -f json
std::string_view compare_schema();   ///< of kundenlint compare -f json
std::string_view eval_schema();      ///< of kundenlint eval -f json

}  // namespace kundenlint
