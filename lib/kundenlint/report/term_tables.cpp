#include "kundenlint/report/term_tables.h"

#include <algorithm>

namespace kundenlint {
namespace {

double per(double unit, std::uint64_t count, std::uint64_t words) {
  return unit * static_cast<double>(count) / static_cast<double>(std::max<std::uint64_t>(words, 1));
}

/// A word that is not there has no dispersion.
Cell dispersion(const ListedTerm& term, double value) {
  return term.count == 0 ? Cell() : Cell(Real{value, 3});
}

}  // namespace

double per_million(std::uint64_t count, std::uint64_t words) { return per(1e6, count, words); }

Table term_table(const std::vector<ListedTerm>& terms, const TermList& corpus) {
  Table table;
  table.columns = {{"term", {"Begriff", "term"}},
                   {"count", {"Anzahl", "count"}},
                   {"per_million", {"je Million", "per million"}},
                   {"per_1000_words", {"je 1.000", "per 1,000"}},
                   {"documents", {"Texte", "texts"}},
                   {"document_share", {}},
                   {"dp", {"DP", "DP"}},
                   {"dp_norm", {"DPnorm", "DPnorm"}}};
  for (const ListedTerm& term : terms) {
    table.rows.push_back({term.text, term.count, Real{per_million(term.count, corpus.words()), 1},
                          Real{per(1e3, term.count, corpus.words()), 3}, std::uint64_t{term.documents},
                          Real{per(1, term.documents, corpus.documents()), 4},
                          dispersion(term, term.dispersion.dp), dispersion(term, term.dispersion.dp_norm)});
  }
  return table;
}

Table keyword_table(const std::vector<Keyword>& words, const TermList& corpus, const TermList& reference) {
  Table table;
  table.columns = {{"term", {"Begriff", "term"}},
                   {"count", {"Anzahl", "count"}},
                   {"per_million", {"je Mio.", "per m."}},
                   {"reference_count", {"Ref.", "ref."}},
                   {"reference_per_million", {"je Mio.", "per m."}},
                   {"g2_two_cell", {"G²", "G²"}},
                   {"log_ratio", {"LogRatio", "LogRatio"}},
                   {"p_bh", {"p (BH)", "p (BH)"}},
                   {"documents", {"Texte", "texts"}},
                   {"dp", {}},
                   {"dp_norm", {}}};
  const bool comparable = corpus.words() > 0 && reference.words() > 0;  // to nothing there is no ratio
  for (const Keyword& word : words) {
    const ListedTerm& term = word.term;
    table.rows.push_back({term.text, term.count, Real{per_million(term.count, corpus.words()), 1},
                          word.reference_count, Real{per_million(word.reference_count, reference.words()), 1},
                          comparable ? Cell(Real{word.g2_two_cell, 2}) : Cell(),
                          comparable ? Cell(Real{word.log_ratio, 2, true}) : Cell(),
                          comparable ? Cell(PValue{word.p_adjusted}) : Cell(), std::uint64_t{term.documents},
                          dispersion(term, term.dispersion.dp), dispersion(term, term.dispersion.dp_norm)});
  }
  return table;
}

}  // namespace kundenlint
