#include "cli/commands/commands.h"

namespace kundenlint::cli {

int run_tokens(Invocation& call) { return fail(call.io, {.message = "„tokens“ ist noch nicht gebaut"}); }

}  // namespace kundenlint::cli
