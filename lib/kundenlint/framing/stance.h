// The stance of a mention: what its words mean, turned by the cues that govern them.
#pragma once

#include <string>
#include <vector>

#include "kundenlint/framing/cue.h"

namespace kundenlint::framing {

struct Judgement {
  Stance stance = Stance::zustimmend;
  std::string reason;  ///< the id of the cue that decided, "frage" for a question, "nennung" for a heading;
                       ///< empty when plain
};

/// In this order: a question leaves everything open; a rejecting cue rejects; an odd number of negations
/// turns the entry's own stance over; an opening cue leaves open. A cue does not govern a mention that
/// it is itself a part of.
Judgement judge(const Context& context, const std::vector<Cue>& cues, const Match& match);

/// The same for words that no entry found; `meant`: what they mean where no cue governs them.
Judgement judge_words(const Context& context, const std::vector<Cue>& cues, const Match& match, Stance meant);

/// An odd number of negations or a rejecting cue governs the match.
bool is_denied(const Context& context, const std::vector<Cue>& cues, const Match& match);

/// A cue leaves the match open: a condition, a mere naming, what others say of themselves.
bool is_left_open(const Context& context, const std::vector<Cue>& cues, const Match& match);

/// The sentence asks.
bool is_question(const Context& context, std::uint32_t sentence);

}  // namespace kundenlint::framing
