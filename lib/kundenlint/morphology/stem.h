// A matching key shared by inflected and derived forms.
#pragma once

#include <string>
#include <string_view>

#include "kundenlint/morphology/form.h"

namespace kundenlint {

/// CISTEM, after Weissweiler and Fraser (2017), "Developing a Stemmer for German Based on a Comparative
/// Analysis of Publicly Available Stemmers". Case-sensitive: a final t is cut from small words only.
std::string cistem(std::string_view word);

/// The matching key of a form: the stem of its lemma; of what has no letters, the form itself. Computed at
/// each call, for few ask for it.
std::string stem_of(const Form& form);

}  // namespace kundenlint
