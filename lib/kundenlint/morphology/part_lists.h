// Which words may be parts of compounds, where their frequency does not say it.
#pragma once

#include <string_view>

namespace kundenlint {

/// A word of three or four letters that may open or continue a compound: Neukunde, Endpreis, Kaufvertrag.
bool is_short_first_part(std::string_view word);
/// The same for the head: Zahlungsart, Lieferort.
bool is_short_last_part(std::string_view word);
/// A place or a person whose name looks like a compound: Oldenburg, Oldenburger, Oldenburgs.
bool is_name(std::string_view word);
/// A word that seldom stands alone and opens many compounds: Grenz-, Sonder-.
bool is_bound_part(std::string_view word);
/// An ending that looks like a word: -innen, -anten, -ierung. It is no head.
bool is_suffix_part(std::string_view word);

}  // namespace kundenlint
