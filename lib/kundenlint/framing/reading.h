// What the dictionary alone finds in a text: mentions with the stance that its cues give them.
#pragma once

#include <vector>

#include "kundenlint/framing/framing.h"
#include "kundenlint/framing/overlap.h"
#include "kundenlint/framing/reference.h"

namespace kundenlint::framing {

/// An entry that fired, whatever became of its match.
struct Fired {
  std::uint32_t sentence = 0, entry = 0;
};

struct Reading {
  std::vector<Match> matches;
  std::vector<Cue> cues;
  Reference reference;            ///< views the context that was read
  std::vector<Mention> mentions;  ///< ordered by begin, then entry
  /// The mention entries that fired with a customer in reach, even where they gave way to a larger match;
  /// each once a sentence, ordered by sentence, then entry.
  std::vector<Fired> fired{};
};

/// `matches`: of the whole text, as the matcher gives them. Those that are no mentions are added to
/// `dropped`, where it is given.
Reading read_entries(const Context& context, std::vector<Match> matches,
                     std::vector<Dropped>* dropped = nullptr);

}  // namespace kundenlint::framing
