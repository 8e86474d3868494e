// Documents made by hand, and tokens and sentences as texts to compare.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/text/document.h"
#include "kundenlint/tokens/tokens.h"

namespace kundenlint {

/// A document whose blocks are the paragraphs of `text`, parted by blank lines.
inline Document paragraphs(std::string text) {
  Document document;
  document.text = std::move(text);
  const std::string& t = document.text;
  for (std::size_t at = t.find_first_not_of(" \n"); at < t.size();) {
    const std::size_t blank = std::min(t.find("\n\n", at), t.size());
    const std::size_t last = t.find_last_not_of(" \n", blank - 1) + 1;
    document.blocks.push_back(
        {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last)}, BlockKind::paragraph});
    at = t.find_first_not_of(" \n", blank);
  }
  return document;
}

/// "Wir|helfen|gern|."
inline std::string tokens_of(const std::string& text) {
  const Document document = paragraphs(text);
  std::string joined;
  for (const Token& token : tokenize(document).tokens) {
    if (!joined.empty()) joined += '|';
    joined += token.bytes.of(document.text);
  }
  return joined;
}

/// "Wir helfen. || Gern." with every line break shown as a space.
inline std::string sentences_of(const std::string& text) {
  const Document document = paragraphs(text);
  const Tokens tokens = tokenize(document);
  std::string joined;
  for (const Sentence& sentence : tokens.sentences) {
    if (!joined.empty()) joined += " || ";
    const Span bytes{tokens.tokens[sentence.tokens.begin].bytes.begin,
                     tokens.tokens[sentence.tokens.end - 1].bytes.end};
    joined += bytes.of(document.text);
  }
  std::replace(joined.begin(), joined.end(), '\n', ' ');
  return joined;
}

}  // namespace kundenlint
