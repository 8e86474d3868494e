// Input and messages about it, in the user's language.
#pragma once

#include <iosfwd>
#include <string>

#include "kundenlint/base/result.h"
#include "kundenlint/report/bilingual.h"

namespace kundenlint::cli {

/// The error with its message in English where --lang en asks for it and the library's own message
/// (German) says no more than its code.
Error localized(Error error, ReportLanguage language);

/// Opens a file to be read as a stream. Errors: not_found, directory, unreadable.
Result<bool> open_input(const std::string& path, std::ifstream& file, ReportLanguage language);

/// A command that needs files got none.
Error no_input(ReportLanguage language);

}  // namespace kundenlint::cli
