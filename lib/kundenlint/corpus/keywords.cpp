#include "kundenlint/corpus/keywords.h"

#include <algorithm>

#include "kundenlint/statistics/keyness.h"

namespace kundenlint {

Result<std::vector<Keyword>> keywords(TermList& corpus, TermList& reference, std::uint64_t min_count) {
  auto terms = corpus.terms();
  if (!terms) return terms.error();
  auto others = reference.terms();
  if (!others) return others.error();
  std::vector<Keyword> out;
  for (ListedTerm& term : *terms) {
    Keyword keyword{.term = std::move(term)};
    keyword.reference_count = reference.count(keyword.term.text);
    out.push_back(std::move(keyword));
  }
  for (ListedTerm& term : *others) {
    if (corpus.count(term.text) != 0) continue;
    out.push_back({.term = {.text = std::move(term.text)}, .reference_count = term.count});
  }
  std::erase_if(
      out, [&](const Keyword& keyword) { return keyword.term.count + keyword.reference_count < min_count; });
  std::vector<double> p_values;
  for (Keyword& keyword : out) {
    const KeynessCounts counts{keyword.term.count, keyword.reference_count, corpus.words(),
                               reference.words()};
    keyword.g2_two_cell = g2_two_cell(counts);
    keyword.log_ratio = log_ratio(counts);
    p_values.push_back(p_value(keyword.g2_two_cell));
  }
  const std::vector<double> adjusted = benjamini_hochberg(p_values);
  for (std::size_t i = 0; i < out.size(); ++i) out[i].p_adjusted = adjusted[i];
  std::sort(out.begin(), out.end(), [](const Keyword& a, const Keyword& b) {
    return a.g2_two_cell != b.g2_two_cell ? a.g2_two_cell > b.g2_two_cell : a.term.text < b.term.text;
  });
  return out;
}

}  // namespace kundenlint
