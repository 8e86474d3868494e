// Compounds and their parts.
#pragma once

#include <string_view>
#include <vector>

#include "kundenlint/base/span.h"
#include "kundenlint/morphology/lexicon.h"

namespace kundenlint {

/// The parts of a word in lower case, as byte spans that tile it, the linking element with the part to its
/// left; one span when it is no compound. Hyphens part too and belong to no span. The division with the
/// highest sum of part weights wins. Cost: O(length²); PartFilter (lexicon.h) spares
/// most look-ups.
std::vector<Span> split_compound(std::string_view word, const Lexicon& lexicon);

/// A part without its linking element: "kunden" → "kunde", "wirtschafts" → "wirtschaft".
std::string_view without_link(std::string_view part, const Lexicon& lexicon);

}  // namespace kundenlint
