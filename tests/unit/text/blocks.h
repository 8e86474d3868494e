// Blocks as short strings: "h Titel", "p Text", "l Punkt", "q Zitat", "c Zelle".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/text/reader.h"

namespace kundenlint {

inline std::vector<std::string> blocks_of(const Document& document) {
  constexpr std::string_view kLetters = "phlqc";
  std::vector<std::string> out;
  for (const Block& block : document.blocks) {
    std::string line(1, kLetters[static_cast<std::size_t>(block.kind)]);
    line += ' ';
    line += block.bytes.of(document.text);
    out.push_back(std::move(line));
  }
  return out;
}

inline std::vector<std::string> blocks_of(std::string_view bytes, Format format) {
  const Result<Document> document = make_document(bytes, "t", {.format = format});
  if (!document) return {"! " + to_string(document.error())};
  return blocks_of(*document);
}

}  // namespace kundenlint
