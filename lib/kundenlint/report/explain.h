// What a facet, an entry, a cue, a relation, a word class or a lint rule means, how it is recognised,
// examples.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/result.h"
#include "kundenlint/dictionary/dictionary.h"
#include "kundenlint/lint/rule.h"
#include "kundenlint/report/text.h"

namespace kundenlint {

/// What can be explained.
struct Explained {
  const Dictionary& dictionary;
  const std::vector<Rule>& rules;
};

/// One page. Ids: "orientierung.denken" (facet), "gleichsetzung" (relation), "negation.fokus" (cue),
/// "orientierung.denken/welt-verstehen" (any entry), "@kunde" (word class),
/// "wir-lastig" (lint rule), "gewichte" and "orientierung.denken/gewichte" (evidence weights).
/// Errors: usage, an unknown id, with the nearest one.
Result<std::string> explain(const Explained& known, std::string_view id, const TextOptions& options);

/// Everything that has a page: facets with their names, relations, cues, word classes, lint rules.
std::string explain_overview(const Explained& known, const TextOptions& options);

}  // namespace kundenlint
