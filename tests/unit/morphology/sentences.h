// A text run through tokens and morphology.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/morphology/morphology.h"
#include "tests/unit/tokens/texts.h"

namespace kundenlint {

struct Analysed {
  Document document;
  Tokens tokens;
  Words words;
};

inline Analysed analysed(Morphology& morphology, const std::string& text) {
  Analysed out{.document = paragraphs(text), .tokens = {}, .words = {}};
  out.tokens = tokenize(out.document);
  out.words = morphology.analyze(out.document, out.tokens);
  return out;
}

/// The form of the last token written `word`; an empty one when there is none.
inline Form read(Morphology& morphology, const std::string& text, std::string_view word) {
  const Analysed all = analysed(morphology, text);
  for (std::size_t at = all.tokens.tokens.size(); at-- > 0;) {
    if (all.tokens.tokens[at].bytes.of(all.document.text) == word) return *all.words.words[at].form;
  }
  return {};
}

}  // namespace kundenlint
