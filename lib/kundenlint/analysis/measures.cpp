#include "kundenlint/analysis/measures.h"

#include <algorithm>

namespace kundenlint {

// A form whose hyphen, soft hyphen or mark was taken out is shorter than the word in the text: such a word is
// measured by itself. A line break that became a space is neither letter nor vowel.
Measures::Figures Measures::measure(const Document& document, const Tokens& tokens,
                                    const std::vector<std::uint32_t>& written, const Morphology& morphology) {
  Figures figures;
  figures.counts.sentences = tokens.sentences.size();
  if (slots_.size() < morphology.forms())
    slots_.resize(std::max<std::size_t>(morphology.forms(), 2 * slots_.size()));
  for (std::size_t i = 0; i < tokens.tokens.size(); ++i) {
    const Token& token = tokens.tokens[i];
    if (!is_running_word(token)) continue;
    Slot& slot = slots_[written[i]];
    if (slot.word.syllables == 0) slot = measured(morphology.surface_of(written[i]));
    const bool cleaned = slot.bytes != token.bytes.size();
    const Slot& found = cleaned ? measured(token.bytes.of(document.text)) : slot;
    figures.counts.add(found.word);
    figures.language.add(found.language);
  }
  return figures;
}

}  // namespace kundenlint
