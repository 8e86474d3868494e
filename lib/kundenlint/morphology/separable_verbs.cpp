// A particle at the end of its clause looks leftwards for the finite verb that takes it.
#include <algorithm>
#include <array>
#include <string>

#include "kundenlint/base/word_set.h"
#include "kundenlint/morphology/normalize.h"
#include "kundenlint/morphology/prefixes.h"
#include "kundenlint/morphology/sentence.h"
#include "kundenlint/morphology/verb_forms.h"

namespace kundenlint {
namespace {

constexpr std::uint32_t kReach = 40;  // words between verb and particle; 90 % are within 15

// Particles that are no preposition, article or adverb of their own: phrases may follow, and the verb may
// stand right behind them ("Hinzu kommt", "zurück bekommen").
constexpr WordSet<30> kPure(std::array<std::string_view, 30>{
    "auseinander", "bereit", "bevor",  "dar",      "entgegen", "fest",   "fort",   "heran",
    "herauf",      "heraus", "herbei", "herein",   "herum",    "hervor", "hinaus", "hinein",
    "hinzu",       "inne",   "nieder", "statt",    "teil",     "voran",  "voraus", "vorbei",
    "vorweg",      "weg",    "zurück", "zusammen", "zurecht",  "einher"});
// Nouns of time: "von Anfang an", "vom ersten Tag an".
constexpr WordSet<14> kTimes(std::array<std::string_view, 14>{"anfang", "beginn", "augenblick", "tag",
                                                              "moment", "stunde", "minute", "start", "nun",
                                                              "jetzt", "da", "jahr", "klein", "sofort"});

bool is_closing_quote(std::string_view mark) {
  return mark == "\"" || mark == "“" || mark == "”" || mark == "''" || mark == "'" || mark == "«" ||
         mark == "‘" || mark == "’" || mark == "»";
}

/// "Es liegt daran, dass …", "das bringt ihn dazu, zu …": only verbs that are known to take them are meant.
bool points_at_clause(std::string_view particle) {
  constexpr WordSet<9> kPointing(std::array<std::string_view, 9>{
      "dabei", "dafür", "dagegen", "daran", "darauf", "darum", "davon", "davor", "dazu"});
  return kPointing.contains(particle);
}

class ParticleJoiner {
 public:
  ParticleJoiner(SentenceView& sentence, const Words& words) : sentence_(sentence), words_(words) {}

  void run() {
    for (std::uint32_t word = sentence_.range.begin; word < sentence_.range.end; ++word) {
      if (sentence_.tokens[word].kind != TokenKind::word || !is_particle(norm(word))) continue;
      const bool noun = is_capitalised(sentence_.written(word)) && !starts_clause(word) &&
                        sentence_.at(word).pos == Pos::noun;  // "in den Weg", but "WIR RICHTEN UNS AUS"
      if (noun || in_phrase(word)) continue;
      if (closes(word)) {
        join_left(word);
      } else if (kPure.contains(norm(word))) {
        join_right(word);
      }
    }
  }

 private:
  std::string_view norm(std::uint32_t word) const { return sentence_.at(word).norm; }
  bool inside(std::uint32_t word) const { return word < sentence_.range.end; }
  std::string_view norm_at(std::uint32_t begin, std::uint32_t back) const {
    return begin >= sentence_.range.begin + back ? norm(begin - back) : std::string_view();
  }

  /// Behind the particle its clause ends: a mark, a conjunction; behind a pure one also a phrase.
  bool closes(std::uint32_t particle) const {
    std::uint32_t next = particle + 1;
    if (!inside(next)) return true;
    if (sentence_.is_punctuation(next)) return closing_mark(next, kPure.contains(norm(particle)));
    const Pos pos = sentence_.at(next).pos;
    if (pos == Pos::conjunction) return !coordinates(next);
    return kPure.contains(norm(particle)) && pos == Pos::preposition;
  }

