#include "cli/completions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/output.h"

namespace kundenlint::cli {

std::vector<std::string> shell_names() { return {kShells.begin(), kShells.end()}; }

int run_completions(Invocation& call) {
  const bool german = call.language() == ReportLanguage::de;
  const std::string shell = call.arguments.size() == 1 ? call.arguments.front() : std::string();
  if (std::ranges::find(kShells, shell) == kShells.end()) {
    const std::string all = fmt::format("{}", fmt::join(kShells, ", "));
    return fail(call, {.message = german ? "„completions“ braucht genau eine Shell: " + all
                                         : "'completions' needs exactly one shell: " + all,
                       .hint = "kundenlint completions bash"});
  }
  auto output = Output::open(call.settings.one("output"), call.io);
  if (!output) return fail(call, output.error());
  output->stream() << completions(shell, call.language());
  const auto committed = output->commit();
  return committed ? kOk : fail(call, committed.error());
}

}  // namespace kundenlint::cli
