// The manual page in man(7), made from the tables of commands and options.
#pragma once

#include <string>

#include "kundenlint/report/bilingual.h"

namespace kundenlint::cli {

/// kundenlint(1): every command, every option once with the commands that take it, environment, files,
/// exit status. Deterministic; `mandoc -Tlint` has nothing to say.
std::string man_page(ReportLanguage language);

}  // namespace kundenlint::cli
