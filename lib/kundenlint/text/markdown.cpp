#include "kundenlint/text/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <string>
#include <utility>

#include "kundenlint/text/builder.h"
#include "kundenlint/text/html.h"
#include "kundenlint/text/html_entities.h"
#include "kundenlint/text/markdown_dialects.h"

namespace kundenlint {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The next "--" or "---" that is a dash, not an option ("--lang") or a line of them; npos when there is
/// none.
std::size_t find_dash(std::string_view text, std::size_t from, std::size_t& size) {
  for (std::size_t at = text.find("--", from); at != std::string_view::npos;
       at = text.find("--", at + size)) {
    size = std::min(text.find_first_not_of('-', at), text.size()) - at;
    const bool space_before = at == 0 || is_space(text[at - 1]);
    const bool space_after = at + size == text.size() || is_space(text[at + size]);
    if (size <= 3 && (!space_before || space_after)) return at;
  }
  return std::string_view::npos;
}

class MarkdownReader {
 public:
  MarkdownReader(Document& document, PreparedMarkdown prepared)
      : document_(document), prepared_(std::move(prepared)), builder_(document), html_(document, builder_) {}

  void read(std::size_t begin, bool mdx, bool whole_page) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEATXHEADERS;
    if (mdx) parser.flags |= MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).enter(type); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).leave(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, 1); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, -1); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).text(type, {text, size});
    };
    const std::string_view source = std::string_view(prepared_.text).substr(begin);
    md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, this);
    flush_html();
    document_.comments.insert(document_.comments.end(), prepared_.comments.begin(), prepared_.comments.end());
    std::ranges::sort(document_.comments);
    html_.finish(whole_page, false);
  }

 private:
  static MarkdownReader& of(void* self) { return *static_cast<MarkdownReader*>(self); }

  int enter(MD_BLOCKTYPE type) {
    flush_html();
    switch (type) {
      case MD_BLOCK_QUOTE:
        ++quotes_;
        stand();
        break;
      case MD_BLOCK_LI:
        ++items_;
        stand();
        begin(BlockKind::list_item);
        break;
      case MD_BLOCK_H:
        begin(BlockKind::heading);
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        begin(BlockKind::table_cell);
        break;
      case MD_BLOCK_P:
        begin(html_.kind());
        break;
      case MD_BLOCK_CODE:
        ++silent_;
        break;
      default:
        break;
    }
    return 0;
  }

  int leave(MD_BLOCKTYPE type) {
    flush_html();
    switch (type) {
      case MD_BLOCK_QUOTE:
        --quotes_;
        stand();
        break;
      case MD_BLOCK_LI:
        --items_;
        stand();
        html_.close_inline();
        break;
      case MD_BLOCK_CODE:
        --silent_;
        break;
      case MD_BLOCK_HTML:
        html_.close_inline();
        break;
      case MD_BLOCK_H:
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
      case MD_BLOCK_P:
        html_.close_to(depth_);
        break;
      default:
        break;
    }
    if (type != MD_BLOCK_DOC) html_.end_block();
    return 0;
  }

  void stand() {
    html_.stand_in(items_ > 0 ? BlockKind::list_item : quotes_ > 0 ? BlockKind::quote : BlockKind::paragraph);
  }

  void begin(BlockKind kind) {
    html_.begin_block(kind);
    kind_ = kind;
    depth_ = html_.depth();
  }

  int span(MD_SPANTYPE type, int by) {
    flush_html();
    if (type == MD_SPAN_CODE) silent_ += by;
    if (type == MD_SPAN_DEL) {
      silent_ += by;
      if (by > 0)
        deleted_ =
            static_cast<std::uint32_t>(std::min(document_.source.find('~', last_), document_.source.size()));
      if (by < 0) html_.leave_out_deleted({deleted_, std::max(deleted_, last_)});
    }
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view text) {
    if (type == MD_TEXT_HTML) {
      raw(place(text));
      return 0;
    }
    flush_html();
    const Span source = place(text);
    if (silent_ > 0 || type == MD_TEXT_CODE || html_.mute()) return 0;
    if (!builder_.open()) html_.begin_block(html_.in_blocks() ? html_.kind() : kind_);
    if (type == MD_TEXT_BR) {
      html_.generated("\n", {last_, last_});
    } else if (type == MD_TEXT_SOFTBR) {
      // A word that is parted at the line's end is joined by those who read words.
      if (!builder_.any_text() || document_.text.back() == '\n') return 0;  // a <br> was there
      const bool parted = document_.text.back() == '-';
      html_.generated(parted ? "\n" : " ", {last_, last_});
    } else if (type == MD_TEXT_ENTITY) {
      const HtmlEntity entity = read_entity(text);
      html_.generated(entity.size == 0 ? text : entity.text, source);
    } else if (type == MD_TEXT_NULLCHAR) {
      html_.generated("\uFFFD", source);
    } else if (source.empty()) {
      html_.generated(text, source);
    } else {
      prose(source);
    }
    return 0;
  }

  /// Text without what the dialects remove.
  void prose(Span source) {
    auto removed = std::ranges::upper_bound(prepared_.removed, source.begin, {}, &Span::end);
    for (; removed != prepared_.removed.end() && removed->begin < source.end; ++removed) {
      if (removed->begin > source.begin) dashes({source.begin, removed->begin});
      source.begin = std::min(removed->end, source.end);
    }
    if (!source.empty()) dashes(source);
  }

  void dashes(Span source) {
    const std::string_view text = source.of(document_.source);
    std::size_t done = 0, size = 0;
    const auto piece = [&](std::size_t begin, std::size_t end) {
      return Span{source.begin + static_cast<std::uint32_t>(begin),
                  source.begin + static_cast<std::uint32_t>(end)};
    };
    for (std::size_t at = find_dash(text, 0, size); at != std::string_view::npos;
         at = find_dash(text, done, size)) {
      if (at > done) html_.append(piece(done, at));
      html_.generated(size == 2 ? "–" : "—", piece(at, at + size));
      done = at + size;
    }
    if (done < text.size()) html_.append(piece(done, text.size()));
  }

  /// Collects the pieces of a stretch of HTML; what the marks of quotations and lists put between is blanked.
  void raw(Span piece) {
    if (silent_ > 0) return;
    if (raw_.empty()) {
      raw_ = piece;
      return;
    }
    std::fill(prepared_.text.begin() + raw_.end, prepared_.text.begin() + std::max(raw_.end, piece.begin),
              ' ');
    raw_.end = std::max(raw_.end, piece.end);
  }

  void flush_html() {
    if (raw_.empty()) return;
    const std::size_t comments = document_.comments.size();
    html_.read(prepared_.text, std::exchange(raw_, {}));
    if (quotes_ > 0) document_.comments.resize(comments);  // shown, not meant
  }

  /// Where md4c's text stands in the source. It hands out pointers into its input; text it makes itself
  /// (a space for a line break in a code span) has no place and gets the last one.
  Span place(std::string_view text) {
    const char* begin = prepared_.text.data();
    if (text.data() < begin || text.data() + text.size() > begin + prepared_.text.size())
      return {last_, last_};
    const auto at = static_cast<std::uint32_t>(text.data() - begin);
    last_ = at + static_cast<std::uint32_t>(text.size());
    return {at, last_};
  }

  Document& document_;
  PreparedMarkdown prepared_;
  TextBuilder builder_;
  HtmlBlocks html_;
  Span raw_{};
  BlockKind kind_ = BlockKind::paragraph;
  std::size_t depth_ = 0;
  std::uint32_t last_ = 0, deleted_ = 0;
  int silent_ = 0, quotes_ = 0, items_ = 0;
};

}  // namespace

void read_markdown(Document& document, bool whole_page) {
  std::size_t begin = document.bom && document.source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  begin += front_matter(std::string_view(document.source).substr(begin));
  const bool mdx = document.format == Format::mdx;
  MarkdownReader(document, prepare_markdown(document.source, begin, mdx)).read(begin, mdx, whole_page);
}

}  // namespace kundenlint
