// What stances, voices and relations mean, in the words of a report.
#pragma once

#include <string>

#include "kundenlint/framing/framing.h"
#include "kundenlint/report/bilingual.h"

namespace kundenlint {

Bilingual name_of(Stance stance);      ///< "dafür", "dagegen", "offen"
Bilingual meaning_of(Stance stance);   ///< one sentence
Bilingual name_of(Voice voice);        ///< empty for the text's own voice
Bilingual name_of(RelationType type);  ///< "Gleichsetzung"
/// One or two sentences: what the text does, and whether that is right; as the profile puts it, or in
/// general.
std::string verdict_of(RelationType type, const Dictionary& dictionary, ReportLanguage language);
bool questionable(RelationType type);  ///< true: a confusion or closeness put first

}  // namespace kundenlint
