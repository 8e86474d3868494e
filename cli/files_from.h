// --files-from: a list of inputs, for more than fit on a command line.
#pragma once

#include "cli/command.h"

namespace kundenlint::cli {

/// Adds the lines of the list to the arguments; nothing without the option. A list with NULs in it (find
/// -print0) is divided by them. Errors: those of the file; usage, when standard input would be read twice.
Result<bool> add_listed(Invocation& call);

}  // namespace kundenlint::cli
