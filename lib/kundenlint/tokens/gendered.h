// Gendered forms: Kund:innen, Kund*innen, Kund/innen, Kunden/-innen, Mitarbeiter(in), jede*r, der/die.
#pragma once

#include <cstdint>
#include <string_view>

namespace kundenlint {

/// A word that stops at `at`, before a gender mark (: * _ · • / and the opening bracket): the end of
/// the ending behind the mark, or `at` when the mark is none. The ending may be the beginning of a
/// compound: "Bürger:innennähe". REQUIRES: a letter stands before `at`.
std::uint32_t gendered_ending(std::string_view text, std::uint32_t begin, std::uint32_t at,
                              std::uint32_t end);

}  // namespace kundenlint
