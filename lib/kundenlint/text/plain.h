// Plain text → blocks.
#pragma once

#include "kundenlint/text/document.h"

namespace kundenlint {

/// Fills `text`, `map` and `blocks` from `source`. Blank lines part blocks; a list item begins one at its
/// bullet or number; a short line that stands alone without an end mark is a heading. Line ends inside a
/// block stay in the text: whether they are hard wraps is for the sentence layer to tell.
void read_plain(Document& document);

}  // namespace kundenlint
