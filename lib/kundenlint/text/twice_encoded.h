// UTF-8 that somebody has read in another encoding and encoded again: "König" has become "KÃ¶nig".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kundenlint {

struct TwiceEncoded {
  std::uint32_t places = 0;  ///< characters that were encoded twice
  std::uint32_t others = 0;  ///< characters beyond ASCII that were not
  std::size_t first = 0;     ///< byte of the first place
  std::string mended;        ///< the text with all of them set back
};

/// REQUIRES: valid UTF-8. Cost: linear.
TwiceEncoded find_twice_encoded(std::string_view text);

}  // namespace kundenlint
