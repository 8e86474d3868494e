// Where the tool and a coder differ, one by one, with the reason.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/evaluation/coding.h"

namespace kundenlint {

enum class DifferenceKind : std::uint8_t {
  miss,         ///< a facet that the coder sees asserted, and the tool does not
  false_alarm,  ///< the other way round
};
std::string_view to_string(DifferenceKind kind);

/// Of a false alarm: `asserted`. Of a miss what comes nearest, the first of these that holds:
enum class DifferenceReason : std::uint8_t {
  asserted,     ///< `entry` fired on `words`; `by`: the cue that decided the stance, where there is one
  stance,       ///< the facet is found with another stance; `by`: the cue that turned it
  bare_pole,    ///< an entry of the facet gives way: a bare pole beside a facet of its pole, entry `by`
  overlapped,   ///< an entry of the facet gives way to the larger match of `by`
  no_customer,  ///< an entry of the facet matches, but no customer is in its reach
  spread,       ///< an entry of the facet matches words that are too far apart
  weights,      ///< an entry of the facet matches, but the evidence weights hold the pole for improbable
  neighbour,    ///< the facet is asserted in the sentence before or behind, where the coder does not see it
  other_facet,  ///< what is found is another facet
  no_entry,     ///< no entry fires in the sentence
};
std::string_view to_string(DifferenceReason reason);

/// A mention that the tool has found in the sentence.
struct FoundFrame {
  std::string facet;
  Stance stance = Stance::zustimmend;
  std::string entry, words, cue;  ///< words: what triggered it, joined by " … "; cue: may be empty
};

struct Difference {
  DifferenceKind kind = DifferenceKind::miss;
  std::string doc;
  std::uint32_t n = 0;  ///< the sentence's number
  std::string text;     ///< the sentence
  std::string facet;    ///< that only one of the two asserts
  /// False: the pole is asserted by both, the difference counts for `facets` only.
  bool counts_for_poles = true;
  std::vector<CodedFrame> coded;
  std::vector<FoundFrame> found;
  DifferenceReason reason = DifferenceReason::no_entry;
  std::string entry, words, by;  ///< as the reason says; else empty
};

/// A match that is no mention.
struct DroppedFrame {
  std::string facet, entry, words, by;
  DropReason reason = DropReason::no_customer;
};

/// What the tool said of one text, kept for the list of differences.
struct ToolText {
  TextCode code;
  std::vector<std::vector<FoundFrame>> found;      ///< by sentence
  std::vector<std::vector<DroppedFrame>> dropped;  ///< by sentence
  /// By sentence: the forms on which an entry fires, as mention or not.
  std::vector<std::set<std::string, std::less<>>> matched;
};

/// REQUIRES: the analysis has its dropped matches (AnalysisParts::dropped).
ToolText tool_text(const GoldDocument& document, const GoldText& text, const Analysis& analysis);

/// Misses and false alarms of one text, by sentence, then facet. A bare pole is at issue only where its pole
/// is.
std::vector<Difference> differences(const GoldText& text, const TextCode& coded, const ToolText& tool,
                                    const Dictionary& dictionary);

}  // namespace kundenlint
