#include "cli/statistics_output.h"

#include <fmt/format.h>

#include "cli/corpus_input.h"
#include "kundenlint/base/version.h"
#include "kundenlint/report/json_parts.h"
#include "kundenlint/report/tool.h"
#include "kundenlint/report/wording.h"

namespace kundenlint::cli {

using json_parts::field;

void write_head(JsonWriter& json, std::string_view schema, std::string_view profile) {
  field(json, "schema", schema);
  json.key("tool");
  json.begin_object();
  field(json, "name", "kundenlint");
  field(json, "version", version());
  field(json, "icu", icu_version());
  field(json, "unicode", unicode_version());
  if (!profile.empty()) field(json, "profile", profile);
  json.end_object();
}

void write_size(JsonWriter& json, std::string_view key, std::uint64_t documents, std::uint64_t words) {
  json.key(key);
  json.begin_object();
  field(json, "documents", documents);
  field(json, "words", words);
  json.end_object();
}

void write_bootstrap(JsonWriter& json, const BootstrapOptions& options) {
  json.key("bootstrap");
  json.begin_object();
  field(json, "replicates", std::uint64_t{options.replicates});
  field(json, "seed", options.seed);
  field(json, "level", options.level, 2);
  json.end_object();
}

std::string rest_line(std::size_t rows, std::size_t shown, ReportLanguage language) {
  if (shown == 0 || rows <= shown) return {};
  const std::string rest = grouped(rows - shown, language);
  return language == ReportLanguage::de ? fmt::format("  … und {} weitere; --top 0 zeigt alle\n", rest)
                                        : fmt::format("  … and {} more; --top 0 shows all\n", rest);
}

int finish(Invocation& call, Output& output, const std::string& text, bool everything_read) {
  output.stream() << text;
  const auto committed = output.commit();
  if (!committed) return fail(call, committed.error());
  return everything_read ? kOk : kFailure;
}

Result<std::size_t> rows_asked_for(const Invocation& call, std::size_t in_text) {
  if (call.settings.has("top")) return number<std::size_t>(call, "top");
  return call.settings.one("format") == "text" ? in_text : std::size_t{0};
}

}  // namespace kundenlint::cli
