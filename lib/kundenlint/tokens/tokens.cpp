#include "kundenlint/tokens/tokens.h"

#include <algorithm>

#include "kundenlint/tokens/splitter.h"

namespace kundenlint {

std::uint32_t Tokens::sentence_of(std::uint32_t index) const {
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), index,
                       [](std::uint32_t i, const Sentence& sentence) { return i < sentence.tokens.begin; });
  return static_cast<std::uint32_t>(after - sentences.begin()) - 1;
}

Tokens tokenize(const Document& document) {
  Tokens out;
  out.tokens.reserve(document.text.size() / 5);  // German prose: 6.5 bytes a token, the space included
  Splitter splitter(document.text, out);
  std::uint32_t index = 0;
  for (const Block& block : document.blocks) splitter.split(block, index++);
  return out;
}

}  // namespace kundenlint
