// The critical frame: a text that tells the poles apart, or takes sides, describes closeness to reject it.
#pragma once

#include "kundenlint/framing/context.h"
#include "kundenlint/framing/framing.h"

namespace kundenlint::framing {

/// In a text with an abgrenzung a gleichsetzung that does not speak of itself is one of others and becomes an
/// abgrenzung. A text is critical when it has an abgrenzung, or rejects closeness, stands for orientation and
/// never speaks for closeness as its own; one with a gleichsetzung never is. What a critical text says of
/// closeness and of the counter-frames without speaking of itself or to its reader (wir, ich, du) is
/// described, not endorsed: such mentions that no cue has decided become ablehnend, with the reason
/// "abgrenzung". Closeness as an effect (folge) stays. In the
/// sentence of an abgrenzung the orientation that is named becomes zustimmend where a cue had denied it, and the
/// closeness beside it ablehnend, with the same reason.
void apply_critical_frame(const Context& context, Framing& framing);

}  // namespace kundenlint::framing
