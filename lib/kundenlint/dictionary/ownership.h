// Whose it is: the word that says that a thing belongs to the reference of a profile (the customer).
//
//   Ihre ganz persönlichen Wünsche     a form of address before it, adjectives between
//   Ihre Wünsche und Ziele             one for all that "und" joins
//   Kundenwünsche                      a compound that names the owner
//   die Wünsche unserer Kunden         a genitive or "von" behind it
//   unsere Gäste und ihre Wünsche      a possessive pronoun whose owner the sentence has named before
//
// The owners are the words of the class REFERENCE_besitzer, compounds that name one those of REFERENCE_teil;
// a profile without these classes knows only the address.
#pragma once

#include <cstdint>
#include <functional>

#include "kundenlint/dictionary/dictionary.h"
#include "kundenlint/morphology/morphology.h"

namespace kundenlint {

/// The numbers of the two classes as atoms; kNoClass where the profile has none.
struct OwnerAtoms {
  std::uint32_t owner = kNoClass;  ///< Kunde, Gast, Mieter …
  std::uint32_t part = kNoClass;   ///< Kundenwunsch, Gästewunsch …
};
OwnerAtoms owner_atoms(const Dictionary& dictionary);

/// What a word is to the phrase that tells an owner, as flags.
struct OwnerTraits {
  static constexpr std::uint16_t kAddress = 1U << 0U;    ///< Ihr, dein: the reader's
  static constexpr std::uint16_t kTheir = 1U << 1U;      ///< deren, ihre: of somebody named before
  static constexpr std::uint16_t kGenitive = 1U << 2U;   ///< unserer, des, jedes: may begin a genitive
  static constexpr std::uint16_t kOf = 1U << 3U;         ///< von, vom
  static constexpr std::uint16_t kArticle = 1U << 4U;    ///< a determiner or pronoun
  static constexpr std::uint16_t kJoins = 1U << 5U;      ///< und, oder, a comma
  static constexpr std::uint16_t kDescribes = 1U << 6U;  ///< may stand between an article and its noun
  static constexpr std::uint16_t kNoun = 1U << 7U;
  static constexpr std::uint16_t kEr = 1U << 8U;     ///< ends in -er: junger Familien
  static constexpr std::uint16_t kOwner = 1U << 9U;  ///< of the class of owners
  static constexpr std::uint16_t kPart = 1U << 10U;  ///< a compound that names one

  /// Those that the form itself shows: all but the two of the classes.
  static std::uint16_t of(const Form& form);
};

/// The words of one sentence, and the flags of each.
class Ownership {
 public:
  Ownership(Span sentence, const std::function<std::uint16_t(std::uint32_t word)>& traits)
      : sentence_(sentence), traits_(traits) {}

  /// The word that tells that `word` belongs to the reference: the form of address, the noun of the owner,
  /// the pronoun, or `word` itself where it is a compound. kNone when nothing tells.
  std::uint32_t owner_of(std::uint32_t word) const;

 private:
  bool is(std::uint32_t word, std::uint16_t trait) const { return (traits_(word) & trait) != 0; }
  std::uint32_t before(std::uint32_t word) const;
  std::uint32_t behind(std::uint32_t word) const;
  std::uint32_t behind_joined(std::uint32_t word) const;
  std::uint32_t owner_at(std::uint32_t at, bool bare) const;
  bool named_before(std::uint32_t word) const;

  Span sentence_;
  const std::function<std::uint16_t(std::uint32_t word)>& traits_;
};

}  // namespace kundenlint
