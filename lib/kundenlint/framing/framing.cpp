#include "kundenlint/framing/framing.h"

#include "kundenlint/framing/critique.h"
#include "kundenlint/framing/evidence.h"
#include "kundenlint/framing/reading.h"
#include "kundenlint/framing/relation.h"

namespace kundenlint {
std::string_view to_string(Voice voice) {
  switch (voice) {
    case Voice::text:
      return "text";
    case Voice::quoted:
      return "zitat";
    case Voice::reported:
      return "referat";
  }
  return "text";
}

std::string_view to_string(RelationType type) {
  switch (type) {
    case RelationType::gleichsetzung:
      return "gleichsetzung";
    case RelationType::abgrenzung:
      return "abgrenzung";
    case RelationType::folge:
      return "folge";
    case RelationType::voraussetzung:
      return "voraussetzung";
  }
  return "abgrenzung";
}

std::string entry_id(const Dictionary& dictionary, const Mention& mention) {
  return mention.entry == kNone ? mention.facet + "/gewichte" : dictionary.entries[mention.entry].id;
}

Framing frame(const Document& document, const Tokens& tokens, const Words& words, Matcher& matcher,
              const Dictionary& dictionary, framing::Evidence* evidence) {
  const framing::Context context{document, tokens, words, dictionary, matcher};
  framing::Reading reading = framing::read_entries(context, matcher.match(tokens, words));
  if (evidence != nullptr) evidence->weigh(context, reading);
  Framing result{.mentions = std::move(reading.mentions), .relations = {}};
  result.relations = framing::find_relations(context, reading.cues, reading.matches, result.mentions);
  framing::apply_critical_frame(context, result);
  return result;
}

}  // namespace kundenlint
