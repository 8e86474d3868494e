// Paragraphs in another language than German.
#pragma once

#include <string_view>

#include "kundenlint/text/document.h"

namespace kundenlint {

/// Of one paragraph: "de" or another language's code ("und": another script, or the markup says that it is
/// not German); empty where its words do not tell, as in headings and short items.
std::string_view language_of(std::string_view paragraph, bool marked_foreign = false);

/// Takes the blocks that are not German out of `blocks` and lists them in `left_out`, neighbours as one.
/// Where the rest of a text is foreign, blocks that do not tell are taken for foreign, too. Cost: the first
/// words of each block until it shows itself to be German.
void leave_out_foreign(Document& document);

}  // namespace kundenlint
