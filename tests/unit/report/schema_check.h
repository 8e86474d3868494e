// Validates output against the published JSON Schema.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "kundenlint/report/json.h"

namespace kundenlint {

// The first violation of a published schema; empty when there is none.
inline std::string violation(const nlohmann::json& document, std::string_view published = analysis_schema()) {
  const auto text = nlohmann::json::parse(published);
  valijson::Schema schema;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7)
      .populateSchema(valijson::adapters::NlohmannJsonAdapter(text), schema);
  valijson::ValidationResults results;
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results)) return {};
  valijson::ValidationResults::Error error;
  results.popError(error);
  return error.description.empty() ? "invalid" : error.description;
}

}  // namespace kundenlint
