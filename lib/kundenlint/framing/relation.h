// Relations between the two poles, in a sentence or across two neighbouring ones.
#pragma once

#include <vector>

#include "kundenlint/framing/framing.h"
#include "kundenlint/framing/stance.h"

namespace kundenlint::framing {

/// A relation entry says how two things are linked; it counts where both poles are in reach: named by a
/// word of the classes "<pole>_wort" or shown by a mention. `reach` of the entry:
/// clause, sentence, near (this sentence and its neighbours in the block), none (its words suffice).
/// A denied equation, effect or condition is an abgrenzung; a question says nothing. One relation a
/// sentence: abgrenzung before gleichsetzung before folge before voraussetzung.
std::vector<Relation> find_relations(const Context& context, const std::vector<Cue>& cues,
                                     const std::vector<Match>& matches, const std::vector<Mention>& mentions);

}  // namespace kundenlint::framing
