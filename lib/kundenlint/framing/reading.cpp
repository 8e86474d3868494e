#include "kundenlint/framing/reading.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

/// Those that gave way are counted, too: their words stand there.
std::vector<Fired> all_fired(const std::vector<Match>& mentioned, const std::vector<Dropped>& waste) {
  std::vector<Fired> fired;
  fired.reserve(mentioned.size() + waste.size());
  for (const Match& match : mentioned) fired.push_back({match.sentence, match.entry});
  for (const Dropped& dropped : waste) {
    if (dropped.reason == DropReason::overlapped || dropped.reason == DropReason::bare_pole)
      fired.push_back({dropped.match.sentence, dropped.match.entry});
  }
  const auto order = [](const Fired& a, const Fired& b) {
    return std::pair(a.sentence, a.entry) < std::pair(b.sentence, b.entry);
  };
  std::ranges::sort(fired, order);
  const auto same = [](const Fired& a, const Fired& b) {
    return a.sentence == b.sentence && a.entry == b.entry;
  };
  fired.erase(std::unique(fired.begin(), fired.end(), same), fired.end());
  return fired;
}

}  // namespace

Reading read_entries(const Context& context, std::vector<Match> matches, std::vector<Dropped>* dropped) {
  std::vector<Cue> cues = find_cues(context, matches);
  Reference reference(context, cues);
  Reading reading{std::move(matches), std::move(cues), std::move(reference), {}};
  std::vector<Dropped> waste;
  const std::vector<Match> mentioned = select_mentions(context, reading.reference, reading.matches, &waste);
  reading.fired = all_fired(mentioned, waste);
  if (dropped != nullptr) std::ranges::move(waste, std::back_inserter(*dropped));
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
