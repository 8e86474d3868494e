#include "kundenlint/analysis/measures.h"

#include <algorithm>

namespace kundenlint {

Measures::Slot Measures::measured(std::string_view text) {
  const WordMeasure word = measure_word(text);
  const std::uint32_t syllables = std::min(word.syllables, 3U);
  const auto language = static_cast<std::uint32_t>(language_hint(text));
  return {9 * (word.over_6_letters ? 1U : 0U) + 3 * (syllables - 1) + language, word.syllables};
}

Measures::Figures Measures::figures_of(const Counts& words, std::uint64_t syllables) {
  Figures figures;
  figures.counts.syllables = syllables;
  for (std::uint32_t kind = 0; kind < kKinds; ++kind) {
    figures.counts.words += words[kind];
    if (kind >= 9) figures.counts.over_6_letters += words[kind];
    if (kind / 3 % 3 == 0) figures.counts.one_syllable += words[kind];
    if (kind / 3 % 3 == 2) figures.counts.three_syllables += words[kind];
    figures.language.add(static_cast<LanguageHint>(kind % 3), words[kind]);
  }
  return figures;
}

// A form whose hyphen, soft hyphen or mark was taken out is shorter than the word in the text: such a word is
// measured by itself. A line break that became a space is neither letter nor vowel.
Measures::Figures Measures::measure(const Document& document, const Tokens& tokens, const Written& written,
                                    const Morphology& morphology) {
  Counts words{};
  std::uint64_t syllables = 0;
  if (slots_.size() < morphology.forms())
    slots_.resize(std::max<std::size_t>(morphology.forms(), 2 * slots_.size()));
  auto cleaned = written.cleaned.begin();
  for (std::size_t i = 0; i < tokens.tokens.size(); ++i) {
    const bool is_cleaned = cleaned != written.cleaned.end() && *cleaned == i;
    if (is_cleaned) ++cleaned;
    if (!is_running_word(tokens.tokens[i])) continue;
    Slot slot = slots_[written[i]];
    if (!slot.is_known()) slot = slots_[written[i]] = measured(morphology.surface_of(written[i]));
    if (is_cleaned) slot = measured(tokens.tokens[i].bytes.of(document.text));
    ++words[slot.kind()];
    syllables += slot.syllables();
  }
  Figures figures = figures_of(words, syllables);
  figures.counts.sentences = tokens.sentences.size();
  return figures;
}

}  // namespace kundenlint
