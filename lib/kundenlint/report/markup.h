// Text as content or attribute of XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace kundenlint {

/// For text and for attributes in double quotes. XML 1.0 has no control characters: they are shown as '·'.
std::string escape_markup(std::string_view text);

}  // namespace kundenlint
