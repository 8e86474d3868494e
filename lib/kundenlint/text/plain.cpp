#include "kundenlint/text/plain.h"

#include <algorithm>
#include <array>
#include <optional>

#include "kundenlint/text/builder.h"

namespace kundenlint {
namespace {

constexpr std::size_t kHeadingBytes = 100;
constexpr std::array<std::string_view, 9> kBullets = {"•", "◦", "▪", "‣", "·", "–", "-", "*", "+"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The length of a bullet and the space behind it; 0 when the line has none.
std::size_t bullet_size(std::string_view line) {
  if (is_letter(line.front())) return 0;
  for (const std::string_view bullet : kBullets) {
    if (line.size() <= bullet.size() || !line.starts_with(bullet)) continue;
    const char next = line[bullet.size()];
    if (next == ' ' || next == '\t' || line.substr(bullet.size()).starts_with("\xC2\xA0"))
      return bullet.size() + 1;
  }
  return 0;
}

/// "1. ", "12) ", "a) ".
bool is_numbered(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < 2 && is_digit(line[at])) ++at;
  if (at == 0 && line.size() > 1 && line[0] >= 'a' && line[0] <= 'z' && line[1] == ')') at = 1;
  return at > 0 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') && line[at + 1] == ' ';
}

/// A dash or a number may also stand at the begin of a wrapped line: "am\n3. Mai". It opens an item only
/// where the paragraph before it has come to an end.
bool may_be_wrapped(std::string_view line) {
  return line.starts_with("–") || (is_digit(line.front()) && line.find('.') <= 2);
}

bool is_heading(std::string_view block) {
  constexpr std::string_view kEnds = ".!?:;,";
  return block.size() <= kHeadingBytes && block.find('\n') == std::string_view::npos &&
         kEnds.find(block.back()) == std::string_view::npos && !block.ends_with("…");
}

class PlainReader {
 public:
  explicit PlainReader(Document& document) : document_(document) {}

  void read() {
    const std::string& text = document_.text;
    const bool any_return = text.find('\r') != std::string::npos;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = any_return ? text.find_first_of("\r\n", at) : text.find('\n', at);
      if (end == std::string::npos) end = text.size();
      line({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end + 1;
    }
    close();
  }

 private:
  void line(Span bytes) {
    const Span content = trimmed(document_.text, bytes);
    if (content.empty()) {
      // Between CR and LF there is an empty line that is none.
      const bool inside_crlf = bytes.empty() && bytes.begin > 0 && document_.text[bytes.begin - 1] == '\r' &&
                               bytes.begin < document_.text.size() && document_.text[bytes.begin] == '\n';
      if (!inside_crlf) close();
      return;
    }
    const std::string_view words = content.of(document_.text);
    const std::size_t bullet = bullet_size(words);
    if ((bullet > 0 || is_numbered(words)) && !(may_be_wrapped(words) && inside_sentence())) {
      close();
      open_ = trimmed(document_.text, {content.begin + static_cast<std::uint32_t>(bullet), content.end});
      kind_ = BlockKind::list_item;
    } else if (open_) {
      open_->end = content.end;
    } else {
      open_ = content;
      kind_ = BlockKind::paragraph;
    }
  }

  bool inside_sentence() const {
    constexpr std::string_view kEnds = ".!?:;";
    return open_ && !open_->empty() && kind_ == BlockKind::paragraph &&
           kEnds.find(open_->of(document_.text).back()) == std::string_view::npos;
  }

  void close() {
    if (open_ && !open_->empty()) {
      const std::string_view words = open_->of(document_.text);
      if (kind_ == BlockKind::paragraph && is_heading(words)) kind_ = BlockKind::heading;
      document_.blocks.push_back({*open_, kind_});
    }
    open_.reset();
  }

  Document& document_;
  std::optional<Span> open_;
  BlockKind kind_ = BlockKind::paragraph;
};

}  // namespace

void read_plain(Document& document) {
  const std::uint32_t begin = document.bom && document.source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  TextBuilder(document).append({begin, static_cast<std::uint32_t>(document.source.size())});
  PlainReader(document).read();
  // One piece that maps every byte to itself is the identity.
  if (document.text == document.source) document.map = {};
}

}  // namespace kundenlint
