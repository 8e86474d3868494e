#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ostream>

#include "cli/commands/commands.h"
#include "kundenlint/report/columns.h"

namespace kundenlint::cli {
namespace {

// As it would stand in the file, so that the output can be pasted.
std::string value_of(const Option& option, const Settings& settings) {
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

}  // namespace

std::vector<std::string> config_actions() { return {"show"}; }

int run_config(Invocation& call) {
  const bool german = call.language() == ReportLanguage::de;
  if (call.arguments.size() != 1 || call.arguments.front() != "show") {
    return fail(call, {.message = german ? "„config“ kennt nur „show“" : "'config' knows only 'show'",
                       .hint = "kundenlint config show"});
  }
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

}  // namespace kundenlint::cli
