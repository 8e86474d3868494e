#include "kundenlint/text/markdown_dialects.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace kundenlint {
namespace {

constexpr char kRemoved = '^';  // punctuation without a meaning of its own: emphasis beside it stays

std::string_view line_at(std::string_view text, std::size_t begin) {
  std::string_view line = text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

/// "schluessel: wert", "- wert", "# Kommentar": a line that YAML may begin with.
bool is_yaml(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const bool ends = colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t';
  const std::string_view key = line.substr(0, colon);
  return ends && (key.front() == '"' || key.front() == '\'' || key.find(' ') == std::string_view::npos);
}

class Preparation {
 public:
  Preparation(std::string_view source, std::size_t begin, bool mdx) : mdx_(mdx), begin_(begin) {
    out_.text = source;
  }

  PreparedMarkdown run() {
    if (mdx_) match_braces();
    for (std::size_t at = begin_; at < out_.text.size();) {
      const std::size_t end = std::min(out_.text.find('\n', at), out_.text.size());
      line(at, end);
      at = end + 1;
    }
    std::ranges::sort(out_.removed);
    return std::move(out_);
  }

 private:
  std::string_view text() const { return out_.text; }

  void line(std::size_t begin, std::size_t end) {
    if (begin < read_to_) begin = std::min(read_to_, end);  // an expression of MDX ends in this line
    const std::string_view line = text().substr(begin, end - begin);
    const bool blank = is_blank(line);
    if (fence(line)) return;
    if (mdx_ && (module_ || (blank_before_ && is_module(line))) && !blank) {
      blank_out(begin, end);
      module_ = true;
      return;
    }
    if (blank) {
      module_ = false;
      if (blank_before_) text_before_ = false;
      blank_before_ = true;
      return;
    }
    if (!(blank_before_ && is_indented(line)) || mdx_) {
      begin_of_line(begin, line);
      inside(begin, end);
    }
    blank_before_ = false;
    text_before_ = true;
  }

  /// Whether the line opens, closes or stands in a block of code.
  bool fence(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t>");
    const char c = first == std::string_view::npos ? ' ' : line[first];
    const std::size_t size =
        c == '`' || c == '~' ? std::min(line.find_first_not_of(c, first), line.size()) - first : 0;
    if (fence_ == 0) {
      if (size < 3 || (c == '`' && line.find('`', first + size) != std::string_view::npos)) return false;
      fence_ = size;
      fence_mark_ = c;
      blank_before_ = false;
      return true;
    }
    if (size >= fence_ && c == fence_mark_ && is_blank(line.substr(first + size))) {
      fence_ = 0;
      blank_before_ = true;
    }
    return true;
  }

  static bool is_module(std::string_view line) {
    return line.starts_with("import ") || line.starts_with("export ") || line.starts_with("import{");
  }

  static bool is_indented(std::string_view line) {
    return line.starts_with("    ") || line.starts_with('\t');
  }

  void begin_of_line(std::size_t begin, std::string_view line) {
    const std::size_t first = line.find_first_not_of(' ');
    const std::string_view rest = line.substr(first);
    const std::size_t at = begin + first;
    if (rest.starts_with(":::")) {
      blank_out(at, begin + line.size());
    } else if (first <= 3 && (rest[0] == ':' || rest[0] == '~') && text_before_ && rest.size() > 2 &&
               (rest[1] == ' ' || rest[1] == '\t') && !is_blank(rest.substr(1))) {
      out_.text[at] = '-';
    } else if (first <= 3 && rest.starts_with("[^")) {
      const std::size_t close = rest.find(']');
      if (close == std::string_view::npos || close == 2 || close + 1 >= rest.size() || rest[close + 1] != ':')
        return;
      remove(at, at + close + 2);
      out_.text[at] = '-';
      out_.text[at + 1] = ' ';
    }
  }

  /// md4c takes the older rule, by which no comment holds "--" or ends in "-"; reasons stand behind "--".
  void mend_comments(std::size_t begin, std::size_t end) {
    const std::string_view line = text().substr(0, end);
    for (std::size_t open = line.find("<!--", begin); open < end; open = line.find("<!--", open)) {
      open += 4;
      const std::size_t close = line.find("-->", open);
      if (close == std::string_view::npos) return;
      for (std::size_t at = line.find("--", open); at + 2 <= close; at = line.find("--", at + 2))
        out_.text.replace(at, 2, "__");
      if (close > open && line[close - 1] == '-') out_.text[close - 1] = '_';
      open = close;
    }
  }

  void inside(std::size_t begin, std::size_t end) {
    mend_comments(begin, end);
    const bool heading = text().substr(begin).starts_with('#');
    // Nothing is looked for beyond the line: a text has many.
    const auto next_mark = [&](std::size_t from) {
      return std::min(text().substr(0, end).find_first_of("[{\\", from), end);
    };
    for (std::size_t at = next_mark(begin); at < end; at = next_mark(at)) {
      const char c = text()[at], next = at + 1 < end ? text()[at + 1] : '\n';
      if (c == '\\') {
        if (next == ' ') remove(at, at + 1);
        at += 2;
      } else if (c == '[' && next == '^') {
        const std::size_t close = text().substr(0, end).find(']', at);
        const bool mark =
            close < end && close > at + 2 &&
            text().substr(at + 1, close - at - 1).find_first_of(" \t[") == std::string_view::npos;
        if (mark) remove(at, close + 1);
        at = mark ? close + 1 : at + 1;
      } else {
        at = c == '{' ? braces(begin, at, end, heading) : at + 1;
      }
    }
  }

  /// Where to go on behind what begins with a brace.
  std::size_t braces(std::size_t begin, std::size_t at, std::size_t end, bool heading) {
    const std::string_view rest = text().substr(at, end - at);
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"{{", "}}"}, {"{%", "%}"}}) {
      if (!rest.starts_with(open) || mdx_) continue;
      const std::size_t to = rest.find(close, 2);
      if (to == std::string_view::npos) return at + 2;
      remove(at, at + to + 2);
      return at + to + 2;
    }
    if (mdx_) return expression(at);
    const std::size_t close = rest.find('}');
    if (close == std::string_view::npos) return at + 1;
    const char inner = rest[1];
    const bool attributes =
        inner == '#' || inner == '.' || inner == '-' || rest.substr(0, close).find('=') < close;
    const char before = at > begin ? text()[at - 1] : ' ';
    const bool last = heading && is_blank(rest.substr(close + 1));
    if (!attributes || !(last || before == ']' || before == ')' || before == '`')) return at + 1;
    remove(at, at + close + 1);
    if (before == ']') remove_brackets(begin, at - 1);
    return at + close + 1;
  }

  /// The brackets of a span, [Wort]{.klasse}, that ends at `close`.
  void remove_brackets(std::size_t begin, std::size_t close) {
    constexpr std::size_t kFar = 1000;
    int depth = 0;
    for (std::size_t at = close; at + kFar > close && at > begin; --at) {
      const char c = text()[at - 1];
      if (c == ']') ++depth;
      if (c == '[' && depth-- == 0) {
        remove(at - 1, at);
        remove(close, close + 1);
        return;
      }
    }
  }

  /// {…} of MDX, over lines and with braces inside.
  std::size_t expression(std::size_t at) {
    constexpr std::size_t kFar = 10'000;
    const std::string_view rest = text().substr(at, kFar);
    const auto known = closing_.find(at);
    const std::size_t close = known == closing_.end() ? at + kFar : known->second;
    if (rest.starts_with("{/*")) {
      const std::size_t end = rest.find("*/", 3);
      if (end != std::string_view::npos) out_.comments.push_back(span(at + 3, at + end));
    }
    if (close - at >= kFar) return at + 1;
    remove(at, close + 1);
    read_to_ = close + 1;
    return read_to_;
  }

  void match_braces() {
    std::vector<std::size_t> open;
    for (std::size_t at = begin_; at < out_.text.size(); ++at) {
      if (out_.text[at] == '{') open.push_back(at);
      if (out_.text[at] != '}' || open.empty()) continue;
      closing_.emplace(open.back(), at);
      open.pop_back();
    }
  }

  static Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void remove(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      if (out_.text[at] != '\n' && out_.text[at] != '\r') out_.text[at] = kRemoved;
    }
    out_.removed.push_back(span(begin, end));
  }

  void blank_out(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      if (out_.text[at] != '\r') out_.text[at] = ' ';
    }
  }

  PreparedMarkdown out_;
  std::unordered_map<std::size_t, std::size_t> closing_;  // MDX: the brace that closes the one there
  bool mdx_;
  std::size_t begin_, read_to_ = 0, fence_ = 0;
  char fence_mark_ = '`';
  bool blank_before_ = true, text_before_ = false, module_ = false;
};

