// What the entries found in the whole text, as the surroundings of one sentence.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kundenlint/framing/framing.h"

namespace kundenlint::framing {

/// "naehe.sympathie" belongs to the pole "naehe"; a facet of neither pole stands for itself.
std::string_view pole_of(const Dictionary& dictionary, std::string_view facet);

/// The poles and counter-frames of a profile, each once, in the order of its facets.
std::vector<std::string> poles_of(const Dictionary& dictionary);

/// Those of one sentence, as indices. REQUIRES: ordered by sentence. Cost: O(log mentions).
Span mentions_of(const std::vector<Mention>& mentions, std::uint32_t sentence);

/// Share of framed sentences above which a text is about its customers throughout.
inline constexpr double kDense = 0.1;

/// A pole with a stance is a code: 3 · index of the pole + stance.
class TextFrames {
 public:
  /// Of at most 20 poles (more are left out); `poles`: those of the dictionary.
  TextFrames(const Dictionary& dictionary, const std::vector<std::string>& poles,
             const std::vector<Mention>& mentions, std::size_t sentences);

  std::uint32_t codes() const { return static_cast<std::uint32_t>(totals_.size()); }
  /// The sentence has a mention of this code; false for a sentence that is not there.
  bool has(std::uint32_t sentence, std::uint32_t code) const {
    return sentence < masks_.size() && ((masks_[sentence] >> code) & 1U) != 0;
  }
  bool elsewhere(std::uint32_t sentence, std::uint32_t code) const {
    return totals_[code] > (has(sentence, code) ? 1U : 0U);
  }
  bool framed(std::uint32_t sentence) const { return masks_[sentence] != 0; }
  /// Share of the text's other sentences that have a mention.
  double density(std::uint32_t sentence) const;

 private:
  std::vector<std::uint64_t> masks_;   // by sentence: a bit a code
  std::vector<std::uint32_t> totals_;  // by code: sentences
  std::uint32_t framed_ = 0;           // sentences
};

}  // namespace kundenlint::framing
