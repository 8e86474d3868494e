// What the shape of a verb form says without its context.
#pragma once

#include <string_view>

#include "kundenlint/morphology/form.h"

namespace kundenlint {

enum class VerbShape : std::uint8_t {
  none,           ///< no verb
  finite,         ///< richtet, gab; participles without ge- too: verstanden
  plural,         ///< richten: the infinitive or the finite plural
  participle,     ///< ausgerichtet
  zu_infinitive,  ///< auszurichten
};

/// By comparing the form with its infinitive. Cost: O(length), no allocation.
VerbShape verb_shape(const Form& form);
/// haben, sein, werden: their participle stands elsewhere in the clause.
bool is_auxiliary(std::string_view lemma);
/// können, müssen, lassen …: their infinitive stands elsewhere in the clause.
bool is_modal(std::string_view lemma);

}  // namespace kundenlint
