// The profile in dictionaries/kunde, compiled into the program when it is built.
#pragma once

#include <string_view>

namespace kundenlint {

/// The serialized dictionary; deserialize() reads it. Lives as long as the program.
std::string_view builtin_dictionary();

/// The forms of the words it names and of the lexicon; Morphology::restore() reads them.
std::string_view builtin_forms();

}  // namespace kundenlint
