// Term frequencies by lemma.
#pragma once

#include <vector>

#include "kundenlint/analysis/analysis.h"

namespace kundenlint {

/// A word of kind `word` that is counted: not the particle of a separated verb, not the second half of
/// "Kundinnen und Kunden".
bool is_counted(const Token& token, const Word& word);
/// A counted content word: noun, name, verb, adjective or unknown, no function word.
bool is_term(const Token& token, const Word& word);

/// Content words by lemma with their forms; function words, numbers and addresses are left out, and of
/// "Kundinnen und Kunden" the second half. Ordered by count, then lemma (bytes).
std::vector<TermReport> count_terms(const Tokens& tokens, const Words& words, std::uint32_t total_words);

}  // namespace kundenlint
