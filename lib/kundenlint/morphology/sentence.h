// What the passes over a sentence read and how they get at forms.
#pragma once

#include <string_view>
#include <vector>

#include "kundenlint/morphology/morphology.h"

namespace kundenlint {

/// Where forms come from. Both are memoised; what they return lives as long as the source.
class FormSource {
 public:
  virtual ~FormSource() = default;
  /// The form of another word: a joined verb, a completed compound.
  virtual const Form& form(std::string_view surface) = 0;
  /// The form read as a verb, noun or adjective; nullptr when it can be none.
  virtual const Form* reading(std::string_view surface, Pos pos) = 0;
  /// Texts have the verb that `particle` and `infinitive` make, or its noun in -ung.
  virtual bool is_attested(std::string_view particle, std::string_view infinitive) const = 0;
};

/// One sentence in the making. Word indices are those of the whole text.
struct SentenceView {
  std::string_view text;  ///< Document::text
  const std::vector<Token>& tokens;
  Span range;  ///< the sentence's words
  std::vector<Word>& words;
  FormSource& forms;

  const Form& at(std::uint32_t word) const { return *words[word].form; }
  /// The word as it stands, without soft hyphens and the like.
  std::string_view written(std::uint32_t word) const { return words[word].written->surface; }
  bool is_punctuation(std::uint32_t word) const {
    return tokens[word].kind == TokenKind::punctuation || tokens[word].kind == TokenKind::symbol;
  }
};

/// What the sentence may make of the form in choose_readings: verb or adjective, or nothing else.
std::vector<Pos> other_readings(const Form& form);

/// A word that join_particles may join with a verb.
bool may_be_particle(const Form& form);
/// One of them that is no preposition, article or adverb of its own: phrases may follow it.
bool is_pure_particle(const Form& form);

/// Homographs whose neighbours tell the reading: "wir stellen", "das Vertrauen", "Frau König". Runs first.
void choose_readings(SentenceView sentence);

/// Words from a truncated compound to the whole one, at most.
inline constexpr std::uint32_t kEllipsisReach = 8;
bool is_truncated_right(std::string_view word);  ///< "Kunden-"
bool is_truncated_left(std::string_view word);   ///< "-nähe"

/// What a truncated word may stand for beside a word, whatever its sentence makes of that one.
struct Completions {
  std::vector<const Form*> forms{};
  bool last = false;  ///< words behind this one are not looked at
};
Completions completions(FormSource& forms, std::string_view truncated, const Form& whole);

/// "Kunden- und Serviceorientierung", "Kundenorientierung und -nähe": the truncated word gets the form of the
/// whole compound, `completed` is set.
void complete_ellipses(SentenceView sentence);

/// "Kundinnen und Kunden": the second half is `paired`.
void mark_pairs(SentenceView sentence);

/// "wir richten unser Handeln am Kunden aus": the verb gets the form of "ausrichten" and its particle.
/// Runs after the clauses are known: a particle belongs to a verb of its clause.
void join_particles(SentenceView sentence, const Words& clauses);

/// Appends the sentence's clauses to `words.clauses` and fills `words.clause_of` for its words.
void find_clauses(SentenceView sentence, std::uint32_t number, Words& words);

}  // namespace kundenlint
