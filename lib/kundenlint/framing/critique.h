// The critical frame: a text that tells the poles apart describes closeness to reject it.
#pragma once

#include "kundenlint/framing/context.h"
#include "kundenlint/framing/framing.h"

namespace kundenlint::framing {

/// In a text with an abgrenzung and no gleichsetzung, what it says of closeness and of the counter-frames
/// without speaking of itself (wir, ich, unser) is described, not endorsed: such mentions that no cue has
/// decided become ablehnend, with the reason "abgrenzung". Closeness as an effect (folge) stays.
void apply_critical_frame(const Context& context, Framing& framing);

}  // namespace kundenlint::framing
