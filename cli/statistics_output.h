// What terms, kwic and compare write alike.
#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"
#include "cli/output.h"
#include "kundenlint/report/json_writer.h"
#include "kundenlint/report/table.h"
#include "kundenlint/statistics/bootstrap.h"

namespace kundenlint::cli {

/// "schema" and "tool" of an object that begins; `profile`: the one that measured, where one did.
void write_head(JsonWriter& json, std::string_view schema, std::string_view profile = {});
/// documents and words under `key`.
void write_size(JsonWriter& json, std::string_view key, std::uint64_t documents, std::uint64_t words);
/// replicates, seed and level under "bootstrap".
void write_bootstrap(JsonWriter& json, const BootstrapOptions& options);
/// "… und 120 weitere; --top 0 zeigt alle", or nothing.
std::string rest_line(std::size_t rows, std::size_t shown, ReportLanguage language);
/// Puts the output in place; the exit status, 2 where not everything could be read.
int finish(Invocation& call, Output& output, const std::string& text, bool everything_read);

/// --top: 0 = all. Without it: all, in the text form `in_text`.
Result<std::size_t> rows_asked_for(const Invocation& call, std::size_t in_text);

}  // namespace kundenlint::cli
