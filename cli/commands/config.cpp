#include "cli/config.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/config_file.h"
#include "cli/output.h"
#include "kundenlint/report/columns.h"

namespace kundenlint::cli {
namespace {

// As it would stand in the file, so that the output can be pasted.
std::string value_of(const Option& option, const Settings& settings) {
  if (is_number(option)) return settings.one(option.name);
  std::vector<std::string> quoted;
  for (const std::string& value : settings.all(option.name)) {
    std::string text;
    for (const char c : value) {
      if (c == '"' || c == '\\') text += '\\';
      text += c;
    }
    quoted.push_back(fmt::format("\"{}\"", text));
  }
  if (option.repeatable) return fmt::format("[{}]", fmt::join(quoted, ", "));
  return quoted.empty() ? "\"\"" : quoted.back();
}

int show(const Invocation& call) {
  const bool german = call.language() == ReportLanguage::de;
  int width = 0;
  std::vector<std::string> lines;
  for (const Option& option : options()) {
    if (!option.configurable) continue;
    lines.push_back(fmt::format("{} = {}", option.name, value_of(option, call.settings)));
    width = std::max(width, columns_of(lines.back()));
  }
  auto line = lines.begin();
  for (const Option& option : options()) {
    if (!option.configurable) continue;
    const std::string& origin = call.settings.origin(option.name);
    const std::string_view shown =
        origin.empty() ? (german ? "Vorgabe" : "default") : std::string_view(origin);
    call.io.out << pad_right(*line++, width) << "  # " << shown << '\n';
  }
  return kOk;
}

// An existing file is never touched.
int init(const Invocation& call) {
  const bool german = call.language() == ReportLanguage::de;
  const std::string path(kConfigName);
  std::error_code code;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, code))) {
    return fail(call, {.message = german ? "gibt es schon" : "is already there", .path = path});
  }
  auto output = Output::open(path, call.io);
  if (!output) return fail(call, output.error());
  output->stream() << config_template(call.language());
  const auto committed = output->commit();
  if (!committed) return fail(call, committed.error());
  call.io.out << path << '\n';
  return kOk;
}

}  // namespace

std::vector<std::string> config_actions() { return {"show", "init"}; }

int run_config(Invocation& call) {
  if (call.arguments.size() == 1 && call.arguments.front() == "show") return show(call);
  if (call.arguments.size() == 1 && call.arguments.front() == "init") return init(call);
  const bool german = call.language() == ReportLanguage::de;
  return fail(call, {.message = german ? "„config“ kennt nur „show“ und „init“"
                                       : "'config' knows only 'show' and 'init'",
                     .hint = "kundenlint config show"});
}

}  // namespace kundenlint::cli
