// Findings as diagnostics.
#pragma once

#include <string>

#include "kundenlint/lsp/view.h"
#include "kundenlint/report/json_writer.h"

namespace kundenlint::lsp {

/// More are not sent; the last one says so.
inline constexpr std::size_t kMostDiagnostics = 1000;

/// Range, severity, code (the rule), message; `data`: {"rule", "suggestion"}; of a confusion the places that name
/// the two poles.
void write_diagnostic(JsonWriter& json, const View& view, const FindingReport& finding);

/// The parameters of textDocument/publishDiagnostics.
std::string diagnostics_of(const View& view);
std::string no_diagnostics(const OpenDocument& document, const Client& client);

}  // namespace kundenlint::lsp
