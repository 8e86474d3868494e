// What stances, voices and relations mean, in the words of a report.
#pragma once

#include <array>

#include "kundenlint/framing/framing.h"
#include "kundenlint/report/bilingual.h"

namespace kundenlint {

inline constexpr std::array kRelationTypes = {RelationType::gleichsetzung, RelationType::abgrenzung,
                                              RelationType::folge, RelationType::voraussetzung};

Bilingual name_of(Stance stance);      ///< "dafür", "dagegen", "offen"
Bilingual meaning_of(Stance stance);   ///< one sentence
Bilingual name_of(Voice voice);        ///< empty for the text's own voice
Bilingual name_of(RelationType type);  ///< "Gleichsetzung"
Bilingual verdict_of(
    RelationType type);  ///< one or two sentences: what the text does, and whether that is right
bool questionable(RelationType type);  ///< true: a confusion or closeness put first

}  // namespace kundenlint
