#include "kundenlint/analysis/terms.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "kundenlint/morphology/function_words.h"

namespace kundenlint {
namespace {

bool is_content(const Form& form) {
  switch (form.pos) {
    case Pos::noun:
    case Pos::name:
    case Pos::verb:
    case Pos::adjective:
    case Pos::unknown:
      return function_word(form.norm) == nullptr;
    default:
      return false;
  }
}

}  // namespace

bool is_counted(const Token& token, const Word& word) {
  return token.kind == TokenKind::word && word.verb == kNone && !word.paired;
}

bool is_term(const Token& token, const Word& word) {
  return is_counted(token, word) && is_content(*word.form);
}

bool TermCounter::is_term(const Token& token, const Word& word) {
  if (!is_counted(token, word)) return false;
  const std::uint32_t id = word.form->id;
  if (id >= slots_.size()) slots_.resize(std::max<std::size_t>(id + 1, 2 * slots_.size()));
  Slot& slot = slots_[id];
  if (slot.known == Known::unknown) slot.known = is_content(*word.form) ? Known::term : Known::other;
  return slot.known == Known::term;
}

std::vector<TermReport> TermCounter::count(const Tokens& tokens, const Words& words,
                                           std::uint32_t total_words) {
  met_.clear();
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    const Word& word = words.words[i];
    if (!is_term(tokens.tokens[i], word)) continue;
    if (slots_[word.form->id].count++ == 0) met_.push_back(word.form);
  }
  std::unordered_map<std::string_view, std::size_t> index;
  index.reserve(met_.size());
  std::vector<TermReport> terms;
  for (const Form* form : met_) {
    const auto [at, added] = index.try_emplace(form->lemma, terms.size());
    if (added) terms.push_back({.lemma = form->lemma, .count = 0, .per_1000_words = 0, .forms = {}});
    TermReport& term = terms[at->second];
    const std::uint32_t count = std::exchange(slots_[form->id].count, 0);
    term.count += count;
    term.forms[form->surface] += count;
  }
  for (TermReport& term : terms) term.per_1000_words = 1000.0 * term.count / std::max(total_words, 1U);
  std::sort(terms.begin(), terms.end(), [](const TermReport& a, const TermReport& b) {
    return a.count != b.count ? a.count > b.count : a.lemma < b.lemma;
  });
  return terms;
}

}  // namespace kundenlint
