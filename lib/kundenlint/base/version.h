// The version of the tool and of what it stands on.
#pragma once

#include <string_view>

namespace kundenlint {

/// "major.minor.patch" of this build.
std::string_view version();

}  // namespace kundenlint
