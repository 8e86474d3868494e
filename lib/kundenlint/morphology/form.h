// What is known about a word form without its context.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/span.h"

namespace kundenlint {

enum class Pos : std::uint8_t {
  unknown,
  noun,
  name,
  verb,
  adjective,
  adverb,
  pronoun,
  determiner,
  preposition,
  conjunction,
  particle,
  number,
  punctuation,
  other
};
std::string_view to_string(Pos pos);  ///< Universal POS tag: NOUN, PROPN, VERB, ADJ, …; X for unknown

/// One part of a compound. The last part of a form is its head.
struct Part {
  Span bytes;         ///< in Form::surface, the linking element with the part it follows
  std::string lemma;  ///< "Kunde" for "Kunden" in Kundenwunsch
};

/// Gendered and ordinary forms alike: "Kund:innen" has the lemma "Kunde".
struct Form {
  std::uint32_t id = 0;     ///< dense, from 0, in the order a FormTable first saw them
  std::string surface;      ///< NFC, hyphens of line breaks taken out
  std::string norm;         ///< folded to lower case; old and Swiss spelling, ae/oe/ue unified
  std::string lemma;        ///< nouns capitalised: "Kunde", "ausrichten", "kundenorientiert"
  Pos pos = Pos::unknown;   ///< the likeliest without context
  bool gendered = false;    ///< Kund:innen, KundInnen, Kunde/-in
  std::vector<Part> parts;  ///< empty for a simplex

  bool compound() const { return parts.size() > 1; }
  const Part* head() const { return compound() ? &parts.back() : nullptr; }
};

}  // namespace kundenlint
