// The options of kundenlint_create(), as JSON.
#pragma once

#include <string_view>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/report/bilingual.h"

namespace kundenlint {

struct CapiOptions {
  AnalyzerOptions analyzer{};
  ReportLanguage language = ReportLanguage::de;
};

/// Sets what the object says; an empty text says nothing. On an error `out.language` is set where it was read
/// before. Errors: syntax, no JSON object; usage, an unknown key (with the nearest one), a value of the wrong
/// type or an unknown language.
Result<bool> read_capi_options(std::string_view json, CapiOptions& out);

}  // namespace kundenlint
