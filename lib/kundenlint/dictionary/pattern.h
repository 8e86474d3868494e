// Patterns: what an entry says about words. The grammar is in dictionaries/FORMAT.md.
//
//   {@kunde @beduerfnis ausrichten}     all three in one clause, any order
//   im Mittelpunkt .. stehen            in this order, a gap allowed
//   (an|auf) der Seite                  alternatives
//   Kunde-Nähe  -nähe  Kunde-           a compound by modifier and head
//   @bedarf^                            a word that is the reference's: Ihr Bedarf, Bedarf der Kunden
//   &kundenbedarf                       a pattern that [phrases] gives this name
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/result.h"

namespace kundenlint {

/// A condition on one word.
struct Atom {
  enum class Kind : std::uint8_t {
    lemma,       ///< kunde   the word's lemma (nouns capitalised)
    surface,     ///< "nahe"  exactly this form, case-insensitive
    stem,        ///< ~orientieren  the same stem
    word_class,  ///< @kunde
    modifier,    ///< Kunde-  a compound with this part, not last
    head,        ///< -Nähe   a compound whose last part is this
    compound,    ///< Kunde-Nähe  both
    any,         ///< *       any word
  };
  Kind kind = Kind::lemma;
  std::string text{};          ///< lemma, form, stem source, class name, or the modifier of a compound
  std::string head{};          ///< the head of a compound
  bool text_is_class = false;  ///< @kunde-  @kunde-Nähe
  bool head_is_class = false;  ///< -@naehe
  friend bool operator==(const Atom&, const Atom&) = default;
};

/// Patterns may nest so deep, named ones within others included.
inline constexpr int kDeepestPattern = 16;

/// A pattern tree.
struct Pattern {
  enum class Kind : std::uint8_t {
    atom,      ///< one word
    sequence,  ///< children adjacent, in order; a `gap` child stands for words between
    gap,       ///< ..  or ..3  at most `max` words, within the clause
    any_of,    ///< (a|b)
    optional,  ///< a?
    clause,    ///< {a b}  all in one clause, any order
    sentence,  ///< [a b]  all in one sentence, any order
    absent,    ///< !a     inside {} or []: must not be there
    owned,     ///< a^     its last word belongs to the reference (ownership.h)
    phrase,    ///< &a     stands for the pattern of this name (atom.text); resolve_phrases puts it in
  };
  Kind kind = Kind::atom;
  Atom atom{};
  std::uint32_t max = 0;
  std::vector<Pattern> children{};
  friend bool operator==(const Pattern&, const Pattern&) = default;
};

/// Errors: syntax, with the column (code points, 1-based) in `source`. Names of phrases are left as they are.
Result<Pattern> parse_pattern(std::string_view source);

std::string to_string(const Atom& atom);

/// The canonical spelling: parse_pattern(to_string(p)) == p.
std::string to_string(const Pattern& pattern);

}  // namespace kundenlint
