// Gendered forms: Kund:innen, Kund*innen, Kund_innen, KundInnen, Kund/innen, Kunden/-innen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kundenlint/base/span.h"
#include "kundenlint/morphology/lexicon.h"

namespace kundenlint {

/// The masculine base, capitalised: "Kund:innen" → "Kunde", "Nutzer*in" → "Nutzer", "Ärzt:innen" → "Arzt".
/// Nothing when the word is no gendered form.
std::optional<std::string> gendered_base(std::string_view surface, const Lexicon& lexicon);

/// Kund:innennähe: the same without its mark, and where the mark stands.
struct GenderedCompound {
  std::string plain{};
  Span mark{};
};
std::optional<GenderedCompound> gendered_compound(std::string_view surface);

/// What stands before the mark of a gendered article, pronoun or adjective: jede*r, der*die, gute:r; empty
/// for other words.
std::string_view without_gender_mark(std::string_view surface);

/// The masculine base of a feminine noun in lower case: "kundin" → "Kunde", "beraterinnen" → "Berater".
std::optional<std::string> feminine_base(std::string_view word, const Lexicon& lexicon);

}  // namespace kundenlint
