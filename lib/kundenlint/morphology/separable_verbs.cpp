#include <string>

#include "kundenlint/morphology/prefixes.h"
#include "kundenlint/morphology/sentence.h"

namespace kundenlint {
namespace {

/// Behind a particle the clause ends, or a conjunction, a comparison or a clause begins.
bool closes(const SentenceView& sentence, std::uint32_t next) {
  if (next >= sentence.range.end) return true;
  if (sentence.is_punctuation(next)) return true;
  const Form& form = sentence.at(next);
  return form.pos == Pos::conjunction;
}

std::uint32_t host_of(const Words& words, std::uint32_t word) {
  std::uint32_t at = words.clause_of[word];
  while (words.clauses[at].host != kNone) at = words.clauses[at].host;
  return at;
}

/// A simple finite verb: no infinitive, no participle, nothing joined yet.
bool can_take(const SentenceView& sentence, std::uint32_t word) {
  const Form& form = sentence.at(word);
  return form.pos == Pos::verb && sentence.words[word].particle == kNone && form.lemma != "werden";
}

bool try_join(SentenceView& sentence, const Words& words, std::uint32_t particle) {
  const std::string prefix(sentence.at(particle).norm);
  for (std::uint32_t verb = particle; verb-- > sentence.range.begin;) {
    if (!can_take(sentence, verb) || host_of(words, verb) != host_of(words, particle)) continue;
    // The joined verb has to be one: the lexicon knows it as an infinitive.
    const Form& joined = sentence.form(prefix + sentence.at(verb).lemma);
    if (joined.pos != Pos::verb || joined.lemma != prefix + sentence.at(verb).lemma) continue;
    sentence.words[verb].form = &joined;
    sentence.words[verb].particle = particle;
    sentence.words[particle].verb = verb;
    return true;
  }
  return false;
}

}  // namespace

void join_particles(SentenceView sentence, const Words& clauses) {
  for (std::uint32_t word = sentence.range.begin + 1; word < sentence.range.end; ++word) {
    if (sentence.tokens[word].kind != TokenKind::word || !is_particle(sentence.at(word).norm)) continue;
    if (closes(sentence, word + 1)) try_join(sentence, clauses, word);
  }
}

}  // namespace kundenlint
