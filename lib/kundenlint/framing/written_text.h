// A text's words as they stand, before anybody has looked at its sentences.
#pragma once

#include "kundenlint/morphology/morphology.h"

namespace kundenlint::framing {

/// Views; valid as long as what they point to.
struct WrittenText {
  const Document& document;
  const Tokens& tokens;
  const Written& written;
  Morphology& morphology;

  Span sentence(std::uint32_t index) const { return tokens.sentences[index].tokens; }
  std::uint32_t sentences() const { return static_cast<std::uint32_t>(tokens.sentences.size()); }
};

}  // namespace kundenlint::framing
