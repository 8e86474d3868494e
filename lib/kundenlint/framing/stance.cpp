#include "kundenlint/framing/stance.h"

#include <algorithm>
#include <iterator>

#include "kundenlint/dictionary/facet.h"
#include "kundenlint/framing/reference.h"

namespace kundenlint::framing {
namespace {

/// The entry itself has the cue's words. A noun at the end of the cue is not enough: in "Kundennähe ist kein Ziel"
/// the entry asks for "ist" and "Ziel", and the cue is "kein Ziel".
bool is_part_of(const Context& context, const Cue& cue, const Match& match) {
  const auto shared = [&](std::uint32_t word) {
    return std::binary_search(match.words.begin(), match.words.end(), word);
  };
  return std::ranges::any_of(cue.words, [&](std::uint32_t word) {
    return shared(word) && (shared(cue.words.front()) || context.form(word).pos != Pos::noun);
  });
}

/// "nicht" denies the verb of its clause wherever it stands, and with it a mention that the verb is a part
/// of; not where it only corrects what stands before it ("nach Bedarf und nicht nach Eingang").
bool denies_the_verb(const Context& context, const Cue& cue, const Match& match) {
  return cue.scope == CueScope::fokus && !cue.corrects &&
         std::any_of(match.words.begin(), match.words.end(), [&](std::uint32_t word) {
           return context.form(word).pos == Pos::verb && context.clause(word) == cue.clause &&
                  word < cue.reach.end;
         });
}

/// "nicht nach Eingang, sondern nach Bedarf": a mention with words behind "sondern" says what holds instead.
bool is_corrected(const Cue& cue, const Match& match) {
  return cue.scope == CueScope::fokus && cue.instead != kNone && match.words.back() > cue.instead;
}

/// "Statt den Kunden zu duzen, richten wir uns nach seinem Bedarf": who only names the customer says nothing
/// of what is done for him.
bool are_owners_alone(const Context& context, const Match& match,
                      const std::vector<std::uint32_t>& governed) {
  if (governed.size() == match.words.size()) return false;
  const std::uint32_t names = context.dictionary.class_index(name_class(context.dictionary));
  return names != kNoClass && std::ranges::all_of(governed, [&](std::uint32_t word) {
           return !context.form(word).compound() && context.matcher.in_class(context.form(word), names);
         });
}

bool governs(const Context& context, const Cue& cue, const Match& match) {
  if (is_part_of(context, cue, match) || is_corrected(cue, match)) return false;
  if (denies_the_verb(context, cue, match)) return true;
  std::vector<std::uint32_t> governed;
  std::ranges::copy_if(match.words, std::back_inserter(governed),
                       [&](std::uint32_t word) { return cue.governs(context, word); });
  return !governed.empty() && !are_owners_alone(context, match, governed);
}

/// The cues of one effect that govern the match, in text order.
std::vector<const Cue*> governing(const Context& context, const std::vector<Cue>& cues, const Match& match,
                                  CueEffect effect) {
  std::vector<const Cue*> found;
  // They stand in text order and reach no further than the next sentence.
  const auto first = std::partition_point(cues.begin(), cues.end(),
                                          [&](const Cue& cue) { return cue.sentence + 1 < match.sentence; });
  for (auto cue = first; cue != cues.end() && cue->sentence <= match.sentence; ++cue) {
    if (cue->effect == effect && governs(context, *cue, match)) found.push_back(&*cue);
  }
  return found;
}

Stance opposite(Stance stance) {
  switch (stance) {
    case Stance::zustimmend:
      return Stance::ablehnend;
    case Stance::ablehnend:
      return Stance::zustimmend;
    case Stance::offen:
      return Stance::offen;
  }
  return stance;
}

/// "5.1.2 Kundenorientierung", "Kundennähe": a bare pole in a numbered line without a verb, or alone, names a
/// topic and says nothing of it. A line with more words may be the item of a list that demands it.
bool is_heading(const Context& context, const Match& match) {
  if (!is_bare(context.facet(match))) return false;
  const Span sentence = context.sentence(match.sentence);
  std::uint32_t others = 0;
  for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
    if (context.form(word).pos == Pos::verb) return false;
    if (!std::binary_search(match.words.begin(), match.words.end(), word) &&
        is_running_word(context.tokens.tokens[word]))
      ++others;
  }
  return others == 0 || context.tokens.tokens[sentence.begin].kind == TokenKind::number;
}

}  // namespace

bool is_question(const Context& context, std::uint32_t sentence) {
  return context.tokens.sentences[sentence].end == SentenceEnd::question;
}

// "Wir denken vom Kunden her: Was braucht er?" asserts what stands before the colon.
bool is_asked(const Context& context, const Match& match) {
  if (!is_question(context, match.sentence)) return false;
  const Span sentence = context.sentence(match.sentence);
  for (std::uint32_t word = match.words.back() + 1; word < sentence.end; ++word) {
    if (context.form(word).surface == ":") return false;
  }
  return true;
}

bool is_denied_link(const Context& context, const std::vector<Cue>& cues, const Match& match) {
  Match link = match;
  for (const std::string& pole : {context.dictionary.pole_a, context.dictionary.pole_b}) {
    const std::uint32_t words = context.dictionary.class_index(pole + "_wort");
    if (words == kNoClass) continue;
    std::erase_if(link.words,
                  [&](std::uint32_t word) { return context.matcher.in_class(context.form(word), words); });
  }
  return !link.words.empty() && is_denied(context, cues, link);
}

bool is_denied(const Context& context, const std::vector<Cue>& cues, const Match& match) {
  return !governing(context, cues, match, CueEffect::ablehnung).empty() ||
         governing(context, cues, match, CueEffect::negation).size() % 2 == 1;
}

bool is_left_open(const Context& context, const std::vector<Cue>& cues, const Match& match) {
  return !governing(context, cues, match, CueEffect::offen).empty();
}

Judgement judge_words(const Context& context, const std::vector<Cue>& cues, const Match& match,
                      Stance meant) {
  const auto id = [&](const Cue* cue) { return context.dictionary.entries[cue->entry].id; };
  if (is_asked(context, match)) return {Stance::offen, "frage"};
  const auto rejecting = governing(context, cues, match, CueEffect::ablehnung);
  if (!rejecting.empty()) return {Stance::ablehnend, id(rejecting.front())};
  const auto negations = governing(context, cues, match, CueEffect::negation);
  const bool turned = negations.size() % 2 == 1;
  if (turned) return {opposite(meant), id(negations.front())};
  const auto opening = governing(context, cues, match, CueEffect::offen);
  if (!opening.empty()) return {Stance::offen, id(opening.front())};
  return {meant, negations.empty() ? "" : id(negations.front())};
}

Judgement judge(const Context& context, const std::vector<Cue>& cues, const Match& match) {
  const Stance meant = context.dictionary.entries[match.entry].stance;
  Judgement judgement = judge_words(context, cues, match, meant);
  const bool plain = judgement.reason.empty() && meant == Stance::zustimmend;
  return plain && is_heading(context, match) ? Judgement{Stance::offen, "nennung"} : judgement;
}

}  // namespace kundenlint::framing
