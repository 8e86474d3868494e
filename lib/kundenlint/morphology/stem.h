// A matching key shared by inflected and derived forms.
#pragma once

#include <string>
#include <string_view>

namespace kundenlint {

/// CISTEM, after Weissweiler and Fraser (2017), "Developing a Stemmer for German Based on a Comparative
/// Analysis of Publicly Available Stemmers". Case-sensitive: a final t is cut from small words only.
std::string cistem(std::string_view word);

}  // namespace kundenlint
