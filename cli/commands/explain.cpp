#include "cli/commands/commands.h"

namespace kundenlint::cli {

int run_explain(Invocation& call) { return fail(call.io, {.message = "„explain“ ist noch nicht gebaut"}); }

}  // namespace kundenlint::cli
