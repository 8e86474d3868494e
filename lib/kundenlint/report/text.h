// Analysis → a report to read, in German or English.
#pragma once

#include <string>
#include <string_view>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/report/bilingual.h"

namespace kundenlint {

struct TextOptions {
  ReportLanguage language = ReportLanguage::de;
  int width = 80;      ///< columns; readable_width() is applied
  bool color = false;  ///< ANSI escapes
};

/// The width pages are set in: `columns`, but at least 48 and at most 110.
int readable_width(int columns);

/// `source`: Document::source of the analysed document, for the sentences around mentions.
/// Nothing of the source reaches the terminal as a control character. Ends with '\n'.
std::string render_text(const Analysis& analysis, std::string_view source, const Dictionary& dictionary,
                        const TextOptions& options);

}  // namespace kundenlint
