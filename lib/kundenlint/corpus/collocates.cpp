#include <algorithm>

#include "kundenlint/analysis/terms.h"
#include "kundenlint/corpus/concordance.h"
#include "kundenlint/statistics/collocation.h"

namespace kundenlint {
namespace {

enum Place : std::uint8_t { elsewhere, in_window, in_hit };

}  // namespace

void Collocates::mark(const QueryText& text, const QueryHit& hit, std::vector<std::uint8_t>& places) const {
  const std::vector<Token>& tokens = text.tokens.tokens;
  const Span first = text.tokens.sentences[text.tokens.sentence_of(hit.words.begin)].tokens;
  const Span last = text.tokens.sentences[text.tokens.sentence_of(hit.words.end - 1)].tokens;
  const auto take = [&](std::uint32_t word) {
    places[word] = std::max<std::uint8_t>(places[word], in_window);
    return is_running_word(tokens[word]) ? 1U : 0U;
  };
  std::uint32_t words = 0;
  for (std::uint32_t at = hit.words.begin; at > first.begin && words < window_;) words += take(--at);
  words = 0;
  for (std::uint32_t at = hit.words.end; at < last.end && words < window_;) words += take(at++);
  for (std::uint32_t at = hit.words.begin; at < hit.words.end; ++at) places[at] = in_hit;
}

void Collocates::add(const QueryText& text) {
  std::vector<std::uint8_t> places(text.tokens.tokens.size(), elsewhere);
  for (const QueryHit& hit : text.hits) mark(text, hit, places);
  hits_ += text.hits.size();
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!is_running_word(text.tokens.tokens[i]) || places[i] == in_hit) continue;
    ++(places[i] == in_window ? in_windows_ : outside_);
    if (!is_term(text.tokens.tokens[i], text.words.words[i])) continue;
    Counts& counts = counts_[text.words.words[i].form->lemma];
    ++counts.count;
    if (places[i] == in_window) ++counts.together;
  }
}

std::vector<Collocate> Collocates::result(std::uint64_t min_count) const {
  std::vector<Collocate> out;
  const auto all = static_cast<double>(in_windows_ + outside_);
  for (const auto& [lemma, counts] : counts_) {
    if (counts.together < std::max<std::uint64_t>(min_count, 1)) continue;
    const std::uint64_t apart = counts.count - counts.together;
    out.push_back({.lemma = lemma,
                   .together = counts.together,
                   .count = counts.count,
                   .log_dice = log_dice(counts.together, hits_, counts.count),
                   .g2_four_cell = g2_four_cell(
                       {counts.together, in_windows_ - counts.together, apart, outside_ - apart}),
                   .expected = static_cast<double>(counts.count) * static_cast<double>(in_windows_) / all});
  }
  std::sort(out.begin(), out.end(), [](const Collocate& a, const Collocate& b) {
    if (a.log_dice != b.log_dice) return a.log_dice > b.log_dice;
    return a.g2_four_cell != b.g2_four_cell ? a.g2_four_cell > b.g2_four_cell : a.lemma < b.lemma;
  });
  return out;
}

}  // namespace kundenlint