/// Bytes of the front matter that begins right here; 0 where none does.
std::size_t front_matter_at(std::string_view text) {
  const bool yaml = text.starts_with("---");
  if (!yaml && !text.starts_with("+++")) return 0;
  const std::string_view fence = text.substr(0, 3);
  if (!is_blank(line_at(text, 0).substr(3))) return 0;
  bool any = false, keys = false;
  for (std::size_t line = text.find('\n'); line != std::string_view::npos; line = text.find('\n', line + 1)) {
    std::string_view content = line_at(text, line + 1);
    while (content.ends_with(' ') || content.ends_with('\t')) content.remove_suffix(1);
    if (content == fence || (yaml && content == "...")) {
      if (any && !keys) return 0;
      const std::size_t end = text.find('\n', line + 1);
      return end == std::string_view::npos ? text.size() : end + 1;
    }
    if (yaml && !any && content.empty()) return 0;
    any = true;
    keys = keys || !yaml || is_yaml(content);
  }
  return 0;
}

}  // namespace

std::size_t front_matter(std::string_view whole) {
  const std::size_t begin = std::min(whole.find_first_not_of("\r\n"), whole.size());
  const std::size_t size = front_matter_at(whole.substr(begin));
  return size == 0 ? 0 : begin + size;
}

PreparedMarkdown prepare_markdown(std::string_view source, std::size_t begin, bool mdx) {
  return Preparation(source, begin, mdx).run();
}

}  // namespace kundenlint
