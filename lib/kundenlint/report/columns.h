// Text in terminal columns: East Asian wide characters and emoji take two, combining marks none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kundenlint {

/// Columns that UTF-8 text takes. Control characters count one (renderers print them as '·').
/// Cost: linear.
int columns_of(std::string_view text);

/// The longest beginning that takes at most `columns`, cut between grapheme clusters.
std::string_view fit(std::string_view text, int columns);

/// Lines of at most `columns`, broken at spaces; '\n' breaks too. A longer word stands alone.
std::vector<std::string> wrap(std::string_view text, int columns);

/// The text followed by spaces up to `columns`; unchanged where it is longer.
std::string pad_right(std::string_view text, int columns);
std::string pad_left(std::string_view text, int columns);

}  // namespace kundenlint
