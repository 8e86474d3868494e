// Where a word or a number ends.
#pragma once

#include <cstdint>
#include <string_view>

#include "kundenlint/tokens/tokens.h"

namespace kundenlint {

struct WordEnd {
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::word;
};

/// The word, number or address that begins at `bytes.begin` and ends before `bytes.end`; `run` is the
/// end of its first run, skip_run(…): hyphen compounds, truncated ones with their
/// hyphen, gendered forms, words with apostrophe or a line-break hyphen. The full stop of an
/// abbreviation or ordinal is left to the caller. `quoted`: a single quotation mark is open, so an
/// apostrophe behind the word closes it. REQUIRES: a letter or digit stands at `bytes.begin`.
WordEnd find_word(std::string_view text, Span bytes, std::uint32_t run, bool quoted);

/// End of the run of letters, digits and marks at `at`.
std::uint32_t skip_run(std::string_view text, std::uint32_t at, std::uint32_t end);

/// Behind a hyphen at a line's end: where the rest of the word begins, or 0 when the word ends here
/// ("Kunden-\nund Serviceorientierung").
std::uint32_t resumes_after_break(std::string_view text, std::uint32_t at, std::uint32_t end);

}  // namespace kundenlint
