// Laws, ordinances, terms and conditions: what they prescribe is no claim of anybody.
#pragma once

#include "kundenlint/framing/context.h"
#include "kundenlint/framing/framing.h"

namespace kundenlint::framing {

/// A text with a legal reference ("§ 3", "Absatz 2", "Nr. 5", "Satz 1") for every sixty words and at least
/// five of them; a page that mentions a law has fewer. Cost: linear in the tokens.
bool is_statute(const Document& document, const Tokens& tokens);

/// In a statute whoever is to learn "Kundenwünsche ermitteln" has not said that he does: what is asserted
/// plainly is left open, with the reason "vorschrift". Not in a profile whose words count wherever they stand:
/// its class kOtherReadersClass does not hold the class "gesetz".
void leave_statutes_open(const Context& context, Framing& framing);

}  // namespace kundenlint::framing
