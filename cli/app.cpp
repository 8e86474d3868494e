#include "cli/app.h"

#include <ostream>

#include "cli/commands/commands.h"
#include "cli/files_from.h"
#include "cli/help.h"
#include "cli/own_files.h"
#include "cli/parse.h"
#include "cli/rule_choice.h"

namespace kundenlint::cli {

int run(const std::vector<std::string>& arguments, Io& io) {
  auto parsed = parse(arguments, io);
  if (!parsed) return fail(io, parsed.error());
  const ReportLanguage language = parsed->settings.language();
  Invocation call{.settings = parsed->settings, .arguments = std::move(parsed->arguments), .io = io};
  if (parsed->help) {
    io.out << (parsed->command == nullptr ? overview(language) : help_page(*parsed->command, language));
    return kOk;
  }
  if (parsed->version) return run_version(call);
  if (parsed->command == nullptr) {
    io.err << overview(language);
    return kFailure;
  }
  if (parsed->command->arguments.empty() && !call.arguments.empty()) {
    const bool german = language == ReportLanguage::de;
    return fail(io, {.message = (german ? "überzähliges Argument „" : "extra argument '") +
                                call.arguments.front() + (german ? "“" : "'")});
  }
  if (const Option* const rules = find_option("rules");
      takes(*parsed->command, *rules) && parsed->command->name != "config")
    for (const Error& notice : set_changes_aside(parsed->settings)) note(call, notice);
  if (const auto listed = add_listed(call); !listed) return fail(call, listed.error());
  if (const auto kept = keep_inputs(call, parsed->command->name); !kept) return fail(call, kept.error());
  return parsed->command->run(call);
}

}  // namespace kundenlint::cli
