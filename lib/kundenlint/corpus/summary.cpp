#include "kundenlint/corpus/summary.h"

#include <algorithm>
#include <cstdlib>
#include <queue>

namespace kundenlint {

std::uint32_t dispersion_part(std::string_view path, std::string_view id) {
  // FNV-1a (Fowler, Noll, Vo), 64 bits; its upper bits are the mixed ones.
  std::uint64_t hash = 0xCBF29CE484222325U;
  const auto mix = [&hash](std::string_view bytes) {
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  };
  mix(path);
  mix(std::string_view("\0", 1));
  mix(id);
  return static_cast<std::uint32_t>((hash ^ (hash >> 32U)) % kDispersionParts);
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
  for (const FacetReport& facet : analysis.facets) {
    FacetTally& tally = facets[facet.id];
    tally.zustimmend += facet.zustimmend;
    tally.ablehnend += facet.ablehnend;
    tally.offen += facet.offen;
    tally.texts += facet.zustimmend + facet.ablehnend + facet.offen > 0 ? 1 : 0;
  }
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
  for (const auto& [id, facet] : other.facets) {
    FacetTally& tally = facets[id];
    tally.zustimmend += facet.zustimmend;
    tally.ablehnend += facet.ablehnend;
    tally.offen += facet.offen;
    tally.texts += facet.texts;
  }
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
  std::uint64_t smallest = tally.words;
  for (const std::uint64_t words : tally.part_words) {
    if (words > 0) smallest = std::min(smallest, words);
  }
  return sum.result(smallest);
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
