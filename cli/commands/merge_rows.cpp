#include "cli/commands/merge_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/base/fnv.h"

namespace kundenlint::cli {
namespace {

constexpr std::size_t kMostDigits = 18;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A name as its numbers and what stands between them.
struct Name {
  std::string shape;
  std::vector<std::uint64_t> numbers;
};

Name parsed(std::string_view path) {
  Name out;
  for (std::size_t at = 0; at < path.size();) {
    if (!is_digit(path[at])) {
      out.shape += path[at++];
      continue;
    }
    std::uint64_t number = 0;
    std::size_t digits = 0;
    for (; at < path.size() && is_digit(path[at]) && digits < kMostDigits; ++digits)
      number = number * 10 + static_cast<std::uint64_t>(path[at++] - '0');
    out.numbers.push_back(number);
    out.shape += '#';
  }
  return out;
}

}  // namespace

RowCheck::RowCheck(std::string_view first, bool json_lines)
    : json_lines_(json_lines), has_id_(false), hash_(kFnvBegin) {
  if (json_lines) {
    has_id_ = first.find("\"id\":") != std::string_view::npos;
    hash_ = fnv(first, hash_);
    if (!first.ends_with('}')) problem_ = "die Zeile ist abgeschnitten", problem_line_ = 1;
    return;
  }
  for (const char c : {'\t', ';', ','}) {
    if (first.find(c) == std::string_view::npos) continue;
    separator_ = c;
    break;
  }
  columns_ = static_cast<std::size_t>(std::ranges::count(first, separator_)) + 1;
  const std::string_view column = first.substr(0, first.find(separator_));
  has_id_ = column.ends_with("id") || column == "path";
}

void RowCheck::end_row() {
  const bool whole = json_lines_ ? last_ == '}' : fields_ == columns_;
  if (!whole && problem_.empty()) {
    problem_ =
        json_lines_ ? "die Zeile ist abgeschnitten" : fmt::format("{} Felder statt {}", fields_, columns_);
    problem_line_ = line_;
  }
  fields_ = 1;
  ++rows_;
}

void RowCheck::add(std::string_view bytes) {
  hash_ = fnv(bytes, hash_);
  for (const char c : bytes) {
    if (c == '"' && !json_lines_) quoted_ = !quoted_;
    if (c == separator_ && !quoted_) ++fields_;
    if (c == '\n') {
      if (!quoted_) end_row();
      ++line_;
    }
    if (c != '\r') last_ = c;
  }
}

std::string RowCheck::problem() const {
  if (!problem_.empty()) return problem_;
  if (last_ != '\n') return "abgeschnitten: das Ende der letzten Zeile fehlt";
  return quoted_ ? "abgeschnitten: Anführungszeichen nicht geschlossen" : "";
}

Error no_line_end(const std::string& path) {
  return {.code = ErrorCode::syntax,
          .message = "abgeschnitten: das Ende der letzten Zeile fehlt",
          .path = path,
          .line = 1};
}

Result<bool> in_order(const Invocation& call, const std::vector<std::string>& paths) {
  const bool german = call.language() == ReportLanguage::de;
  for (std::size_t i = 1; i < paths.size(); ++i) {
    const Name before = parsed(paths[i - 1]), name = parsed(paths[i]);
    if (before.shape != name.shape || name.numbers.empty()) continue;
    if (name.numbers <= before.numbers) {
      return Error{
          .code = ErrorCode::usage,
          .message =
              german ? fmt::format("steht hinter {}: die Teile sind nicht in ihrer Reihenfolge", paths[i - 1])
                     : fmt::format("stands behind {}: the parts are not in their order", paths[i - 1]),
          .path = paths[i],
          .hint = german ? "nennen Sie sie aufsteigend" : "name them ascending"};
    }
    const bool same_but_last =
        std::equal(name.numbers.begin(), name.numbers.end() - 1, before.numbers.begin());
    if (same_but_last && name.numbers.back() > before.numbers.back() + 1) {
      note(call,
           {.message = german
                           ? fmt::format("zwischen {} und diesem scheint ein Teil zu fehlen", paths[i - 1])
                           : fmt::format("a part seems to be missing between {} and this one", paths[i - 1]),
            .path = paths[i]});
    }
  }
  return true;
}

}  // namespace kundenlint::cli
