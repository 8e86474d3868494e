// A page inside another file: a chapter of a book, the text of an e-mail.
#pragma once

#include <algorithm>

#include "kundenlint/text/extract.h"

namespace kundenlint {

/// Adds the blocks of a document; `place` is that of the whole, its paragraphs are counted.
inline void add_document(Extract& out, const Document& page, DocumentPlace place) {
  for (const Block& block : page.blocks) {
    ++(place.kind == DocumentPlace::Kind::paragraph ? place.number : place.row);
    out.begin(block.kind, place);
    std::string_view text = block.bytes.of(page.text);
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      out.add(text.substr(0, end));
      if (end < text.size()) out.line_break();
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    out.end();
  }
}

}  // namespace kundenlint
