// Patterns as other tools write them (wildcards of letters, regular expressions): what to write instead.
#pragma once

#include <optional>
#include <string_view>

#include "kundenlint/base/result.h"

namespace kundenlint {

/// The first place where the pattern speaks another language: "Kunden*", ".*", "\b", "[a-z]", "/…/", "a|b"
/// without parentheses. With its column and, as the hint, what is written here. Words in quotes are not looked
/// at. Cost: linear.
std::optional<Error> foreign_notation(std::string_view pattern);

}  // namespace kundenlint
