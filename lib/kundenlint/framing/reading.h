// What the dictionary alone finds in a text: mentions with the stance that its cues give them.
#pragma once

#include <vector>

#include "kundenlint/framing/framing.h"
#include "kundenlint/framing/overlap.h"
#include "kundenlint/framing/reference.h"

namespace kundenlint::framing {

struct Reading {
  std::vector<Match> matches;
  std::vector<Cue> cues;
  Reference reference;            ///< views the context that was read
  std::vector<Mention> mentions;  ///< ordered by begin, then entry
};

/// `matches`: of the whole text, as the matcher gives them. Those that are no mentions are added to
/// `dropped`, where it is given.
Reading read_entries(const Context& context, std::vector<Match> matches,
                     std::vector<Dropped>* dropped = nullptr);

}  // namespace kundenlint::framing
