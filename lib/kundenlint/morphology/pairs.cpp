#include "kundenlint/morphology/sentence.h"

namespace kundenlint {

void mark_pairs(SentenceView sentence) {
  for (std::uint32_t word = sentence.range.begin; word + 2 < sentence.range.end; ++word) {
    const std::string_view link = sentence.written(word + 1);
    if (link != "und" && link != "oder" && link != "bzw." && link != "/" && link != "sowie") continue;
    const Form& first = sentence.at(word);
    const Form& second = sentence.at(word + 2);
    const bool feminine = first.surface.ends_with("innen") || first.surface.ends_with("in") ||
                          second.surface.ends_with("innen") || second.surface.ends_with("in");
    if (feminine && first.pos == Pos::noun && first.lemma == second.lemma &&
        first.surface != second.surface) {
      sentence.words[word + 2].paired = true;
    }
  }
}

}  // namespace kundenlint
