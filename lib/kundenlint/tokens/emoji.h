// Emoji sequences, flags and emoticons.
#pragma once

#include <cstdint>
#include <string_view>

namespace kundenlint {

/// End of the emoji sequence or flag at `begin`: skin tones, variation selectors and joined
/// pictographs included. `begin` when there is none: © and ™ are one only with their selector.
std::uint32_t find_emoji(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// End of the emoticon at `begin`: :-) ;-) :D <3. `begin` when there is none.
std::uint32_t find_emoticon(std::string_view text, std::uint32_t begin, std::uint32_t end);

}  // namespace kundenlint
