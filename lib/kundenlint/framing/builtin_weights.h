// The weights in dictionaries/gewichte, compiled into the program when it is built.
#pragma once

#include <string_view>

namespace kundenlint {

/// Weights::open reads them. They live as long as the program.
std::string_view builtin_weights();

}  // namespace kundenlint
