// What the screen knows of the forms of the archive, computed for each built-in profile when the program is
// built.
#pragma once

#include <string_view>

namespace kundenlint {

/// For framing::Screen. They live as long as the program. Empty when there is no such profile.
std::string_view builtin_facts(std::string_view profile);

}  // namespace kundenlint
