// Markdown → blocks, by md4c.
#pragma once

#include "kundenlint/text/document.h"

namespace kundenlint {

/// Fills `text`, `map` and `blocks` from `source`. Left out: front matter (YAML --- and TOML +++), code
/// blocks and spans, HTML, link targets, image URLs. Kept: link texts, image descriptions, emphasis.
/// Every byte of text maps to the bytes of the source it was written with.
void read_markdown(Document& document);

}  // namespace kundenlint
