#include "kundenlint/framing/saying.h"

#include <algorithm>

namespace kundenlint::framing {
namespace {

constexpr std::uint32_t kLongestSaying = 10;  // words; marks count as words
constexpr std::uint32_t kLeastAround = 1;     // words of the sentence outside the quotation

/// The run of quoted words around `word` in its sentence.
Span quotation(const std::vector<bool>& quoted, std::uint32_t word, Span sentence) {
  Span run{word, word + 1};
  while (run.begin > sentence.begin && quoted[run.begin - 1]) --run.begin;
  while (run.end < sentence.end && quoted[run.end]) ++run.end;
  return run;
}

}  // namespace

bool is_saying(const Context& context, const std::vector<bool>& quoted, const Match& match) {
  const std::uint32_t own = context.dictionary.class_index("eigenrede");
  if (own == kNoClass || !quoted[match.words.front()]) return false;
  const Span sentence = context.sentence(match.sentence);
  const Span run = quotation(quoted, match.words.front(), sentence);
  if (match.words.back() >= run.end || run.end - run.begin > kLongestSaying) return false;
  std::uint32_t around = 0;
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    if (run.contains(word) || !is_running_word(context.tokens.tokens[word])) continue;
    if (context.matcher.in_class(context.form(word), own)) return false;
    ++around;
  }
  return around >= kLeastAround;
}

}  // namespace kundenlint::framing
