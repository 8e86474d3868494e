// What a run writes is never what it reads: an input would be destroyed, or the run would read itself.
#pragma once

#include "cli/command.h"
#include "kundenlint/corpus/files.h"

namespace kundenlint::cli {

/// Refuses an output that is one of the inputs, however it is called: by a link, another case, a way round.
/// Looks at the arguments and at the options that name files; what stands in folders is compared when they
/// are listed (list_options). Errors: write.
Result<bool> keep_inputs(const Invocation& call, std::string_view command);

/// What of the outputs of this call is there already, and who is told what a folder does not give.
ListOptions list_options(const Invocation& call);

}  // namespace kundenlint::cli
