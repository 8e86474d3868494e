#include <algorithm>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/config_file.h"
#include "cli/output.h"
#include "kundenlint/report/schemas.h"

namespace kundenlint::cli {
namespace {

struct Schema {
  std::string_view name;
  std::string_view (*text)();
};

std::string_view made_config_schema() {
  static const std::string text = config_schema();
  return text;
}

constexpr Schema kSchemas[] = {
    {"analysis", analysis_schema}, {"findings", findings_schema}, {"score", score_schema},
    {"summary", summary_schema},   {"terms", terms_schema},       {"kwic", kwic_schema},
    {"compare", compare_schema},   {"eval", eval_schema},         {"config", made_config_schema}};

Error unknown(std::string_view name, ReportLanguage language) {
  std::string names;
  for (const Schema& schema : kSchemas) names += (names.empty() ? "" : ", ") + std::string(schema.name);
  const bool german = language == ReportLanguage::de;
  return {.message = (german ? "unbekanntes Schema „" : "unknown schema '") + std::string(name) +
                     (german ? "“" : "'"),
          .hint = (german ? "möglich sind " : "possible are ") + names};
}

}  // namespace

std::vector<std::string> schema_names() {
  std::vector<std::string> names;
  for (const Schema& schema : kSchemas) names.emplace_back(schema.name);
  return names;
}

int run_schema(Invocation& call) {
  auto output = Output::open(call.settings.one("output"), call.io);
  if (!output) return fail(call, output.error());
  if (call.arguments.empty()) {
    for (const Schema& schema : kSchemas) output->stream() << schema.name << '\n';
  }
  for (const std::string& name : call.arguments) {
    const auto* const schema = std::ranges::find(kSchemas, name, &Schema::name);
    if (schema == std::end(kSchemas)) return fail(call, unknown(name, call.language()));
    output->stream() << schema->text();
  }
  const auto committed = output->commit();
  return committed ? kOk : fail(call, committed.error());
}

}  // namespace kundenlint::cli
