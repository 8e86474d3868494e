#include "kundenlint/framing/framing.h"

#include <algorithm>
#include <utility>

#include "kundenlint/framing/critique.h"
#include "kundenlint/framing/evidence.h"
#include "kundenlint/framing/reading.h"
#include "kundenlint/framing/relation.h"
#include "kundenlint/framing/statute.h"

namespace kundenlint {
namespace {

void add_dropped(const framing::Context& context, const std::vector<framing::Dropped>& matches,
                 std::vector<DroppedMention>& out) {
  for (const framing::Dropped& dropped : matches) {
    DroppedMention mention{.entry = dropped.match.entry,
                           .evidence = {},
                           .sentence = dropped.match.sentence,
                           .reason = dropped.reason,
                           .by = dropped.by};
    for (const std::uint32_t word : dropped.match.words)
      mention.evidence.push_back(context.tokens.tokens[word].bytes);
    out.push_back(std::move(mention));
  }
}

}  // namespace

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

std::string_view to_string(DropReason reason) {
  switch (reason) {
    case DropReason::no_customer:
      return "no_customer";
    case DropReason::spread:
      return "spread";
    case DropReason::overlapped:
      return "overlapped";
    case DropReason::bare_pole:
      return "bare_pole";
    case DropReason::weights:
      return "weights";
  }
  return "no_customer";
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

std::optional<RelationType> parse_relation_type(std::string_view name) {
  for (const RelationType type : kRelationTypes) {
    if (to_string(type) == name) return type;
  }
  return std::nullopt;
}

std::string entry_id(const Dictionary& dictionary, const Mention& mention) {
  return mention.entry == kNone ? mention.facet + "/gewichte" : dictionary.entries[mention.entry].id;
}

namespace {

/// The same facet with the same stance, said once by the coders' rules.
bool are_one(const Mention& a, const Mention& b) {
  return a.sentence == b.sentence && a.facet == b.facet && a.stance == b.stance;
}

/// The mention with more words stays and takes the words of the other as further evidence.
void unite(Mention& kept, const Mention& other) {
  if (other.evidence.size() > kept.evidence.size()) {
    Mention larger = other;
    unite(larger, kept);
    kept = std::move(larger);
    return;
  }
  const auto by_place = [](Span a, Span b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); };
  for (const Span word : other.evidence) {
    const auto at = std::ranges::lower_bound(kept.evidence, word, by_place);
    if (at == kept.evidence.end() || at->begin != word.begin) kept.evidence.insert(at, word);
  }
  kept.bytes = {std::min(kept.bytes.begin, other.bytes.begin), std::max(kept.bytes.end, other.bytes.end)};
}

/// That it found what another entry found with more words.
void note_united(const Mention& kept, const Mention& other, std::vector<DroppedMention>* dropped) {
  const bool larger = other.evidence.size() > kept.evidence.size();
  const Mention& winner = larger ? other : kept;
  const Mention& loser = larger ? kept : other;
  if (dropped == nullptr || loser.entry == kNone || loser.entry == winner.entry) return;
  dropped->push_back({loser.entry, loser.evidence, loser.sentence, DropReason::overlapped, winner.entry});
}

/// A sentence mentions a facet once with one stance, however many entries find it.
std::vector<Mention> counted_once(std::vector<Mention> mentions, std::vector<DroppedMention>* dropped) {
  std::vector<Mention> out;
  for (Mention& mention : mentions) {
    auto same = out.rbegin();
    while (same != out.rend() && same->sentence == mention.sentence && !are_one(*same, mention)) ++same;
    if (same == out.rend() || !are_one(*same, mention)) {
      out.push_back(std::move(mention));
      continue;
    }
    note_united(*same, mention, dropped);
    unite(*same, mention);
  }
  std::ranges::stable_sort(out, {}, [](const Mention& mention) { return mention.bytes.begin; });
  return out;
}

}  // namespace

Framing frame(const Document& document, const Tokens& tokens, const Words& words, Matcher& matcher,
              const Dictionary& dictionary, const FrameOptions& options) {
  if (words.glances.nothing && options.evidence == nullptr) return {};
  const framing::Context context{document, tokens, words, dictionary, matcher};
  std::vector<framing::Dropped> waste;
  framing::Reading reading = framing::read_entries(context, matcher.match(tokens, words),
                                                   options.dropped == nullptr ? nullptr : &waste);
  Framing result;
  if (options.evidence != nullptr) {
    result.unread = options.evidence->weigh(*options.text, context, reading, options.dropped);
    if (!result.unread.empty()) return result;
  }
  result.mentions = counted_once(std::move(reading.mentions), options.dropped);
  result.relations = framing::find_relations(context, reading.cues, reading.matches, result.mentions);
  framing::apply_critical_frame(context, result);
  framing::leave_statutes_open(context, result);
  if (options.dropped != nullptr) add_dropped(context, waste, *options.dropped);
  return result;
}

}  // namespace kundenlint
