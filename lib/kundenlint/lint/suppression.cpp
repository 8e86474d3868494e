#include "kundenlint/lint/suppression.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace kundenlint {
namespace {

constexpr std::string_view kBlank = " \t\r";
constexpr std::string_view kSeparators = " \t\r\n,";

enum class Verb : std::uint8_t { disable, enable, line, next_line, file };

struct Directive {
  Verb verb = Verb::disable;
  std::vector<std::string_view> rules{};
  std::string_view text{};  ///< of the source, without the reason
};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) + 1 - begin);
}

/// Takes the next word off `text`.
std::string_view next_word(std::string_view& text) {
  const std::size_t begin = text.find_first_not_of(kSeparators);
  if (begin == std::string_view::npos) return text = {};
  text.remove_prefix(begin);
  const std::string_view word = text.substr(0, text.find_first_of(kSeparators));
  text.remove_prefix(word.size());
  return word;
}

std::optional<Directive> parse(std::string_view comment) {
  static constexpr std::array<std::pair<std::string_view, Verb>, 5> kVerbs = {
      {{"kundenlint-disable", Verb::disable},
       {"kundenlint-enable", Verb::enable},
       {"kundenlint-disable-line", Verb::line},
       {"kundenlint-disable-next-line", Verb::next_line},
       {"kundenlint-disable-file", Verb::file}}};
  const std::string_view name = next_word(comment);
  const auto* const verb =
      std::find_if(kVerbs.begin(), kVerbs.end(), [name](const auto& known) { return known.first == name; });
  if (verb == kVerbs.end()) return std::nullopt;
  Directive directive{.verb = verb->second};
  const char* end = name.data() + name.size();
  for (std::string_view word = next_word(comment); !word.empty() && word != "--"; word = next_word(comment)) {
    directive.rules.push_back(word);
    end = word.data() + word.size();
  }
  directive.text = {name.data(), static_cast<std::size_t>(end - name.data())};
  return directive;
}

/// „<!-- … -->“, `<!-- … -->`: such a comment is shown to the reader, not meant.
bool is_quoted(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view before = text.substr(0, begin), after = text.substr(end);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kMarks = {{{"„", "“"},
                                                                                    {"„", "”"},
                                                                                    {"“", "”"},
                                                                                    {"»", "«"},
                                                                                    {"«", "»"},
                                                                                    {"‚", "‘"},
                                                                                    {"\"", "\""},
                                                                                    {"'", "'"},
                                                                                    {"`", "`"}}};
  return std::any_of(kMarks.begin(), kMarks.end(), [&](const auto& marks) {
    return before.ends_with(marks.first) && after.starts_with(marks.second);
  });
}

/// A directive and the lines, counted from 0, on which its comment begins and ends.
struct Placed {
  Directive directive;
  std::uint32_t first = 0, last = 0;
};

/// The directives of one line of plain text, in order.
void add_directives(std::string_view line, std::uint32_t number, std::vector<Placed>& out) {
  const auto add = [&](std::string_view comment) {
    if (std::optional<Directive> directive = parse(comment))
      out.push_back({*std::move(directive), number, number});
  };
  const std::string_view text = trimmed(line);
  if (text.starts_with('%') || text.starts_with('#')) add(text.substr(1));
  for (std::size_t at = line.find("<!--"); at != std::string_view::npos; at = line.find("<!--", at + 4)) {
    const std::size_t end = line.find("-->", at + 4);
    if (end == std::string_view::npos) break;  // nor is there one behind the comments that follow
    if (!is_quoted(line, at, end + 3)) add(line.substr(at + 4, end - at - 4));
  }
}

std::vector<std::string_view> lines_of(const Document& document) {
  std::vector<std::string_view> lines;
  const std::string_view source = document.source;
  for (std::size_t i = 0; i < document.line_starts.size(); ++i) {
    const std::size_t begin = document.line_starts[i];
    const std::size_t end = i + 1 < document.line_starts.size() ? document.line_starts[i + 1] : source.size();
    const std::string_view line = source.substr(begin, end - begin);
    lines.push_back(line.substr(0, line.find_last_not_of("\r\n") + 1));
  }
  return lines;
}

