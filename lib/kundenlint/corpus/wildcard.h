// Path patterns: * and ? stay within a name, [a-z] is one byte, ** is any number of folders.
#pragma once

#include <string_view>

namespace kundenlint {

bool has_wildcard(std::string_view pattern);

/// True when the whole path matches, name by name. "**" as a name of its own matches none or more names.
/// Cost: polynomial, whatever the pattern.
bool wildcard_match(std::string_view pattern, std::string_view path);

}  // namespace kundenlint
