// The name somebody probably meant, for error messages.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kundenlint {

/// The candidate with the smallest edit distance in bytes (a transposition of neighbours counts one,
/// ASCII case is ignored), the earlier on a tie. A candidate that begins with `word` counts as
/// distance 1, behind one that is as near as a whole. Empty when none is near: more than a third of the longer name would have to change.
/// Cost: O(candidates · length²).
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "meinten Sie „NAME“?", for the hint of an error; empty where none is near.
std::string nearest_hint(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace kundenlint
