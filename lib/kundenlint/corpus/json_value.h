// Single values of JSON and back.
#pragma once

#include <string>
#include <string_view>

namespace kundenlint {

bool is_utf8(std::string_view bytes);

/// A JSON string; bytes that are no UTF-8 become U+FFFD.
std::string json_string(std::string_view text);

/// What a cell of a table shows: a string without its quotes and escapes, null as nothing, anything else as
/// it stands. REQUIRES: valid JSON.
std::string plain_value(std::string_view json);

}  // namespace kundenlint
