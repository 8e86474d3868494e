// Bytes of any common encoding → UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/result.h"

namespace kundenlint {

struct Decoded {
  std::string text;      ///< valid UTF-8; a UTF-8 BOM is kept, NULs too
  std::string encoding;  ///< IANA name
  bool bom = false;
  std::uint32_t replaced = 0;       ///< invalid sequences that became U+FFFD
  std::vector<Error> notices = {};  ///< what was guessed or mended, each with the line of its first place
};

/// Order: BOM; valid UTF-8; UTF-16 by its zero bytes; UTF-8 in which other bytes stand: those are taken for
/// windows-1252 where they make sense in it; else a single-byte encoding of German, one of DOS and of old
/// Macs where its umlauts stand in words. Text that was encoded twice (KÃ¶nig) is set back where all of it
/// was. Errors: binary (many control characters), encoding.
Result<Decoded> decode(std::string_view bytes);

/// Quick look at UTF-8 for what decode() would mend or tell: false is sure.
bool looks_twice_encoded(std::string_view text);

/// A file name of an archive: UTF-8 as it is, else of the code page (DOS, Windows) in which its umlauts make
/// sense.
std::string decoded_name(std::string_view name);

}  // namespace kundenlint
