#include "kundenlint/evaluation/inductive_terms.h"

#include <algorithm>
#include <map>
#include <set>

#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

constexpr std::size_t kShownFacets = 3;

/// What is known of a lemma in framed sentences.
struct Seen {
  std::uint64_t missed = 0;
  std::map<std::string, std::uint64_t> facets;
  std::string doc, sentence;
  std::uint32_t n = 0;
};

class Inductive {
 public:
  Inductive(Analyzer& analyzer, std::size_t coder) : analyzer_(analyzer), coder_(coder) {}

  void add(const GoldText& text, const ToolText& tool) {
    Analysis framed, other;
    for (std::size_t i = 0; i < text.sentences.size(); ++i) {
      const SentenceCode& code = text.codes[coder_].sentences[i];
      const Analysis sentence =
          analyzer_.analyze(make_record(text.id, text.sentences[i]), {.terms = true, .sentences = false});
      join(code.frames.empty() ? other : framed, sentence);
      for (const TermReport& term : sentence.terms) {
        learn_covered(term, tool, i);
        if (!code.frames.empty()) learn(term, text, i, tool.found[i].empty());
      }
    }
    framed_.add(framed);
    other_.add(other);
  }

  Result<std::vector<InductiveTerm>> result(std::uint64_t min_count) {
    auto words = keywords(framed_, other_, min_count);
    if (!words) return words.error();
    std::vector<InductiveTerm> out;
    for (Keyword& keyword : *words) {
      if (keyword.term.count < min_count || keyword.log_ratio <= 0) continue;
      if (covered_.count(keyword.term.text) != 0) continue;
      const auto seen = seen_.find(keyword.term.text);
      if (seen == seen_.end()) continue;
      out.push_back({std::move(keyword), seen->second.missed, most_frequent(seen->second.facets),
                     seen->second.doc, seen->second.sentence, seen->second.n});
    }
    return out;
  }

 private:
  /// Sums of the sentences of one text.
  static void join(Analysis& sum, const Analysis& sentence) {
    sum.words += sentence.words;
    for (const TermReport& term : sentence.terms) {
      const auto known = std::ranges::find(sum.terms, term.lemma, &TermReport::lemma);
      if (known == sum.terms.end())
        sum.terms.push_back(term);
      else
        known->count += term.count;
    }
  }

  void learn(const TermReport& term, const GoldText& text, std::size_t i, bool missed) {
    Seen& seen = seen_[term.lemma];
    if (missed) seen.missed += term.count;
    for (const CodedFrame& frame : text.codes[coder_].sentences[i].frames)
      seen.facets[frame.facet] += term.count;
    if (!seen.sentence.empty()) return;
    seen.doc = text.id;
    seen.sentence = text.sentences[i];
    seen.n = text.first + static_cast<std::uint32_t>(i);
  }

  /// A lemma whose form is among the words of an entry's match.
  void learn_covered(const TermReport& term, const ToolText& tool, std::size_t i) {
    const std::set<std::string, std::less<>>& words = tool.matched[i];
    const bool covered = std::any_of(term.forms.begin(), term.forms.end(),
                                     [&](const auto& form) { return words.count(form.first) != 0; });
    if (covered) covered_.insert(term.lemma);
  }

  static std::vector<std::string> most_frequent(const std::map<std::string, std::uint64_t>& facets) {
    std::vector<std::pair<std::string, std::uint64_t>> sorted(facets.begin(), facets.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(kShownFacets, sorted.size()); ++i) out.push_back(sorted[i].first);
    return out;
  }

  Analyzer& analyzer_;
  std::size_t coder_;
  TermList framed_, other_;
  std::map<std::string, Seen, std::less<>> seen_;
  std::set<std::string, std::less<>> covered_;
};

}  // namespace

Result<std::vector<InductiveTerm>> inductive_terms(const GoldSet& gold, const ToolReading& tool,
                                                   std::size_t coder, Analyzer& analyzer,
                                                   std::uint64_t min_count) {
  Inductive inductive(analyzer, coder);
  for (std::size_t i = 0; i < gold.texts.size(); ++i) {
    if (!gold.texts[i].codes[coder].sentences.empty()) inductive.add(gold.texts[i], tool.texts[i]);
  }
  return inductive.result(min_count);
}

}  // namespace kundenlint
