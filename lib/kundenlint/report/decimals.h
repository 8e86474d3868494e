// How many decimals figures are shown with.
#pragma once

namespace kundenlint {

inline constexpr int kShareDecimals = 4;  // of what lies between -1 and 1
inline constexpr int kRateDecimals = 3;   // of a number per 1,000 words

}  // namespace kundenlint
