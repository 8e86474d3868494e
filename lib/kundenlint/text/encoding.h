// Bytes of any common encoding → UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kundenlint/base/result.h"

namespace kundenlint {

struct Decoded {
  std::string text;      ///< valid UTF-8; a UTF-8 BOM is kept
  std::string encoding;  ///< IANA name
  bool bom = false;
  std::uint32_t replaced = 0;  ///< invalid sequences and NULs that became U+FFFD
};

/// Order: BOM; valid UTF-8; UTF-16 by its zero bytes; UTF-8 with a few broken bytes; else ICU's detector
/// among the single-byte encodings of German. Errors: binary (many control characters), encoding.
Result<Decoded> decode(std::string_view bytes);

}  // namespace kundenlint
