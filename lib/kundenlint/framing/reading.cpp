#include "kundenlint/framing/reading.h"

#include "kundenlint/framing/saying.h"
#include "kundenlint/framing/stance.h"
#include "kundenlint/framing/voice.h"

namespace kundenlint::framing {
namespace {

Mention to_mention(const Context& context, const std::vector<Cue>& cues, const Match& match) {
  const Entry& entry = context.dictionary.entries[match.entry];
  Judgement judgement = judge(context, cues, match);
  Mention mention{.entry = match.entry,
                  .facet = context.facet(match),
                  .stance = judgement.stance,
                  .voice = Voice::text,
                  .bytes = {},
                  .evidence = {},
                  .sentence = match.sentence,
                  .weight = entry.weight,
                  .reason = std::move(judgement.reason)};
  for (const std::uint32_t word : match.words) mention.evidence.push_back(context.tokens.tokens[word].bytes);
  mention.bytes = {mention.evidence.front().begin, mention.evidence.back().end};
  return mention;
}

}  // namespace

Reading read_entries(const Context& context, std::vector<Match> matches, std::vector<Dropped>* dropped) {
  std::vector<Cue> cues = find_cues(context, matches);
  Reference reference(context, cues);
  Reading reading{std::move(matches), std::move(cues), std::move(reference), {}};
  const std::vector<Match> mentioned = select_mentions(context, reading.reference, reading.matches, dropped);
  if (mentioned.empty()) return reading;
  const std::vector<bool> quoted = quoted_words(context);
  for (const Match& match : mentioned) {
    Mention mention = to_mention(context, reading.cues, match);
    if (quoted[match.words.front()]) mention.voice = Voice::quoted;
    if (mention.stance == Stance::zustimmend && is_saying(context, quoted, match)) {
      mention.stance = Stance::ablehnend;
      mention.reason = "zitat";
    }
    reading.mentions.push_back(std::move(mention));
  }
  return reading;
}

}  // namespace kundenlint::framing
