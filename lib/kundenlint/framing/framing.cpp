#include "kundenlint/framing/framing.h"

#include "kundenlint/framing/critique.h"
#include "kundenlint/framing/overlap.h"
#include "kundenlint/framing/relation.h"

namespace kundenlint {
namespace {

using framing::Context;

constexpr std::size_t kLongestQuote = std::string_view("„").size();

bool opens_quote(std::string_view token) {
  return token == "„" || token == "»" || token == "“" || token == "\"";
}

/// By word: inside quotation marks. German marks both open („ ») and close (“ «) with signs that other
/// conventions use the other way round, so a mark turns the state over.
std::vector<bool> quoted_words(const Context& context) {
  std::vector<bool> quoted(context.words.words.size());
  bool inside = false;
  std::uint32_t block = kNone;
  for (const Sentence& sentence : context.tokens.sentences) {
    if (sentence.block != block) inside = false;
    block = sentence.block;
    for (std::uint32_t word = sentence.tokens.begin; word < sentence.tokens.end; ++word) {
      const std::string_view token = context.tokens.tokens[word].bytes.of(context.document.text);
      if (token.size() > kLongestQuote) {
        quoted[word] = inside;
        continue;
      }
      if (token == "„" || token == "»")
        inside = true;
      else if (inside && (token == "“" || token == "”" || token == "«" || token == "\""))
        inside = false;
      else if (opens_quote(token))
        inside = true;
      quoted[word] = inside;
    }
  }
  return quoted;
}

Mention to_mention(const Context& context, const std::vector<framing::Cue>& cues, const Match& match) {
  const Entry& entry = context.dictionary.entries[match.entry];
  framing::Judgement judgement = framing::judge(context, cues, match);
  Mention mention{.entry = match.entry,
                  .facet = entry.target,
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

void add_dropped(const Context& context, const std::vector<framing::Dropped>& matches,
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
  for (const RelationType type : {RelationType::gleichsetzung, RelationType::abgrenzung, RelationType::folge,
                                  RelationType::voraussetzung}) {
    if (to_string(type) == name) return type;
  }
  return std::nullopt;
}

Framing frame(const Document& document, const Tokens& tokens, const Words& words, Matcher& matcher,
              const Dictionary& dictionary, std::vector<DroppedMention>* dropped) {
  const std::vector<Match> matches = matcher.match(tokens, words);
  if (matches.empty()) return {};
  const Context context{document, tokens, words, dictionary, matcher};
  const std::vector<framing::Cue> cues = framing::find_cues(context, matches);
  const framing::Reference reference(context, cues);
  const std::vector<bool> quoted = quoted_words(context);
  Framing result;
  std::vector<framing::Dropped> waste;
  for (const Match& match :
       framing::select_mentions(context, reference, matches, dropped == nullptr ? nullptr : &waste)) {
    Mention mention = to_mention(context, cues, match);
    if (quoted[match.words.front()]) mention.voice = Voice::quoted;
    result.mentions.push_back(std::move(mention));
  }
  result.relations = framing::find_relations(context, cues, matches, result.mentions);
  framing::apply_critical_frame(context, result);
  if (dropped != nullptr) add_dropped(context, waste, *dropped);
  return result;
}

}  // namespace kundenlint
