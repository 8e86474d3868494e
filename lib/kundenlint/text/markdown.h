// Markdown → blocks, by md4c.
#pragma once

#include "kundenlint/text/document.h"

namespace kundenlint {

/// Fills `text`, `map`, `blocks`, `comments` and `left_out` from `source`. Left out: front matter (YAML and
/// TOML), code, link targets, image URLs, ~~deleted~~ text, of HTML what html.h says. Kept: link texts, image
/// descriptions, emphasis, footnotes, definitions. A soft break is a space, -- and --- are dashes.
/// Every byte of text maps to the bytes of the source it was written with.
void read_markdown(Document& document, bool whole_page = false);

}  // namespace kundenlint
