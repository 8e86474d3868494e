// What every step of the framing reads: one text, analysed as far as the matches.
#pragma once

#include <string_view>

#include "kundenlint/dictionary/matcher.h"

namespace kundenlint::framing {

/// Views; valid as long as what they point to.
struct Context {
  const Document& document;
  const Tokens& tokens;
  const Words& words;
  const Dictionary& dictionary;
  Matcher& matcher;

  const Form& form(std::uint32_t word) const { return *words.words[word].form; }
  Span sentence(std::uint32_t index) const { return tokens.sentences[index].tokens; }
  /// The clause of a word; the halves of a split clause have one number.
  std::uint32_t clause(std::uint32_t word) const {
    std::uint32_t at = words.clause_of[word];
    while (words.clauses[at].host != kNone) at = words.clauses[at].host;
    return at;
  }
  /// The facet that a match shows: its entry's, unless the profile reads one of its words differently.
  const std::string& facet(const Match& match) const;
};

}  // namespace kundenlint::framing
