// Whose words they are: quotation marks.
#pragma once

#include <vector>

#include "kundenlint/framing/context.h"

namespace kundenlint::framing {

/// By word: inside quotation marks. German marks both open („ ») and close (“ «) with signs that other
/// conventions use the other way round, so a mark turns the state over.
std::vector<bool> quoted_words(const Context& context);

}  // namespace kundenlint::framing
