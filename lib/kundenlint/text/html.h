// HTML → blocks: of a page its main content, of Markdown what it holds of HTML.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "kundenlint/text/builder.h"
#include "kundenlint/text/document.h"
#include "kundenlint/text/html_elements.h"
#include "kundenlint/text/html_scanner.h"

namespace kundenlint {

/// Fills `text`, `map`, `blocks`, `comments` and `left_out` from `source`. White space is read as a browser
/// shows it; block elements part blocks, <br> is a line break, inline elements inside words join. Never read:
/// scripts, styles, buttons, code. Left out unless `whole_page`: navigation, header, footer, aside, form,
/// what is hidden, boxes for cookies, comments and authors by their class or id, and what stands around
/// <main> or a single <article>. Where nothing would be left, everything is read. Cost: linear; memory: 24
/// bytes an open element.
void read_html(Document& document, bool whole_page);

/// Turns tags into blocks. Used by the readers of HTML and of Markdown, which calls `begin_block` itself.
class HtmlBlocks {
 public:
  /// REQUIRES: both outlive it.
  HtmlBlocks(Document& document, TextBuilder& builder) : document_(document), builder_(builder) {}

  /// Reads a part of `html`, which is as long as the source: its offsets are those of the source.
  void read(std::string_view html, Span part);
  void begin_block(BlockKind kind);
  void end_block();
  /// A stretch of the source as it is; other text that stands for one.
  void append(Span bytes);
  void generated(std::string_view text, Span bytes);
  /// Whether text at this place is not prose: inside <script>, <code> …
  bool mute() const { return state_.mute > 0; }
  /// What text outside paragraphs is, when no element says more.
  void stand_in(BlockKind kind) { outer_ = kind; }
  bool in_blocks() const { return state_.kind != BlockKind::paragraph; }
  BlockKind kind() const { return in_blocks() ? state_.kind : outer_; }
  std::size_t depth() const { return stack_.size(); }
  /// Ends what was opened since the depth was `depth`; the inline elements that stand open.
  void close_to(std::size_t depth) { pop_to(depth); }
  void close_inline();
  void leave_out_deleted(Span source);
  /// Ends every element, and takes the blocks out that are left out.
  void finish(bool whole_page, bool page);

 private:
  struct State {
    std::uint32_t region = 0;
    std::uint16_t mute = 0;
    BlockKind kind = BlockKind::paragraph;
    bool pre = false, foreign = false;
  };
  struct Open {
    State before;
    std::uint32_t begin = 0;
    std::uint8_t element = 0;
  };
  /// What can be left out or chosen as a whole. The first is the page.
  struct Region {
    enum class Kind : std::uint8_t { page, main, article, boilerplate };
    Kind kind = Kind::page;
    LeftOut::Reason reason{};
    std::uint32_t parent = 0;
    bool closed = false;  ///< by its own tag
    bool holds_h1 = false;
    bool holds_content = false;  ///< a <main> or an <article>
    std::uint32_t words = 0;     ///< of its own
    std::uint32_t long_paragraphs = 0;
  };

  void open(std::string_view html, const HtmlToken& token);
  void open_region(const HtmlElement& element, std::string_view attributes);
  void push_region(Region region);
  void close(std::size_t element, std::uint32_t end);
  void close_implied(const HtmlElement& element);
  void pop_to(std::size_t depth);
  void text(std::string_view html, Span bytes);
  std::size_t entity(std::string_view html, Span bytes);
  void words(Span bytes);
  void line_break(Span bytes);
  void words_or_open();
  void mark_main(bool Region::*mark);
  bool in_content() const;
  std::uint32_t last_end() const;
  bool note_mark(std::string_view html, std::size_t at) const;
  void label_blocks();
  std::uint32_t chosen(const std::vector<std::uint32_t>& dropped) const;
  std::vector<bool> inside(std::uint32_t outer) const;
  std::vector<std::uint32_t> dropped_regions(bool page) const;
  void drop(const std::vector<std::uint32_t>& dropped, const std::vector<bool>& content);

  Document& document_;
  TextBuilder& builder_;
  State state_;
  BlockKind outer_ = BlockKind::paragraph;
  std::vector<Open> stack_;
  std::array<std::uint32_t, kHtmlElements> open_counts_{};
  std::vector<Region> regions_{1};
  std::vector<std::uint32_t> block_regions_;  // of each block of the document
  Span space_{};                              // white space that waits for the next word
  bool spaced_ = false, broken_ = false;      // there is such space; a <br> was the last
};

/// Words as a person counts them: stretches between white space that hold a letter or a digit.
std::uint32_t count_words(std::string_view text);

}  // namespace kundenlint
