// What the pages have in common: their frame, their style, and small pieces of markup.
#pragma once

#include <string>
#include <string_view>

#include "kundenlint/report/bilingual.h"

namespace kundenlint {

/// The style and the script of the pages, embedded by the build.
std::string_view page_style();
std::string_view page_script();

/// From the doctype to the opened body. A Content-Security-Policy in it allows the embedded style, where
/// `script` is true the embedded script, and nothing else: no network, no inline handler. `title`: escaped
/// here.
std::string html_open(std::string_view title, ReportLanguage language, bool script);
/// The script, where the page has one, and the end.
std::string html_close(bool script);

/// escape_markup for a piece of running text: white space at its ends stays, as one space.
std::string escape_piece(std::string_view text);

/// "34.5%" of a share in [0, 1].
std::string percent(double share);

}  // namespace kundenlint
