#include "kundenlint/framing/made_words.h"

namespace kundenlint::framing {

bool MadeWords::may_close(std::uint32_t particle) {
  if ((flags_of(particle) & WordFacts::kPure) != 0 || particle + 1 == sentence_.end) return true;
  const TokenKind next = text_.tokens.tokens[particle + 1].kind;
  return next == TokenKind::punctuation || next == TokenKind::symbol ||
         (flags_of(particle + 1) & WordFacts::kConjunction) != 0;
}

bool MadeWords::may_start_clause(std::uint32_t word) const {
  return word <= sentence_.begin + 1 || text_.tokens.tokens[word - 1].bytes.of(text_.document.text) == ":";
}

bool MadeWords::is_unclear() {
  bool closes = false;
  for (const std::uint32_t word : makers_)
    closes = closes || ((flags_of(word) & WordFacts::kParticle) != 0 && may_close(word));
  for (const std::uint32_t word : makers_) {
    if ((flags_of(word) & WordFacts::kTruncated) == 0 || facts_.is_harmless_beginning(text_.written[word]))
      continue;
    if (closes && may_start_clause(word)) return true;
    if (is_truncated_right(surface_of(word))) continue;
    const std::uint32_t begin = std::max(sentence_.begin + kEllipsisReach, word) - kEllipsisReach;
    for (std::uint32_t other = begin; other < word; ++other) {
      if (is_truncated_right(surface_of(other))) return true;
    }
  }
  return false;
}

}  // namespace kundenlint::framing
