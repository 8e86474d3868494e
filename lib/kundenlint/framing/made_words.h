// What a sentence may make of its words: verbs that a particle joins, compounds that an ellipsis completes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "kundenlint/framing/word_facts.h"
#include "kundenlint/morphology/sentence.h"

namespace kundenlint::framing {

/// Views of a text before it is read; valid as long as what they point to.
struct ScreenedText {
  const Document& document;
  const Tokens& tokens;
  const Written& written;
};

/// Of one sentence. It errs on one side: whatever the passes of the morphology make, it names.
class MadeWords {
 public:
  /// `makers`: the sentence's particles and truncated words.
  MadeWords(FactTable& facts, const ScreenedText& text, Span sentence, std::span<const std::uint32_t> makers)
      : facts_(facts), text_(text), sentence_(sentence), makers_(makers) {}

  /// Calls `use` with everything that is made, and whether it is a completed compound.
  template <typename Use>
  void each(const Use& use) {
    for (const std::uint32_t word : makers_) {
      const std::uint32_t flags = flags_of(word);
      if ((flags & WordFacts::kParticle) != 0 && may_close(word)) each_joined(word, use);
      if ((flags & WordFacts::kTruncated) != 0) each_completed(word, use);
    }
  }

  /// A word is completed to more than `each` tells: from another that is completed itself; or to a noun that
  /// may turn out to be a verb, where a particle is left for it.
  bool is_unclear();

 private:
  std::uint32_t flags_of(std::uint32_t word) { return facts_.flags(text_.written[word]); }
  std::string_view surface_of(std::uint32_t word) const { return facts_.surface(text_.written[word]); }

  /// A particle that its verb may have left: its clause ends behind it, or it stands for nothing else.
  bool may_close(std::uint32_t particle);
  bool may_start_clause(std::uint32_t word) const;

  template <typename Use>
  void each_joined(std::uint32_t particle, const Use& use) {
    for (std::uint32_t word = sentence_.begin; word < sentence_.end; ++word) {
      const std::uint32_t flags = flags_of(word);
      if ((flags & WordFacts::kJoins) != 0 || ((flags & WordFacts::kNoun) != 0 && may_start_clause(word)))
        use(facts_.joined(text_.written[particle], text_.written[word]), false);
    }
  }

  /// A truncated word is completed from the first compound on its way, as far as that goes.
  template <typename Use>
  void each_completed(std::uint32_t word, const Use& use) {
    if (facts_.is_harmless_beginning(text_.written[word])) return;
    const bool right = is_truncated_right(surface_of(word));
    const std::uint32_t most =
        std::min(kEllipsisReach, right ? sentence_.end - 1 - word : word - sentence_.begin);
    for (std::uint32_t step = 1; step <= most; ++step) {
      const std::uint32_t other = right ? word + step : word - step;
      if (is_truncated_right(surface_of(other))) continue;
      const FactTable::Made& made = facts_.completed(text_.written[word], text_.written[other]);
      use(made, true);
      if (made.last) return;
    }
  }

  FactTable& facts_;
  const ScreenedText& text_;
  Span sentence_;
  std::span<const std::uint32_t> makers_;
};

}  // namespace kundenlint::framing
