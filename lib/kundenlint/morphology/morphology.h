// Tokens → Words: each token gets its Form, and what only the sentence shows: separable verbs
// joined with their particle, truncated compounds completed, clauses.
//
//   Morphology morphology;                       // one a thread
//   Words words = morphology.analyze(document, tokens);
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/span.h"
#include "kundenlint/morphology/form.h"
#include "kundenlint/tokens/tokens.h"

namespace kundenlint {

class FormArchive;
class FormSource;

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// Token i is word i.
struct Word {
  const Form* form = nullptr;      ///< of the whole: for "richten … aus" the form of "ausrichten",
                                   ///< for "Kunden-" (und Serviceorientierung) of "Kundenorientierung"
  const Form* written = nullptr;   ///< of the word as it stands, before its sentence was looked at
  std::uint32_t particle = kNone;  ///< on a separated verb: the word index of its particle
  std::uint32_t verb = kNone;      ///< on that particle: the word index of its verb
  bool completed = false;          ///< a truncated compound, completed from its neighbour
  bool paired = false;             ///< the second half of "Kundinnen und Kunden"
};

enum class ClauseKind : std::uint8_t { main, question, subordinate, relative, infinitive, fragment };

/// A clause: a run of words of one sentence that holds one finite verb or infinitive group.
/// Clauses tile the sentence; an embedded clause splits its host, whose halves share `host`.
struct Clause {
  Span words;
  ClauseKind kind = ClauseKind::main;
  std::uint32_t sentence = 0;
  std::uint32_t host = kNone;          ///< index of the clause this one continues; kNone = none
  std::uint32_t parent = kNone;        ///< index of the clause a subordinate one depends on
  std::uint32_t subordinator = kNone;  ///< word index of weil, dass, wenn, der …
};

/// The forms of a text's words as they stand, without their sentences.
struct Written {
  std::vector<std::uint32_t> forms{};    ///< by word: Form::id
  std::vector<std::uint32_t> cleaned{};  ///< words whose form has other bytes than they have, ascending

  std::uint32_t operator[](std::size_t word) const { return forms[word]; }
};

/// What is known of a sentence that was not read (Words::unread).
struct Glance {
  bool unread = false;
  bool addresses = false;     ///< one of its words speaks to the reader
  bool polite_start = false;  ///< it begins with "Sie", which may be "they"
  bool loose = false;         ///< one of its words may mean a customer
  bool names = false;         ///< one of its words names a customer
  bool beside = false;        ///< it may hold what counts beside a frame in the next sentence or the last
  std::uint32_t we = kNone;   ///< its first word of the own side
};

/// What is known of a text of which not all sentences are read.
struct Glances {
  std::vector<Glance> sentences{};
  /// Forms that are words of a job advertisement, of a story or a manual for certain, whatever is read; each
  /// once, and no more than matter.
  std::vector<std::uint32_t> staff{}, others{};
  bool nothing = false;  ///< no sentence is read, and nobody will want to
};

/// Of a sentence that was not read, words have no forms and stand in no clause; where nothing is read, there
/// are none.
struct Words {
  std::vector<Word> words;
  std::vector<Clause> clauses;           ///< in order
  std::vector<std::uint32_t> clause_of;  ///< word index → clause index
  Glances glances{};                     ///< no sentences: all have been read

  bool unread(std::uint32_t sentence) const {
    return !glances.sentences.empty() && glances.sentences[sentence].unread;
  }
};

/// Thread rule: one object a thread; it memoises forms. Forms stay valid as long as the object.
class Morphology {
 public:
  Morphology();
  ~Morphology();
  Morphology(Morphology&&) noexcept;
  Morphology& operator=(Morphology&&) noexcept;

  Words analyze(const Document& document, const Tokens& tokens);
  /// The same for the sentences that `glances` does not leave unread; `written`: of look_up.
  Words analyze(const Document& document, const Tokens& tokens, const Written& written, Glances glances);

  void look_up(const Document& document, const Tokens& tokens, Written& written);
  /// The form with this number, made at the first call and kept. REQUIRES: id < forms().
  const Form& form_of(std::uint32_t id);
  /// The same for a look that is taken once: valid until the next call of this object.
  const Form& glimpse(std::uint32_t id);
  std::string_view surface_of(std::uint32_t id) const;
  /// The form's number in the archive that was restored; kNone when it is not there.
  std::uint32_t archived_as(std::uint32_t id) const;
  /// What was restored; empty before.
  const FormArchive& archive() const;
  /// The number stands for a capitalised word inside a sentence that is no function word: whatever else it
  /// is, it is taken for a noun.
  bool is_surely_noun(std::uint32_t id) const;

  /// One word form. `sentence_start`: its capital says nothing. The reference stays valid as long
  /// as the object. Memoised: the second call costs a hash look-up.
  const Form& form(std::string_view surface, bool sentence_start = false);

  /// The word read as a verb, noun or adjective; nullptr when it can be none. Memoised.
  const Form* reading(std::string_view surface, Pos pos);

  /// Where the forms come from, for the passes over a sentence (sentence.h).
  FormSource& source();

  /// How often the word occurs in a large corpus of German, roughly; 0 = not listed.
  std::uint32_t frequency(std::string_view surface) const;

  /// A word of a list, without a sentence: the lexicon decides whether its capital may be that of a first
  /// word.
  const Form& isolated(std::string_view surface);

  /// The forms looked up so far, as bytes for `restore`: an archive (form_archive.h). Same look-ups in the
  /// same order, same bytes.
  std::string snapshot();
  /// Takes forms from a snapshot from now on, so that they need not be computed. The bytes outlive the
  /// object. False, and nothing changed, when the bytes are no snapshot of this version.
  bool restore(std::string_view bytes);

  /// Number of distinct forms seen so far; ids run from 0 to this.
  std::uint32_t forms() const;
  /// How many of them have been made and are kept.
  std::uint32_t made() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint
