#include "kundenlint/framing/saying.h"

#include <algorithm>

namespace kundenlint::framing {
namespace {

constexpr std::uint32_t kLongestSaying = 10;  // words; marks count as words
constexpr std::uint32_t kNear = 5;            // words before and behind it that may make it the text's own

/// The run of quoted words around `word` in its sentence.
Span quotation(const std::vector<bool>& quoted, std::uint32_t word, Span sentence) {
  Span run{word, word + 1};
  while (run.begin > sentence.begin && quoted[run.begin - 1]) --run.begin;
  while (run.end < sentence.end && quoted[run.end]) ++run.end;
  return run;
}

/// A verb of saying or "unser" close to the quotation; "so" behind it.
bool is_own_word(const Context& context, std::uint32_t own, Span run, Span sentence) {
  const std::uint32_t begin = run.begin > sentence.begin + kNear ? run.begin - kNear : sentence.begin;
  const std::uint32_t end = std::min(run.end + kNear, sentence.end);
  for (std::uint32_t word = begin; word < end; ++word) {
    if (run.contains(word)) continue;
    const Form& form = context.form(word);
    if (context.matcher.in_class(form, own) || (word >= run.end && form.norm == "so")) return true;
  }
  return false;
}

/// The run holds the last word of the match and, of a longer one, another.
bool holds(Span run, const Match& match) {
  const auto inside = std::count_if(match.words.begin(), match.words.end(),
                                    [&](std::uint32_t word) { return run.contains(word); });
  return run.contains(match.words.back()) && (inside > 1 || match.words.size() == 1);
}

}  // namespace

bool is_saying(const Context& context, const std::vector<bool>& quoted, const Match& match) {
  const std::uint32_t own = context.dictionary.class_index("eigenrede");
  if (own == kNoClass || !quoted[match.words.back()]) return false;
  const Span sentence = context.sentence(match.sentence);
  const Span run = quotation(quoted, match.words.back(), sentence);
  if (!holds(run, match) || run.end - run.begin > kLongestSaying) return false;
  if (is_own_word(context, own, run, sentence)) return false;
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    if (!run.contains(word) && is_running_word(context.tokens.tokens[word])) return true;
  }
  return false;
}

}  // namespace kundenlint::framing
