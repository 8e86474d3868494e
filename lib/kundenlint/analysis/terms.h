// Term frequencies by lemma.
#pragma once

#include <vector>

#include "kundenlint/analysis/analysis.h"

namespace kundenlint {

/// Content words by lemma with their forms; function words, numbers and addresses are left out, and of
/// "Kundinnen und Kunden" the second half. Ordered by count, then lemma (bytes).
std::vector<TermReport> count_terms(const Tokens& tokens, const Words& words, std::uint32_t total_words);

}  // namespace kundenlint
