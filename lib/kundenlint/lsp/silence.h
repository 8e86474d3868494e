// Edits of a document that silence a rule, in the form that the rules read (lint/suppression.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/text/document.h"

namespace kundenlint::lsp {

/// These bytes of the source become this text.
struct Replacement {
  Span bytes{};
  std::string text{};
};
/// Ordered by begin, disjoint.
using Edit = std::vector<Replacement>;

std::string edited(std::string_view source, const Edit& edit);

/// Ways to silence the finding, the nearest to its place first: a comment on the line before it, on its line, behind
/// its words, around its block, at the end of the text. Whether one changes the text in any other way depends on
/// what stands there: try them.
std::vector<Edit> silencing_edits(const Document& document, const FindingReport& finding,
                                  std::string_view reason);

/// Takes the comment away whose words stand there, and its line where nothing else is on it.
Edit without_comment(const Document& document, Span words);

}  // namespace kundenlint::lsp