  bool closing_mark(std::uint32_t mark, bool pure) const {
    const std::string_view written = sentence_.written(mark);
    if (written == "(" || written == "[") return pure;
    if (!is_closing_quote(written)) return written != "„" && written != "``" && written != "/";
    return !inside(mark + 1) || sentence_.is_punctuation(mark + 1);
  }

  /// "mit und ohne Leine", "auf und ab", "nach wie vor".
  bool coordinates(std::uint32_t conjunction) const {
    if (!inside(conjunction + 1)) return false;
    const std::string_view next = norm(conjunction + 1);
    if (norm(conjunction) == "wie") return next == "vor";
    return sentence_.at(conjunction + 1).pos == Pos::preposition &&
           sentence_.at(conjunction - 1).pos == Pos::preposition &&
           (!inside(conjunction + 2) || !sentence_.is_punctuation(conjunction + 2)) &&
           sentence_.at(conjunction + 1).norm != "in";
  }

  /// The word is an adverb in a fixed phrase or the end of a circumposition.
  bool in_phrase(std::uint32_t word) const {
    const std::string_view self = norm(word), before = norm_at(word, 1), second = norm_at(word, 2);
    if ((self == "wieder" || self == "weiter" || self == "mehr") && before == "immer") return true;
    if (before == "nie" && self == "wieder") return true;
    if (self == "vor" && before == "wie" && second == "nach") return true;
    if (before == "und" && (second == "hin" || second == "ab" || second == "nach" || second == "auf" ||
                            second == "hier" || second == self)) {
      return self == "wieder" || self == "her" || self == "zu" || self == "ab" || self == "da" ||
             self == second;
    }
    if (self == "an" && (kTimes.contains(before) || before == "sofort")) {
      for (std::uint32_t back = 2; back <= 4; ++back) {
        const std::string_view from = norm_at(word, back);
        if (from == "von" || from == "vom") return true;
      }
    }
    return false;
  }

  std::uint32_t host_of(std::uint32_t word) const {
    std::uint32_t clause = words_.clause_of[word];
    while (words_.clauses[clause].host != kNone) clause = words_.clauses[clause].host;
    return clause;
  }
  bool verb_last(std::uint32_t clause) const {
    const ClauseKind kind = words_.clauses[clause].kind;
    return kind == ClauseKind::subordinate || kind == ClauseKind::relative || kind == ClauseKind::infinitive;
  }

  /// First in the particle's own clause, then in main clauses before it: a quotation or an apposition may
  /// have been taken for an end. In its own clause a verb that is known to take the particle goes before one
  /// that could: "gehen Sie wie folgt vor".
  void join_left(std::uint32_t particle) {
    const std::uint32_t own = host_of(particle);
    const std::uint32_t first =
        particle - sentence_.range.begin > kReach ? particle - kReach : sentence_.range.begin;
    const bool certain = closes_surely(particle);
    for (const bool known : {true, false}) {
      if (!known && !certain) return;
      for (std::uint32_t verb = particle; verb-- > first;) {
        if (host_of(verb) == own && join(verb, particle, known)) return;
      }
    }
    for (std::uint32_t verb = particle; verb-- > first;) {
      if (sentence_.written(verb) == ";") return;
      const std::uint32_t clause = host_of(verb);
      if (clause != own && !verb_last(clause) && join(verb, particle, false)) return;
    }
  }

  /// "Hinzu kommt noch", "weil er zurück kommt", "zusammen zu arbeiten".
  void join_right(std::uint32_t particle) {
    std::uint32_t verb = particle + 1;
    if (inside(verb) && norm(verb) == "zu") ++verb;
    if (!inside(verb)) return;
    const bool first = particle == words_.clauses[words_.clause_of[particle]].words.begin;
    const bool last = !inside(verb + 1) || sentence_.is_punctuation(verb + 1) ||
                      sentence_.at(verb + 1).pos == Pos::conjunction;
    if ((first || last) && verb_shape(sentence_.at(verb)) != VerbShape::none) attach(verb, particle);
  }

