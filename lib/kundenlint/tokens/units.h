// Tokens as the Universal Dependencies treebanks of German cut them.
#pragma once

#include <string_view>
#include <vector>

#include "kundenlint/base/span.h"
#include "kundenlint/tokens/tokens.h"

namespace kundenlint {

/// Appends the parts of one token as UD writes them, byte spans of `text` in order: hyphens stand
/// alone ("E", "-", "Mail"), nothing holds white space ("z.", "B."). Most tokens are their only part.
void append_units(const Token& token, std::string_view text, std::vector<Span>& units);

}  // namespace kundenlint
