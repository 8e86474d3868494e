#include "kundenlint/analysis/terms.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "kundenlint/morphology/function_words.h"

namespace kundenlint {

bool is_counted(const Token& token, const Word& word) {
  return token.kind == TokenKind::word && word.verb == kNone && !word.paired;
}

bool is_term(const Token& token, const Word& word) {
  if (!is_counted(token, word)) return false;
  if (function_word(word.form->norm) != nullptr) return false;
  switch (word.form->pos) {
    case Pos::noun:
    case Pos::name:
    case Pos::verb:
    case Pos::adjective:
    case Pos::unknown:
      return true;
    default:
      return false;
  }
}

std::vector<TermReport> count_terms(const Tokens& tokens, const Words& words, std::uint32_t total_words) {
  std::unordered_map<std::string_view, std::size_t> index;
  std::vector<TermReport> terms;
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    const Word& word = words.words[i];
    if (!is_term(tokens.tokens[i], word)) continue;
    const auto [at, added] = index.try_emplace(word.form->lemma, terms.size());
    if (added) terms.push_back({.lemma = word.form->lemma, .count = 0, .per_1000_words = 0, .forms = {}});
    TermReport& term = terms[at->second];
    ++term.count;
    ++term.forms[word.form->surface];
  }
  for (TermReport& term : terms) term.per_1000_words = 1000.0 * term.count / std::max(total_words, 1U);
  std::sort(terms.begin(), terms.end(), [](const TermReport& a, const TermReport& b) {
    return a.count != b.count ? a.count > b.count : a.lemma < b.lemma;
  });
  return terms;
}

}  // namespace kundenlint
