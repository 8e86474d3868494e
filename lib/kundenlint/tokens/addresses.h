// E-mail addresses, URLs, domains, file names.
#pragma once

#include <cstdint>
#include <string_view>

namespace kundenlint {

/// End of the address that begins at `begin`, without the punctuation of the sentence behind it;
/// `begin` when there is none. Reads at most 2,048 bytes. REQUIRES: a letter or digit stands at `begin`.
std::uint32_t find_address(std::string_view text, std::uint32_t begin, std::uint32_t end);

}  // namespace kundenlint
