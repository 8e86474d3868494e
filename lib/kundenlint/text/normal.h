// Names that people type and names that stand in data, made comparable.
#pragma once

#include <string>
#include <string_view>

namespace kundenlint {

/// NFC: an "ü" of two characters becomes one. Bytes that are no UTF-8 stay as they are.
std::string nfc(std::string_view text);

/// The letters A to Z, Ä, Ö, Ü small; the other bytes as they are.
std::string small(std::string_view text);

}  // namespace kundenlint
