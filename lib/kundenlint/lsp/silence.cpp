#include "kundenlint/lsp/silence.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace kundenlint::lsp {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

struct Line {
  std::uint32_t begin = 0, end = 0;  ///< without the end of line
};

/// Writes comments as the format has them.
class Comments {
 public:
  Comments(const Document& document, const FindingReport& finding, std::string_view reason)
      : document_(document), source_(document.source), rule_(finding.rule), reason_(reason) {
    eol_ = source_.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
    line_ = line_of(finding.at.bytes.begin);
    words_end_ = finding.at.bytes.end;
    find_block(finding.at.bytes.begin);
  }

  std::vector<Edit> edits() const {
    std::vector<Edit> out;
    const bool plain = document_.format == Format::plain;
    // In the middle of a paragraph a line of its own would part it; HTML does not care for lines.
    if (begins_block() || document_.format == Format::html) out.push_back({above()});
    if (!plain) {
      out.push_back({inline_at(line_text_end())});
      if (words_end_ <= line_.end) out.push_back({inline_at(words_end_)});
    }
    out.push_back(around_block());
    out.push_back({at_the_end()});
    return out;
  }

 private:
  Line line_of(std::uint32_t offset) const {
    const std::size_t before = source_.substr(0, offset).find_last_of("\r\n");
    const auto begin = static_cast<std::uint32_t>(before == std::string_view::npos ? 0 : before + 1);
    const std::size_t end = std::min(source_.find_first_of("\r\n", offset), source_.size());
    return {begin, static_cast<std::uint32_t>(end)};
  }

  void find_block(std::uint32_t offset) {
    block_ = line_;
    for (const Block& block : document_.blocks) {
      const Span bytes = document_.map.to_source(block.bytes);
      if (!bytes.contains(offset)) continue;
      block_ = {line_of(bytes.begin).begin, line_of(bytes.end).end};
      return;
    }
  }

  bool begins_block() const { return block_.begin == line_.begin; }

  std::string indent() const {
    const std::string_view line = source_.substr(line_.begin, line_.end - line_.begin);
    return std::string(line.substr(0, std::min(line.find_first_not_of(" \t"), line.size())));
  }

  std::uint32_t line_text_end() const {
    const std::size_t last = source_.substr(0, line_.end).find_last_not_of(kSpace);
    return last == std::string_view::npos ? line_.end : static_cast<std::uint32_t>(last + 1);
  }

  std::string comment(std::string_view verb) const {
    const std::string words = verb == "enable" ? fmt::format("kundenlint-enable {}", rule_)
                                               : fmt::format("kundenlint-{} {} -- {}", verb, rule_, reason_);
    if (document_.format == Format::plain) return "# " + words;
    if (document_.format == Format::mdx) return "{/* " + words + " */}";
    return "<!-- " + words + " -->";
  }

  Replacement above() const {
    std::string text = indent() + comment("disable-next-line") + eol_;
    if (document_.format == Format::plain || document_.format == Format::mdx) text += eol_;
    return {{line_.begin, line_.begin}, std::move(text)};
  }

  Replacement inline_at(std::uint32_t at) const { return {{at, at}, " " + comment("disable-line")}; }

  Edit around_block() const {
    return {{{block_.begin, block_.begin}, comment("disable") + eol_ + eol_},
            {{block_.end, block_.end}, eol_ + eol_ + comment("enable")}};
  }

  Replacement at_the_end() const {
    const auto end = static_cast<std::uint32_t>(source_.size());
    return {{end, end}, (source_.ends_with('\n') ? eol_ : eol_ + eol_) + comment("disable-file") + eol_};
  }

  const Document& document_;
  std::string_view source_;
  std::string_view rule_, reason_;
  std::string eol_;
  Line line_{}, block_{};
  std::uint32_t words_end_ = 0;
};

/// From the mark that opens the comment to the one that closes it; of plain text the line from its "#" on.
Span comment_around(std::string_view source, Span words, std::string_view open, std::string_view close) {
  const std::size_t begin = source.substr(0, words.begin).rfind(open);
  const std::size_t end = source.find(close, words.end);
  if (begin == std::string_view::npos || end == std::string_view::npos) return words;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end + close.size())};
}

Span whole_comment(const Document& document, Span words) {
  const std::string_view source = document.source;
  const std::size_t before = source.substr(0, words.begin).find_last_not_of(kSpace);
  const char mark = before == std::string_view::npos ? ' ' : source[before];
  if (mark == '#' || mark == '%') {
    const std::size_t end = std::min(source.find_first_of("\r\n", words.end), source.size());
    return {static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(end)};
  }
  return mark == '*' ? comment_around(source, words, "{/*", "*/}")
                     : comment_around(source, words, "<!--", "-->");
}

}  // namespace

std::string edited(std::string_view source, const Edit& edit) {
  std::string out;
  std::uint32_t done = 0;
  for (const Replacement& replacement : edit) {
    out += source.substr(done, replacement.bytes.begin - done);
    out += replacement.text;
    done = replacement.bytes.end;
  }
  return out += source.substr(done);
}

std::vector<Edit> silencing_edits(const Document& document, const FindingReport& finding,
                                  std::string_view reason) {
  return Comments(document, finding, reason).edits();
}

Edit without_comment(const Document& document, Span words) {
  const std::string_view source = document.source;
  Span bytes = whole_comment(document, words);
  const std::size_t text = source.substr(0, bytes.begin).find_last_not_of(" \t");
  const std::size_t begin = text == std::string_view::npos ? 0 : text + 1;
  const std::size_t end = std::min(source.find_first_not_of(" \t", bytes.end), source.size());
  const bool alone = (begin == 0 || source[begin - 1] == '\n' || source[begin - 1] == '\r') &&
                     (end == source.size() || source[end] == '\n' || source[end] == '\r');
  if (alone) {
    const std::size_t eol = source.substr(end).starts_with("\r\n") ? 2 : end < source.size() ? 1 : 0;
    bytes = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end + eol)};
  } else if (end == source.size() || source[end] == '\n' || source[end] == '\r') {
    bytes.begin = static_cast<std::uint32_t>(begin);  // with the space before it
  }
  return {{bytes, {}}};
}

}  // namespace kundenlint::lsp