/// All directives of a text, in order. Of markup its reader has found the comments.
std::vector<Placed> directives(const Document& document, const std::vector<std::string_view>& lines) {
  std::vector<Placed> out;
  if (document.format == Format::plain) {
    for (std::uint32_t i = 0; i < lines.size(); ++i) add_directives(lines[i], i, out);
    return out;
  }
  for (const Span comment : document.comments) {
    constexpr std::uint32_t kOpen = 4, kClose = 3;  // <!-- and -->
    const bool html = comment.begin >= kOpen && comment.end + kClose <= document.source.size();
    if (html && is_quoted(document.source, comment.begin - kOpen, comment.end + kClose)) continue;
    std::optional<Directive> directive = parse(comment.of(document.source));
    if (!directive) continue;
    out.push_back({*std::move(directive), document.position(comment.begin).line - 1,
                   document.position(comment.end).line - 1});
  }
  return out;
}

}  // namespace

Suppressions::Suppressions(const Document& document) {
  if (document.source.find("kundenlint-disable") == std::string::npos) return;
  const std::vector<std::string_view> lines = lines_of(document);
  std::uint32_t next = 0;  // line with text behind that of the comment
  for (auto& [directive, first, last] : directives(document, lines)) {
    const std::uint32_t number = first + 1;
    if (directive.verb == Verb::enable) {
      enable(directive.rules, number);
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(directive.text.data() - document.source.data());
    const auto end = static_cast<std::uint32_t>(begin + directive.text.size());
    Range range{.rule = {}, .first = number, .comment = {begin, end}};
    if (directive.verb == Verb::line) range.last = number;
    if (directive.verb == Verb::file) range.first = 1;
    if (directive.verb == Verb::next_line) {
      next = std::max(next, last + 1);  // looked for once for all comments of a line
      while (next < lines.size() && trimmed(lines[next]).empty()) ++next;
      range.first = range.last = next + 1;
    }
    if (directive.rules.empty()) directive.rules.emplace_back();
    for (const std::string_view rule : directive.rules) {
      range.rule = rule;
      if (directive.verb == Verb::disable) open_[range.rule].push_back(ranges_.size());
      ranges_.push_back(range);
    }
  }
}

void Suppressions::close(std::vector<std::size_t>& open, std::uint32_t line) {
  for (const std::size_t range : open) ranges_[range].last = line;
  open.clear();
}

void Suppressions::enable(const std::vector<std::string_view>& rules, std::uint32_t line) {
  if (rules.empty()) {
    for (auto& [rule, open] : open_) close(open, line);
  }
  for (const std::string_view rule : rules) {
    if (const auto found = open_.find(rule); found != open_.end()) close(found->second, line);
  }
}

// The lines on which a rule is silenced by its own name, as intervals that do not touch.
const std::vector<Suppressions::Lines>& Suppressions::silenced(std::string_view rule) {
  const auto [known, is_new] = silenced_.try_emplace(std::string(rule));
  std::vector<Lines>& out = known->second;
  if (!is_new) return out;
  std::vector<Lines> all;
  for (const Range& range : ranges_) {
    if (range.rule == rule && range.first <= range.last) all.push_back({range.first, range.last});
  }
  std::sort(all.begin(), all.end(), [](const Lines& a, const Lines& b) { return a.first < b.first; });
  for (const Lines& lines : all) {
    if (!out.empty() && lines.first <= out.back().last)
      out.back().last = std::max(out.back().last, lines.last);
    else
      out.push_back(lines);
  }
  return out;
}

bool Suppressions::silences(std::string_view rule, std::uint32_t line) {
  if (ranges_.empty()) return false;
  asked_[std::string(rule)].insert(line);
  for (const std::string_view name : {std::string_view(), rule}) {
    const std::vector<Lines>& lines = silenced(name);
    const auto behind = std::upper_bound(lines.begin(), lines.end(), line,
                                         [](std::uint32_t at, const Lines& each) { return at < each.first; });
    if (behind != lines.begin() && line <= std::prev(behind)->last) return true;
  }
  return false;
}

bool Suppressions::is_used(const Range& range) const {
  const auto asked_within = [&](const std::set<std::uint32_t>& lines) {
    const auto first = lines.lower_bound(range.first);
    return first != lines.end() && *first <= range.last;
  };
  if (range.rule.empty())
    return std::any_of(asked_.begin(), asked_.end(),
                       [&](const auto& each) { return asked_within(each.second); });
  const auto found = asked_.find(range.rule);
  return found != asked_.end() && asked_within(found->second);
}

std::vector<Span> Suppressions::unused(const std::function<bool(std::string_view)>& idle) const {
  std::vector<Span> comments;
  for (const Range& range : ranges_) {
    if (!is_used(range) && !idle(range.rule) && (comments.empty() || comments.back() != range.comment))
      comments.push_back(range.comment);
  }
  return comments;
}

}  // namespace kundenlint
