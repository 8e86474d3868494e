// What a cue does, in words.
#pragma once

#include <optional>
#include <string_view>

#include "kundenlint/report/bilingual.h"

namespace kundenlint {

struct CueMeaning {
  Bilingual effect, scope;
};

/// Of a cue's target, e.g. "negation.fokus"; nothing for an unknown one.
std::optional<CueMeaning> cue_meaning(std::string_view target);

}  // namespace kundenlint
