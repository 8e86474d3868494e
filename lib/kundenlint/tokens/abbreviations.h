// German abbreviations with a full stop, and what they say about the end of a sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kundenlint/base/span.h"

namespace kundenlint {

enum class AbbreviationClass : std::uint8_t {
  never,        ///< something always follows: Dr., z. B., vgl.
  maybe,        ///< ends a sentence before a word that begins sentences: Mio., e. V., Jh.
  enumerating,  ///< ends a sentence before any capital: usw., etc., ff.
  reference,    ///< an abbreviation only before a number or a name: S. 12, Art. 5, Bd. II
};

struct Abbreviation {
  AbbreviationClass type = AbbreviationClass::never;
  std::uint32_t end = 0;  ///< offset behind its last full stop
};

/// The longest abbreviation that begins at `bytes.begin` and ends within `bytes`: "z. B.", "i.d.R.",
/// "Dipl.-Ing.". Spaces (one, or a line break) may stand between its parts. `sentence_start`: a
/// capital may stand for a small letter ("Vgl."). REQUIRES: a letter stands at `bytes.begin`.
std::optional<Abbreviation> find_abbreviation(std::string_view text, Span bytes, bool sentence_start);

/// False: no abbreviation begins with the word, written without its full stop. REQUIRES: it is not empty.
bool may_be_abbreviated(std::string_view word);

/// The class of the last part of a hyphen compound or street: "Kunden-Nr.", "Hauptstr.". `word` is
/// written without the full stop.
std::optional<AbbreviationClass> abbreviated_ending(std::string_view word);

}  // namespace kundenlint
