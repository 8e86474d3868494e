// SHA-256 (FIPS 180-4), for fingerprints of dictionaries and options.
#pragma once

#include <string>
#include <string_view>

namespace kundenlint {

/// 64 lower-case hexadecimal digits. Cost: linear.
std::string sha256(std::string_view bytes);

}  // namespace kundenlint
