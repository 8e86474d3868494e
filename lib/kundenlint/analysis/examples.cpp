#include "kundenlint/analysis/examples.h"

#include <algorithm>

#include "kundenlint/framing/cue.h"
#include "kundenlint/framing/framing.h"
#include "kundenlint/framing/reference.h"

namespace kundenlint {
namespace {

bool in_reach(const Dictionary& dictionary, Matcher& matcher, const Example& example, const Match& match) {
  const framing::Context context{example.document, example.tokens, example.words, dictionary, matcher};
  const std::vector<framing::Cue> cues = framing::find_cues(context, example.matches);
  return framing::Reference(context, cues).within(dictionary.entries[match.entry].reach, match);
}

// Which of several relation entries is named as the reason is no matter here: the type counts.
bool is_related(const Dictionary& dictionary, Matcher& matcher, const Example& example, const Match& match) {
  const Framing framing = frame(example.document, example.tokens, example.words, matcher, dictionary);
  return std::any_of(framing.relations.begin(), framing.relations.end(), [&](const Relation& relation) {
    return to_string(relation.type) == dictionary.entries[match.entry].target;
  });
}

}  // namespace

std::vector<Diagnostic> check_profile(const Dictionary& dictionary) {
  return check_dictionary(
      dictionary,
      {.is_cue = [](std::string_view name) { return framing::parse_cue(name).has_value(); },
       .is_relation = [](std::string_view name) { return parse_relation_type(name).has_value(); },
       .asked_classes = {dictionary.pole_a + "_wort", dictionary.pole_b + "_wort", "stellenanzeige",
                         "andere_leser", "eigenrede", framing::loose_class(dictionary),
                         framing::strict_class(dictionary), framing::name_class(dictionary)}});
}

std::vector<ExampleFailure> test_examples_in_reach(const Dictionary& dictionary, Morphology& morphology) {
  Matcher matcher(dictionary, morphology);
  return test_examples(dictionary, morphology, [&](const Example& example, const Match& match) {
    switch (dictionary.entries[match.entry].kind) {
      case EntryKind::mention:
        return in_reach(dictionary, matcher, example, match);
      case EntryKind::relation:
        return is_related(dictionary, matcher, example, match);
      case EntryKind::cue:
        return true;
    }
    return true;
  });
}

}  // namespace kundenlint
