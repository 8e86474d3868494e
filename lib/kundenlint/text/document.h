// A text as the other layers see it: plain NFC text in blocks, with a way back to every source byte.
//
// `source` is the input as UTF-8, byte for byte where it was valid UTF-8 (a BOM included).
// `text` is what is analysed: NFC, without markup. `map` leads from an offset in `text` to one
// in `source`. Everything reported uses offsets into `source`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/span.h"

namespace kundenlint {

enum class Format : std::uint8_t { plain, markdown };
std::string_view to_string(Format format);

enum class BlockKind : std::uint8_t { paragraph, heading, list_item, quote, table_cell };

/// A stretch of text that no sentence crosses. Blocks are ordered, disjoint, non-empty.
struct Block {
  Span bytes;  ///< in Document::text
  BlockKind kind = BlockKind::paragraph;
};

/// Offsets in `text` to offsets in `source`, piece by piece. Without pieces: the identity.
class OffsetMap {
 public:
  /// A stretch of text and the stretch of source it came from.
  struct Piece {
    Span text;
    Span source;
    bool verbatim = true;  ///< false: the bytes do not correspond one to one (NFC, entities, U+FFFD)
  };

  /// REQUIRES: pieces come in the order of the text. Neighbours that continue each other become one.
  void add(Piece piece);
  bool identity() const { return pieces_.empty(); }
  /// Where the character at `text` begins in the source; inside a piece that is not verbatim: the piece's
  /// begin. Cost of all three: O(log pieces).
  std::uint32_t begin_in_source(std::uint32_t text) const;
  /// Where the character that ends at `text` ends in the source.
  std::uint32_t end_in_source(std::uint32_t text) const;
  Span to_source(Span text) const { return {begin_in_source(text.begin), end_in_source(text.end)}; }

 private:
  std::vector<Piece> pieces_;
};

/// 1-based line and column, the column in code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

struct Document {
  std::string id;    ///< path, "-" or the record's id
  std::string path;  ///< as given; empty for a record
  Format format = Format::plain;
  std::string encoding;  ///< IANA name of what was read: "UTF-8", "UTF-16LE", "windows-1252" …
  bool bom = false;
  std::uint32_t replaced = 0;  ///< invalid sequences and NULs replaced by U+FFFD
  std::string source;
  std::string text;
  std::vector<Block> blocks;
  OffsetMap map;
  std::vector<std::uint32_t> line_starts;  ///< in source, first is 0

  /// Line and column of a byte offset into `source`. CRLF, LF and CR end lines.
  Position position(std::uint32_t source_offset) const;
};

}  // namespace kundenlint
