#include "kundenlint/analysis/examples.h"

#include "kundenlint/framing/cue.h"
#include "kundenlint/framing/reference.h"

namespace kundenlint {

std::vector<ExampleFailure> test_examples_in_reach(const Dictionary& dictionary, Morphology& morphology) {
  Matcher matcher(dictionary, morphology);
  return test_examples(dictionary, morphology, [&](const Example& example, const Match& match) {
    const Entry& entry = dictionary.entries[match.entry];
    if (entry.kind != EntryKind::mention) return true;
    const framing::Context context{example.document, example.tokens, example.words, dictionary, matcher};
    const std::vector<framing::Cue> cues = framing::find_cues(context, example.matches);
    return framing::Reference(context, cues).within(entry.reach, match);
  });
}

}  // namespace kundenlint
