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

Framing frame(const Document& document, const Tokens& tokens, const Words& words, Matcher& matcher,
              const Dictionary& dictionary) {
  const std::vector<Match> matches = matcher.match(tokens, words);
  if (matches.empty()) return {};
  const Context context{document, tokens, words, dictionary, matcher};
  const std::vector<framing::Cue> cues = framing::find_cues(context, matches);
  const framing::Reference reference(context, cues);
  const std::vector<bool> quoted = quoted_words(context);
  Framing result;
  for (const Match& match : framing::select_mentions(context, reference, matches)) {
    Mention mention = to_mention(context, cues, match);
    if (quoted[match.words.front()]) mention.voice = Voice::quoted;
    result.mentions.push_back(std::move(mention));
  }
  result.relations = framing::find_relations(context, cues, matches, result.mentions);
  framing::apply_critical_frame(context, result);
  return result;
}

}  // namespace kundenlint
