#include "kundenlint/analysis/measures.h"

#include <algorithm>

namespace kundenlint {

// A form whose hyphen, soft hyphen or mark was taken out is shorter than the word in the text: such a word is
// measured by itself. A line break that became a space is neither letter nor vowel.
Measures::Slot Measures::of(const Form& form, std::string_view text) {
  if (form.surface.size() != text.size()) return measured(text);
  if (form.id >= slots_.size()) slots_.resize(std::max<std::size_t>(form.id + 1, 2 * slots_.size()));
  Slot& slot = slots_[form.id];
  if (slot.word.syllables == 0) slot = measured(text);
  return slot;
}

Measures::Figures Measures::measure(const Document& document, const Tokens& tokens, const Words& words) {
  Figures figures;
  figures.counts.sentences = tokens.sentences.size();
  for (std::size_t i = 0; i < tokens.tokens.size(); ++i) {
    const Token& token = tokens.tokens[i];
    if (!is_running_word(token)) continue;
    const Slot slot = of(*words.words[i].written, token.bytes.of(document.text));
    figures.counts.add(slot.word);
    figures.language.add(slot.language);
  }
  return figures;
}

}  // namespace kundenlint
