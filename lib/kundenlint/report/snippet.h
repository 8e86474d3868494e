// A sentence of the source on one line, with the words that are evidence marked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/span.h"
#include "kundenlint/report/style.h"

namespace kundenlint {

/// What a terminal may be shown of a foreign text: control and bidirectional characters become '·',
/// soft hyphens vanish, white space becomes one space, invalid UTF-8 U+FFFD.
std::string printable(std::string_view text);

struct Snippet {
  std::string line;
  std::string carets;  ///< "^^^" under the evidence; empty when the style has colours (it underlines)
};

/// `sentence` and `evidence` are byte spans of `source`; evidence outside the sentence is ignored.
/// Takes at most `columns`; what is left out between and around the evidence is replaced by "…".
struct SnippetRequest {
  std::string_view source;
  Span sentence;
  const std::vector<Span>& evidence;
  int columns = 80;
  Paint paint = Paint::bold;
};
Snippet snippet(const SnippetRequest& request, const Style& style);

}  // namespace kundenlint
