#include "kundenlint/text/markdown.h"

#include <md4c.h>
#include <unicode/utf8.h>

#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "kundenlint/text/builder.h"

namespace kundenlint {
namespace {

/// The bytes of front matter at the begin of a file; 0 when there is none.
std::size_t front_matter(std::string_view text) {
  for (const std::string_view fence : {"---", "+++"}) {
    if (!text.starts_with(fence)) continue;
    std::size_t line = text.find('\n');
    while (line != std::string_view::npos) {
      const std::size_t begin = line + 1;
      line = text.find('\n', begin);
      std::string_view content = text.substr(begin, line == std::string_view::npos ? line : line - begin);
      if (content.ends_with('\r')) content.remove_suffix(1);
      if (content == fence) return line == std::string_view::npos ? text.size() : line + 1;
    }
  }
  return 0;
}

void append_utf8(std::string& out, UChar32 c) {
  std::array<char, 4> bytes{};
  std::int32_t size = 0;
  UBool failed = 0;
  U8_APPEND(bytes.data(), size, 4, c, failed);
  if (failed == 0) out.append(bytes.data(), static_cast<std::size_t>(size));
}

/// The entities that German prose is written with; others are left as they stand.
std::string decode_entity(std::string_view entity) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kNames = {
      {{"&amp;", "&"},       {"&lt;", "<"},      {"&gt;", ">"},    {"&quot;", "\""}, {"&apos;", "'"},
       {"&nbsp;", "\u00A0"}, {"&auml;", "ä"},    {"&ouml;", "ö"},  {"&uuml;", "ü"},  {"&Auml;", "Ä"},
       {"&Ouml;", "Ö"},      {"&Uuml;", "Ü"},    {"&szlig;", "ß"}, {"&ndash;", "–"}, {"&mdash;", "—"},
       {"&hellip;", "…"},    {"&bdquo;", "„"},   {"&ldquo;", "“"}, {"&rdquo;", "”"}, {"&laquo;", "«"},
       {"&raquo;", "»"},     {"&shy;", "\u00AD"}}};
  for (const auto& [name, text] : kNames) {
    if (name == entity) return std::string(text);
  }
  std::string_view digits = entity.substr(1, entity.size() - 2);
  if (digits.starts_with('#')) {
    digits.remove_prefix(1);
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex) digits.remove_prefix(1);
    std::uint32_t c = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), c, hex ? 16 : 10);
    std::string out;
    if (parsed.ec == std::errc() && c > 0 && c <= 0x10FFFF) append_utf8(out, static_cast<UChar32>(c));
    if (!out.empty()) return out;
  }
  return std::string(entity);
}

class MarkdownReader {
 public:
  explicit MarkdownReader(Document& document) : document_(document), builder_(document) {}

  bool read(std::size_t begin) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEATXHEADERS;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).enter(type); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).leave(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, 1); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, -1); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).text(type, {text, size});
    };
    const std::string_view source = std::string_view(document_.source).substr(begin);
    const int failed = md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, this);
    builder_.end_block();
    return failed == 0;
  }

 private:
  static MarkdownReader& of(void* self) { return *static_cast<MarkdownReader*>(self); }

  int enter(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        ++quotes_;
        break;
      case MD_BLOCK_LI:
        builder_.begin_block(BlockKind::list_item), ++items_;
        break;
      case MD_BLOCK_H:
        builder_.begin_block(BlockKind::heading);
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        builder_.begin_block(BlockKind::table_cell);
        break;
      case MD_BLOCK_P:
        builder_.begin_block(items_ > 0    ? BlockKind::list_item
                             : quotes_ > 0 ? BlockKind::quote
                                           : BlockKind::paragraph);
        break;
      case MD_BLOCK_CODE:
      case MD_BLOCK_HTML:
        ++silent_;
        break;
      default:
        break;
    }
    return 0;
  }

  int leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        --quotes_;
        break;
      case MD_BLOCK_LI:
        --items_;
        break;
      case MD_BLOCK_CODE:
      case MD_BLOCK_HTML:
        --silent_;
        break;
      default:
        break;
    }
    if (type != MD_BLOCK_DOC) builder_.end_block();
    return 0;
  }

  int span(MD_SPANTYPE type, int by) {
    if (type == MD_SPAN_CODE) silent_ += by;
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view text) {
    if (silent_ > 0 || type == MD_TEXT_HTML || type == MD_TEXT_CODE) return 0;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
      builder_.append("\n", {last_, last_});
      return 0;
    }
    const Span source = place(text);
    if (type == MD_TEXT_ENTITY)
      builder_.append(decode_entity(text), source);
    else if (type == MD_TEXT_NULLCHAR)
      builder_.append("\uFFFD", source);
    else if (source.empty())
      builder_.append(text, source);
    else
      builder_.append(source);
    return 0;
  }

  /// Where md4c's text stands in the source. It hands out pointers into its input; text it makes itself
  /// (a space for a line break in a code span) has no place and gets the last one.
  Span place(std::string_view text) {
    const char* begin = document_.source.data();
    if (text.data() < begin || text.data() + text.size() > begin + document_.source.size())
      return {last_, last_};
    const auto at = static_cast<std::uint32_t>(text.data() - begin);
    last_ = at + static_cast<std::uint32_t>(text.size());
    return {at, last_};
  }

  Document& document_;
  TextBuilder builder_;
  std::uint32_t last_ = 0;
  int silent_ = 0, quotes_ = 0, items_ = 0;
};

}  // namespace

void read_markdown(Document& document) {
  std::size_t begin = document.bom && document.source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  begin += front_matter(std::string_view(document.source).substr(begin));
  MarkdownReader(document).read(begin);
}

}  // namespace kundenlint
