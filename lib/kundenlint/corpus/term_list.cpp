#include "kundenlint/corpus/term_list.h"

#include <algorithm>

#include "kundenlint/analysis/terms.h"

namespace kundenlint {
namespace {

std::string_view text_of(const Form& form, TermUnit unit) {
  if (unit == TermUnit::stem) return form.stem;
  return unit == TermUnit::form ? form.surface : form.lemma;
}

}  // namespace

bool TermList::wanted(const Token& token, const Word& word) const {
  if (!options_.only.empty()) return is_counted(token, word) && options_.only.contains(word.form->pos);
  return options_.all_words ? is_counted(token, word) : is_term(token, word);
}

std::uint32_t TermList::slot(std::string_view text) {
  const auto [at, added] = index_.try_emplace(std::string(text), static_cast<std::uint32_t>(slots_.size()));
  if (added) slots_.push_back({.text = at->first});
  return at->second;
}

std::uint32_t TermList::slot(const Form& form) {
  if (form.id >= slot_of_form_.size()) slot_of_form_.resize(form.id + 1024, 0);
  std::uint32_t& known = slot_of_form_[form.id];
  if (known == 0) known = slot(text_of(form, options_.unit)) + 1;
  return known - 1;
}

void TermList::count(std::uint32_t slot, std::uint32_t times) {
  Slot& term = slots_[slot];
  const std::uint32_t document = documents() - 1;
  if (term.postings.empty() || term.postings.back().document != document) {
    term.postings.push_back({document, 0});
  }
  term.postings.back().count += times;
  term.count += times;
}

void TermList::add(const Tokens& tokens, const Words& words) {
  sizes_.push_back(0);
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    if (is_running_word(tokens.tokens[i])) ++sizes_.back();
    if (wanted(tokens.tokens[i], words.words[i])) count(slot(*words.words[i].form), 1);
  }
  words_ += sizes_.back();
}

void TermList::add(const Analysis& analysis) {
  sizes_.push_back(analysis.words);
  words_ += analysis.words;
  for (const TermReport& term : analysis.terms) count(slot(term.lemma), term.count);
}

std::uint64_t TermList::count(std::string_view term) const {
  const auto at = index_.find(std::string(term));
  return at == index_.end() ? 0 : slots_[at->second].count;
}

std::vector<ListedTerm> TermList::terms() const {
  std::uint32_t smallest = 0;
  for (const std::uint32_t size : sizes_) {
    if (size != 0 && (smallest == 0 || size < smallest)) smallest = size;
  }
  std::vector<ListedTerm> out;
  out.reserve(slots_.size());
  for (const Slot& term : slots_) {
    DispersionSum sum(term.count, words_);
    for (const Posting& posting : term.postings) sum.add(posting.count, sizes_[posting.document]);
    out.push_back(
        {term.text, term.count, static_cast<std::uint32_t>(term.postings.size()), sum.result(smallest)});
  }
  std::sort(out.begin(), out.end(), [](const ListedTerm& a, const ListedTerm& b) {
    return a.count != b.count ? a.count > b.count : a.text < b.text;
  });
  return out;
}

}  // namespace kundenlint
