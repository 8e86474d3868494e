// What copies of web pages bring along: comment forms, boxes about the author, legal lines, cookie notices.
#pragma once

#include "kundenlint/text/document.h"

namespace kundenlint {

/// Takes them out of `blocks` and lists them in `left_out`. Only at the ends of a text, only whole blocks
/// that consist of nothing else, and a box about the author only where the text names the author just before
/// it. Ordinary prose about cookies, comments or authors stays. Cost: the blocks near both ends.
void leave_out_boilerplate(Document& document);

}  // namespace kundenlint
