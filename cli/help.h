// Help pages, made from the tables of commands and options.
#pragma once

#include <string>

#include "cli/command.h"

namespace kundenlint::cli {

/// What the program is and which commands it has.
std::string overview(ReportLanguage language);

/// Usage, options by group, details of one command.
std::string help_page(const Command& command, ReportLanguage language);

}  // namespace kundenlint::cli
