// Named patterns: what many entries share is written once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {

/// Puts the patterns of the dictionary in the place of their names. Error: the first name that it does not
/// have, or that stands for itself in the end; the message names the nearest one, the place is the caller's.
std::optional<Error> resolve_phrases(Pattern& pattern, const Dictionary& dictionary);

}  // namespace kundenlint