  /// Behind "um:", "fest zu", "zusammen mit" the word may be an adverb or a preposition.
  bool closes_surely(std::uint32_t particle) const {
    if (is_adverbial(norm(particle)) || points_at_clause(norm(particle))) return false;
    if (!inside(particle + 1)) return true;
    const std::string_view next = sentence_.written(particle + 1);
    if (next == ":" || next == "(" || next == "[" || next == "{" || next == "§") return false;
    return sentence_.at(particle + 1).pos != Pos::preposition;
  }

  bool join(std::uint32_t verb, std::uint32_t particle, bool known) {
    const Form* form = finite(verb);
    if (form == nullptr || sentence_.words[verb].particle != kNone) return false;
    if (form->lemma == "werden" || (is_modal(form->lemma) && form->lemma != "lassen") ||
        form->lemma == "sein")
      return false;
    if (form->lemma == "haben" && norm(particle) != "vor" && norm(particle) != "teil" &&
        norm(particle) != "inne")
      return false;
    if (verb_shape(*form) == VerbShape::plural && !may_be_finite(verb)) return false;
    if (known && !sentence_.forms.is_attested(norm(particle), form->lemma)) return false;
    return attach(verb, particle);
  }

  /// The word as a finite verb; a capital at the begin of a clause says nothing.
  const Form* finite(std::uint32_t word) const {
    if (sentence_.tokens[word].kind != TokenKind::word || is_please(word)) return nullptr;
    const Form* form = &sentence_.at(word);
    if (form->pos == Pos::noun && starts_clause(word))
      form = sentence_.forms.reading(form->surface, Pos::verb);
    if (form == nullptr || form->pos != Pos::verb) return nullptr;
    const VerbShape shape = verb_shape(*form);
    return shape == VerbShape::finite || shape == VerbShape::plural ? form : nullptr;
  }

  /// "Geben Sie bitte den Namen ein", but "ich bitte Sie".
  bool is_please(std::uint32_t word) const {
    return norm(word) == "bitte" && norm_at(word, 1) != "ich" &&
           !(inside(word + 1) && norm(word + 1) == "ich");
  }

  bool starts_clause(std::uint32_t word) const {
    return word == sentence_.range.begin || sentence_.written(word - 1) == ":" ||
           (word == sentence_.range.begin + 1 && sentence_.is_punctuation(word - 1));
  }

  /// "richten" is an infinitive behind "zu", "zum" and with a modal verb in front of it.
  bool may_be_finite(std::uint32_t verb) const {
    const std::string_view before = norm_at(verb, 1);
    if (before == "zu" || before == "zum" || before == "beim") return false;
    const std::uint32_t own = host_of(verb);
    for (std::uint32_t word = sentence_.range.begin; word < verb; ++word) {
      const Form& form = sentence_.at(word);
      if (form.pos == Pos::verb && host_of(word) == own &&
          (is_modal(form.lemma) || is_auxiliary(form.lemma)) && form.norm != "worden") {
        return false;
      }
    }
    return true;
  }

  /// The joined verb has to be one.
  bool attach(std::uint32_t verb, std::uint32_t particle) {
    const Form* form = &sentence_.at(verb);
    if (form->pos == Pos::noun) form = sentence_.forms.reading(form->surface, Pos::verb);
    const std::string whole = std::string(norm(particle)) + form->lemma;
    const Form* joined = sentence_.forms.reading(whole, Pos::verb);
    if (joined == nullptr || joined->lemma != whole) return false;
    sentence_.words[verb].form = joined;
    sentence_.words[verb].particle = particle;
    sentence_.words[particle].verb = verb;
    return true;
  }

  SentenceView& sentence_;
  const Words& words_;
};

}  // namespace

bool may_be_particle(const Form& form) { return is_particle(form.norm); }
bool is_pure_particle(const Form& form) { return kPure.contains(form.norm); }

void join_particles(SentenceView sentence, const Words& clauses) { ParticleJoiner(sentence, clauses).run(); }

}  // namespace kundenlint
