// Closed classes of words that decide where a sentence ends. All are asked case-insensitively.
#pragma once

#include <array>
#include <string_view>

#include "kundenlint/tokens/word_shapes.h"

namespace kundenlint {

/// A word in lower case, in a buffer of its own: ASCII, umlauts and ß; empty when it is longer than
/// any word of the lists.
class FoldedWord {
 public:
  explicit FoldedWord(std::string_view word);
  std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 24> bytes_{};
  std::size_t size_ = 0;
};

/// A word that has a capital only where a sentence begins: Der, Wir, Auch, Dennoch.
bool begins_sentences(std::string_view word);
/// Of those the ones that are no title's or name's first word either: Wir, Wenn, Außerdem.
bool restarts_sentences(std::string_view word);
extern const WordShapes kRestartShapes;  ///< of these
/// A word that an ordinal or a name's number stands before: "3. Mai", "19. Jahrhundert".
bool follows_ordinal(std::string_view word);
/// A word that an ordinal stands behind: am, der, jeder, bis.
bool leads_ordinal(std::string_view word);
/// A word that no line of its own ends with: der, und, für.
bool leaves_open(std::string_view word);
/// A word that joins two truncated compounds: und, oder, bzw.
bool coordinates(std::string_view word);
/// A month: Januar, Jänner, Okt.
bool is_month(std::string_view word);

}  // namespace kundenlint
