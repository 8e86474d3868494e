// The words of the reports and tables, explained: what `kundenlint explain lean` prints.
#pragma once

#include <span>
#include <string_view>

#include "kundenlint/report/bilingual.h"

namespace kundenlint {

struct GlossaryTerm {
  std::string_view id;
  std::string_view others;   ///< further names, one space between them; without capitals
  Bilingual name;            ///< as the report says it
  Bilingual meaning;         ///< paragraphs, '\n' between them
  std::string_view formula;  ///< may be empty
  std::string_view source;   ///< may be empty
};

/// In the order of the report: verdict, figures, mentions, readability, corpora.
std::span<const GlossaryTerm> glossary();

/// By id or another name, whatever its capitals; null where there is none.
const GlossaryTerm* glossary_term(std::string_view name);

}  // namespace kundenlint
