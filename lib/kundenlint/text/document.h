// A text as the other layers see it: plain NFC text in blocks, with a way back to every source byte.
//
// `source` is the input as UTF-8, byte for byte where it was valid UTF-8 (a BOM included).
// `text` is what is analysed: NFC, without markup. `map` leads from an offset in `text` to one
// in `source`. Everything reported uses offsets into `source`. Of a file that is no text itself (DOCX, PDF …)
// `source` is what was read of it, a paragraph a line, and `places` says where in the file that stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/span.h"
#include "kundenlint/text/formats.h"

namespace kundenlint {

enum class BlockKind : std::uint8_t { paragraph, heading, list_item, quote, table_cell };

/// A stretch of text that no sentence crosses. Blocks are ordered, disjoint, non-empty.
struct Block {
  Span bytes;  ///< in Document::text
  BlockKind kind = BlockKind::paragraph;
  bool foreign = false;  ///< the markup says that it is not German
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

/// Where something stands in a file whose bytes mean nothing to people (DOCX, PDF …): the paragraph, page,
/// slide, cell or note that begins at `begin`.
struct DocumentPlace {
  enum class Kind : std::uint8_t { paragraph, page, slide, chapter, cell, footnote, text_box, notes, body };
  std::uint32_t begin = 0;  ///< in Document::source
  Kind kind = Kind::paragraph;
  std::uint32_t number = 0;  ///< 1-based: of the paragraph, page, slide, chapter, table, note, text box
  std::uint32_t row = 0;     ///< 1-based: the row of a cell, else the paragraph within what `kind` says; or 0
  std::uint32_t column = 0;  ///< 1-based: of a cell

  friend bool operator==(const DocumentPlace&, const DocumentPlace&) = default;
};

/// A stretch of the source that was recognised as no part of the text, and is not scored.
struct LeftOut {
  enum class Reason : std::uint8_t {
    navigation,
    header,
    footer,
    aside,
    around,  ///< what stands around the main part of a page
    form,
    cookies,
    comments,
    author,
    legal,
    hidden,
    deleted,
    quoted,     ///< the message that an e-mail answers
    signature,  ///< of an e-mail
    notes,      ///< speaker notes of slides; comments of reviewers
    contents,   ///< a table of contents
    attachment,
    foreign,   ///< another language than German
    repeated,  ///< an earlier text of the corpus has it (corpus/duplicates.h)
  };
  Reason reason = Reason::navigation;
  Span source{};
  std::uint32_t words = 0;
  std::string language{};  ///< of what is foreign: "en", "fr" …; empty: not known
};
std::string_view to_string(LeftOut::Reason reason);

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
  /// Characters of the source before each kMarkBytes bytes, so that a column in a long line is no long count;
  /// empty where no line is long.
  std::vector<std::uint32_t> character_marks{};
  static constexpr std::size_t kMarkBytes = 1024;
  std::vector<DocumentPlace> places;  ///< by begin; empty where the lines of the source are those of the file
  std::vector<LeftOut> left_out;      ///< by begin
  std::vector<Span> comments;  ///< in source: what stands between <!-- and -->, where that is a comment

  /// Sets character_marks; to be called when source and line_starts are there.
  void mark_characters();
  /// Line and column of a byte offset into `source`. CRLF, LF and CR end lines.
  Position position(std::uint32_t source_offset) const;
  /// Null where the format has lines.
  const DocumentPlace* place(std::uint32_t source_offset) const;
};

}  // namespace kundenlint
