// How places in files without lines, and what was left out of a text, are named.
#pragma once

#include <string>
#include <string_view>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/report/bilingual.h"

namespace kundenlint {

/// "Absatz 12", "Seite 2, Absatz 3", "Folie 4", "Tabelle 1, Zelle B3", "Fußnote 2".
std::string name_of(const DocumentPlace& place, ReportLanguage language);

/// "paragraph", "page", "slide" …, as JSON has it.
std::string_view to_string(DocumentPlace::Kind kind);

/// "Navigation", "Kommentare" …
std::string_view name_of(LeftOut::Reason reason, ReportLanguage language);

/// "zwölf Wörter Navigation (ab Zeile 3), …" in one line for a person; empty when nothing was left out.
std::string left_out_line(const Analysis& analysis, ReportLanguage language);

}  // namespace kundenlint
