// What a facet, an entry, a cue, a relation or a word class means, how it is recognised, examples.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/result.h"
#include "kundenlint/dictionary/dictionary.h"
#include "kundenlint/report/text.h"

namespace kundenlint {

/// One page. Ids: "orientierung.denken" (facet), "gleichsetzung" (relation), "negation.fokus" (cue),
/// "orientierung.denken/welt-verstehen" (any entry), "@kunde" (word class).
/// Errors: usage, an unknown id, with the nearest one.
Result<std::string> explain(const Dictionary& dictionary, std::string_view id, const TextOptions& options);

/// Everything that has a page: facets with their names, relations, cues, word classes.
std::string explain_overview(const Dictionary& dictionary, const TextOptions& options);

}  // namespace kundenlint
