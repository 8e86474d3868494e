#include "cli/help.h"

#include <ostream>

#include "cli/commands/commands.h"
#include "cli/parse.h"

namespace kundenlint::cli {

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  return names;
}

int run_help(Invocation& call) {
  if (call.arguments.empty()) {
    call.io.out << overview(call.language());
    return kOk;
  }
  const Command* command = find_command(call.arguments.front());
  if (command == nullptr) return fail(call, unknown_command(call.arguments.front(), call.language()));
  call.io.out << help_page(*command, call.language());
  return kOk;
}

}  // namespace kundenlint::cli
