#include "kundenlint/corpus/summary.h"

#include <algorithm>
#include <cstdlib>
#include <queue>

#include "kundenlint/analysis/facet_measures.h"
#include "kundenlint/base/fnv.h"

namespace kundenlint {

std::uint32_t dispersion_part(std::string_view path, std::string_view id) {
  const std::uint64_t hash = fnv(id, fnv(std::string_view("\0", 1), fnv(path)));
  return static_cast<std::uint32_t>((hash ^ (hash >> 32U)) % kDispersionParts);
}

namespace {

FacetTally tally_of(const Analysis& analysis, const StanceCounts& counts, std::uint32_t part) {
  FacetTally out{.zustimmend = counts.zustimmend,
                 .ablehnend = counts.ablehnend,
                 .offen = counts.offen,
                 .texts = counts.all() > 0 ? std::uint64_t{1} : std::uint64_t{0}};
  out.rate.add(analysis.words, counts.zustimmend);
  if (counts.zustimmend > 0) out.parts[part] = counts.zustimmend;
  return out;
}

std::uint64_t smallest_part(const Tally& tally) {
  std::uint64_t out = tally.words;
  for (const std::uint64_t words : tally.part_words) {
    if (words > 0) out = std::min(out, words);
  }
  return out;
}

}  // namespace

void FacetTally::add(const FacetTally& other) {
  zustimmend += other.zustimmend;
  ablehnend += other.ablehnend;
  offen += other.offen;
  texts += other.texts;
  rate.add(other.rate);
  for (const auto& [part, count] : other.parts) parts[part] += count;
}

void Tally::add(const Analysis& analysis, std::uint32_t part) {
  ++texts;
  bytes += analysis.bytes;
  words += analysis.words;
  sentences += analysis.sentences;
  for (const TermReport& term : analysis.terms) occurrences += term.count;
  pole_a = analysis.pole_a;
  pole_b = analysis.pole_b;
  a += analysis.contrast.a;
  b += analysis.contrast.b;
  index.add(analysis.contrast.a + analysis.contrast.b, analysis.contrast.a);
  word_sums.add(analysis.words, 0);
  for (const FacetMeasure& measure : facet_measures(analysis))
    facets[measure.name].add(tally_of(analysis, counts_of(measure, analysis), part));
  ++leans[std::string(analysis.lean())];
  ++languages[analysis.language.code];
  for (const RelationReport& relation : analysis.relations)
    ++relations[std::string(to_string(relation.type))];
  for (const FindingReport& finding : analysis.findings) ++findings[finding.rule];
  part_words[part] += analysis.words;
}

void Tally::add(const Tally& other) {
  texts += other.texts;
  errors += other.errors;
  bytes += other.bytes;
  words += other.words;
  sentences += other.sentences;
  occurrences += other.occurrences;
  if (pole_a.empty()) {
    pole_a = other.pole_a;
    pole_b = other.pole_b;
  }
  a += other.a;
  b += other.b;
  index.add(other.index);
  word_sums.add(other.word_sums);
  for (const auto& [id, facet] : other.facets) facets[id].add(facet);
  for (const auto& [name, count] : other.leans) leans[name] += count;
  for (const auto& [name, count] : other.languages) languages[name] += count;
  for (const auto& [name, count] : other.relations) relations[name] += count;
  for (const auto& [name, count] : other.findings) findings[name] += count;
  for (std::size_t i = 0; i < part_words.size(); ++i) part_words[i] += other.part_words[i];
}

void Term::add(const Term& other) {
  count += other.count;
  texts += other.texts;
  for (const auto& [part, more] : other.parts) {
    const auto at =
        std::ranges::lower_bound(parts, part, {}, &std::pair<std::uint32_t, std::uint64_t>::first);
    if (at != parts.end() && at->first == part)
      at->second += more;
    else
      parts.insert(at, {part, more});
  }
}

Dispersion dispersion(const Term& term, const Tally& tally) {
  if (term.count == 0 || tally.words == 0) return {};
  DispersionSum sum(term.count, tally.words);
  for (const auto& [part, count] : term.parts) sum.add(count, tally.part_words[part]);
  return sum.result(smallest_part(tally));
}

std::optional<Dispersion> dispersion(const FacetTally& facet, const Tally& tally) {
  if (facet.zustimmend == 0 || tally.words == 0) return std::nullopt;
  DispersionSum sum(facet.zustimmend, tally.words);
  for (const auto& [part, count] : facet.parts) sum.add(count, tally.part_words[part]);
  return sum.result(smallest_part(tally));
}

void merge_terms(std::vector<std::unique_ptr<TermStream>> streams,
                 const std::function<void(const Term&)>& each) {
  std::vector<Term> heads(streams.size());
  const auto later = [&](std::size_t a, std::size_t b) { return heads[a].lemma > heads[b].lemma; };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> queue(later);
  for (std::size_t i = 0; i < streams.size(); ++i) {
    if (streams[i]->next(heads[i])) queue.push(i);
  }
  while (!queue.empty()) {
    std::size_t first = queue.top();
    Term sum = heads[first];
    for (bool same = false; !queue.empty() && heads[queue.top()].lemma == sum.lemma; same = true) {
      first = queue.top();
      queue.pop();
      if (same) sum.add(heads[first]);
      if (streams[first]->next(heads[first])) queue.push(first);
    }
    each(sum);
  }
}

}  // namespace kundenlint
