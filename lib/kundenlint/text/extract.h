// Collects the paragraphs of a file that has no lines of its own, and makes a Document of them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kundenlint/text/document.h"

namespace kundenlint {

class Extract {
 public:
  /// A paragraph begins; one that is open ends. Its place is `place`; empty paragraphs leave no trace.
  void begin(BlockKind kind, DocumentPlace place);
  /// Text of the open paragraph. White space of any kind and length becomes a space; bytes that are no UTF-8
  /// become U+FFFD.
  void add(std::string_view text);
  /// True for "12", "[3]", "*" in raised letters, which lead to a note: of them only the blanks are kept.
  bool take_note_mark(std::string_view raised);
  /// A line break inside the paragraph.
  void line_break();
  void end();
  /// Words at this place that are not read.
  void leave_out(LeftOut::Reason reason, std::string_view words);
  void leave_out(LeftOut::Reason reason, std::uint32_t words);
  /// Whether the open paragraph has text.
  bool any() const { return open_ && source_.size() > begin_; }
  std::size_t paragraphs() const { return paragraphs_.size(); }

  /// Sets source, text, blocks, places, left_out and lines.
  void finish(Document& document);

 private:
  struct Paragraph {
    Span source;
    BlockKind kind;
  };
  std::string source_;
  std::vector<Paragraph> paragraphs_;
  std::vector<std::uint32_t> breaks_;  // spaces in source_ that are line breaks
  std::vector<DocumentPlace> places_;
  std::vector<LeftOut> left_out_;
  DocumentPlace place_{};
  BlockKind kind_ = BlockKind::paragraph;
  std::size_t begin_ = 0;
  bool open_ = false, space_ = false;
};

}  // namespace kundenlint
