#include <ostream>

#include "cli/commands/commands.h"
#include "cli/man_page.h"
#include "cli/output.h"

namespace kundenlint::cli {

int run_man(Invocation& call) {
  auto output = Output::open(call.settings.one("output"), call.io);
  if (!output) return fail(call, output.error());
  output->stream() << man_page(call.language());
  const auto committed = output->commit();
  return committed ? kOk : fail(call, committed.error());
}

}  // namespace kundenlint::cli
