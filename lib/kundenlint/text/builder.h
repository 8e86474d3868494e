// Collects a Document's text and blocks while a format is read.
#pragma once

#include <string_view>

#include "kundenlint/text/document.h"

namespace kundenlint {

/// Appends stretches of `document.source` to `document.text` in NFC and keeps the map.
class TextBuilder {
 public:
  /// REQUIRES: the document outlives the builder; its source is set and valid UTF-8.
  explicit TextBuilder(Document& document) : document_(document) {}

  /// A stretch of the source as it is.
  void append(Span source);
  /// Other text that stands for a stretch of the source: an entity, a line break of Markdown.
  void append(std::string_view text, Span source);
  void begin_block(BlockKind kind);
  bool open() const { return open_; }
  /// Whether the open block has any text.
  bool any_text() const { return open_ && document_.text.size() > block_begin_; }
  /// Closes the open block; white space at its ends is left out, an empty block is dropped.
  void end_block();

 private:
  void append_safe(Span source);

  Document& document_;
  std::uint32_t block_begin_ = 0;
  BlockKind kind_ = BlockKind::paragraph;
  bool open_ = false;
};

/// The span without white space (ASCII, no-break space) at its ends.
Span trimmed(std::string_view text, Span span);

}  // namespace kundenlint
