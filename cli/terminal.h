// How to write for who reads: width and colours.
#pragma once

#include "cli/command.h"
#include "kundenlint/report/text.h"

namespace kundenlint::cli {

/// Width: $COLUMNS, else the terminal's, else 80. Colours: --color; auto: on a terminal, unless NO_COLOR
/// is set or TERM is "dumb"; with FORCE_COLOR (not 0) elsewhere, too, but not against NO_COLOR.
TextOptions text_options(const Invocation& call, bool terminal);

}  // namespace kundenlint::cli
