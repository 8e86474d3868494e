// How files are read.
#pragma once

#include <cstddef>

namespace kundenlint {

/// Files are read in pieces of this many bytes.
inline constexpr std::size_t kBlock = std::size_t{1} << 16U;

}  // namespace kundenlint
