// Sayings: a short quotation that the text shows instead of saying it.
#pragma once

#include <vector>

#include "kundenlint/framing/context.h"

namespace kundenlint::framing {

/// On the poster hangs "Der Kunde ist König": the match stands in one quotation of few words, inside a
/// sentence of the text that is no speech (a verb of saying close by, "so" behind it) and does not take the
/// words for its own (unser Motto); such words belong to the dictionary's class `eigenrede`. Without that
/// class nothing is a saying. `quoted`: by word, from quoted_words().
bool is_saying(const Context& context, const std::vector<bool>& quoted, const Match& match);

}  // namespace kundenlint::framing
