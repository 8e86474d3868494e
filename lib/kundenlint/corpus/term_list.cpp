#include "kundenlint/corpus/term_list.h"

#include <algorithm>
#include <utility>

#include "kundenlint/analysis/terms.h"
#include "kundenlint/morphology/stem.h"

namespace kundenlint {
namespace {

std::string text_of(const Form& form, TermUnit unit) {
  if (unit == TermUnit::stem) return stem_of(form);
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
  if (term.in_document == 0) touched_.push_back(slot);
  term.in_document += times;
}

void TermList::end_document(std::uint32_t words) {
  for (const std::uint32_t slot : touched_) {
    Slot& term = slots_[slot];
    term.count += term.in_document;
    postings_.add({.term = slot, .document = documents(), .count = std::exchange(term.in_document, 0)});
  }
  touched_.clear();
  sizes_.push_back(words);
  words_ += words;
}

void TermList::add(const Tokens& tokens, const Words& words) {
  std::uint32_t size = 0;
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    if (is_running_word(tokens.tokens[i])) ++size;
    if (wanted(tokens.tokens[i], words.words[i])) count(slot(*words.words[i].form), 1);
  }
  end_document(size);
}

void TermList::add(const Analysis& analysis) {
  for (const TermReport& term : analysis.terms) count(slot(term.lemma), term.count);
  end_document(analysis.words);
}

std::uint64_t TermList::count(std::string_view term) const {
  const auto at = index_.find(std::string(term));
  return at == index_.end() ? 0 : slots_[at->second].count;
}

Result<std::vector<ListedTerm>> TermList::terms() {
  std::uint32_t smallest = 0;
  for (const std::uint32_t size : sizes_) {
    if (size != 0 && (smallest == 0 || size < smallest)) smallest = size;
  }
  std::vector<ListedTerm> out;
  std::vector<DispersionSum> sums;
  out.reserve(slots_.size());
  sums.reserve(slots_.size());
  for (const Slot& term : slots_) {
    out.push_back({.text = term.text, .count = term.count});
    sums.emplace_back(term.count, words_);
  }
  const auto read = postings_.each([&](const Posting& posting) {
    ++out[posting.term].documents;
    sums[posting.term].add(posting.count, sizes_[posting.document]);
  });
  if (!read) return read.error();
  for (std::size_t i = 0; i < out.size(); ++i) out[i].dispersion = sums[i].result(smallest);
  std::sort(out.begin(), out.end(), [](const ListedTerm& a, const ListedTerm& b) {
    return a.count != b.count ? a.count > b.count : a.text < b.text;
  });
  return out;
}

}  // namespace kundenlint
