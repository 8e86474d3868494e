// Whether a sentence ends at a mark: the German decision.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kundenlint/tokens/abbreviations.h"
#include "kundenlint/tokens/lookahead.h"

namespace kundenlint {

/// What is known before the mark.
struct Preceding {
  std::string_view word;      ///< directly before the mark; empty when there is none
  std::string_view previous;  ///< the word before `word` in the sentence; empty when there is none
  bool number = false;        ///< `word` is a number
  bool first = false;         ///< `word` is the sentence's first: perhaps a list marker
  std::optional<AbbreviationClass> abbreviation;
};

struct Decision {
  bool ends = false;      ///< a sentence ends here
  bool attached = false;  ///< the full stop belongs to the word
};

/// At a full stop directly behind a word or number.
Decision decide_period(const Preceding& before, const Following& after);

/// At ! or ?.
bool ends_at_terminal(const Following& after);

/// At … or ...; `spaced`: white space stands before it.
bool ends_at_ellipsis(const Following& after, bool spaced);

}  // namespace kundenlint
