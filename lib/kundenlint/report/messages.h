// The library's messages in English. The library speaks German, as its messages are made where things go
// wrong, and a caller that wants English translates them here: one table, German text to English text.
#pragma once

#include <string>
#include <string_view>

#include "kundenlint/base/result.h"
#include "kundenlint/report/bilingual.h"

namespace kundenlint {

/// What of a German message the table knows, in English; all else, also English, as it is. Where a message
/// quotes another one, that one is translated, too.
std::string in_english(std::string_view message);

/// The error with message and hint in that language.
Error localized(Error error, ReportLanguage language);

}  // namespace kundenlint
