#include "cli/commands/commands.h"

namespace kundenlint::cli {

int run_dict(Invocation& call) { return fail(call.io, {.message = "„dict“ ist noch nicht gebaut"}); }

}  // namespace kundenlint::cli
