// Path patterns: * and ? stay within a name, ** is any number of folders.
#pragma once

#include <string_view>

namespace kundenlint {

bool has_wildcard(std::string_view pattern);

/// True when the whole path matches, name by name. "**" as a name of its own matches none or more names. A
/// '?' and a [a-z] are one character, not one byte; a '\' takes the next character as it is. Characters of
/// one and of several code points (ü) are told apart: normalise both first. Cost: polynomial, whatever the
/// pattern.
bool wildcard_match(std::string_view pattern, std::string_view path);

}  // namespace kundenlint
