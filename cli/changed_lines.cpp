#include "cli/changed_lines.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include "kundenlint/base/child_process.h"

namespace kundenlint::cli {
namespace {

namespace fs = std::filesystem;

/// No programs that the repository names, no colours, paths as they are.
ChildOutput git(std::vector<std::string> arguments) {
  std::vector<std::string> all = {"git", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return run_child(std::move(all));
}

Error failed(const ChildOutput& ran, std::string message) {
  if (ran.end == ChildOutput::End::not_found)
    return {.code = ErrorCode::not_found,
            .message = "--diff-base braucht das Programm git",
            .hint = "apt-get install git"};
  return {.code = ErrorCode::usage, .message = std::move(message), .hint = ran.complaint};
}

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

/// Up to the next zero byte.
std::string_view take_item(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\0'), rest.size());
  const std::string_view item = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return item;
}

/// A path that git quotes: "b/a\"b\\c\tä" with C's escapes.
std::string unquoted(std::string_view path) {
  if (!path.starts_with('"')) return std::string(path.substr(0, path.find('\t')));
  std::string out;
  for (std::size_t at = 1; at < path.size() && path[at] != '"'; ++at) {
    if (path[at] != '\\' || at + 1 == path.size()) {
      out += path[at];
      continue;
    }
    constexpr std::string_view kEscapes = "abtnvfr", kMeant = "\a\b\t\n\v\f\r";
    const char escaped = path[++at];
    if (const std::size_t known = kEscapes.find(escaped); known != std::string_view::npos) {
      out += kMeant[known];
    } else if (escaped >= '0' && escaped <= '3' && at + 2 < path.size()) {
      out += static_cast<char>((escaped - '0') * 64 + (path[at + 1] - '0') * 8 + (path[at + 2] - '0'));
      at += 2;
    } else {
      out += escaped;
    }
  }
  return out;
}

/// "@@ -12,3 +14,2 @@ …": first line and number of lines of the new side; nothing for anything else.
std::optional<std::pair<std::uint32_t, std::uint32_t>> new_side(std::string_view line) {
  const std::size_t plus = line.find(" +");
  if (!line.starts_with("@@ -") || plus == std::string_view::npos) return std::nullopt;
  const char* const end = line.data() + line.size();
  std::uint32_t first = 0, count = 1;
  const auto [behind, wrong] = std::from_chars(line.data() + plus + 2, end, first);
  if (wrong != std::errc()) return std::nullopt;
  if (behind != end && *behind == ',') std::from_chars(behind + 1, end, count);
  return std::pair(first, count);
}

}  // namespace

// Lines of text begin with a sign of their own; "+++ b/x" behind the first hunk of a file is an added "++ b/x".
ChangedLines ChangedLines::parse(std::string_view diff, fs::path root) {
  ChangedLines changed;
  changed.root_ = std::move(root);
  std::vector<Lines>* lines = nullptr;
  while (!diff.empty()) {
    const std::string_view line = take_line(diff);
    if (line.starts_with("diff --git ")) lines = nullptr;
    if (line.starts_with("+++ ") && lines == nullptr) {
      const std::string path = unquoted(line.substr(4));
      if (path.starts_with("b/")) lines = &changed.files_[path.substr(2)].lines_;
    }
    const auto hunk = new_side(line);
    if (!hunk || lines == nullptr) continue;
    if (hunk->second > 0) lines->push_back({hunk->first, hunk->first + hunk->second - 1});
  }
  return changed;
}

Result<ChangedLines> ChangedLines::since(const std::string& revision) {
  const ChildOutput top = git({"rev-parse", "--show-toplevel"});
  if (!top.good()) return failed(top, "--diff-base: hier ist kein Arbeitsverzeichnis von git");
  const ChildOutput known =
      git({"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
  if (!known.good()) return failed(known, "--diff-base: unbekannte Revision „" + revision + "“");
  std::string_view rest = known.text;
  const std::string commit(take_line(rest));
  const auto diff = [&](std::vector<std::string> form) {
    form.insert(form.begin(), "diff");
    for (const char* word : {"--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--no-relative"})
      form.emplace_back(word);
    form.insert(form.end(), {commit, "--"});
    return git(std::move(form));
  };
  const ChildOutput lines = diff({"-U0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/"});
  const ChildOutput counts = diff({"--numstat", "-z"});
  if (!lines.good() || !counts.good()) return failed(lines, "--diff-base: git diff ist gescheitert");
  std::string_view name = top.text;
  const fs::path root(take_line(name));
  ChangedLines changed = parse(lines.text, root);
  for (std::string_view left = counts.text; !left.empty();) {
    const std::string_view item = take_item(left);
    constexpr std::string_view kBinary = "-\t-\t";
    if (item.starts_with(kBinary)) changed.files_[std::string(item.substr(kBinary.size()))].all_ = true;
  }
  const ChildOutput tracked = git({"-C", root.string(), "ls-files", "-z"});
  if (!tracked.good()) return failed(tracked, "--diff-base: git ls-files ist gescheitert");
  for (std::string_view left = tracked.text; !left.empty();) changed.tracked_.emplace(take_item(left));
  return changed;
}

bool ChangedLines::File::touch(std::uint32_t first, std::uint32_t last) const {
  const auto at = std::ranges::lower_bound(lines_, first, {}, &Lines::last);
  return all_ || (at != lines_.end() && at->first <= last);
}

const ChangedLines::File& ChangedLines::of(const std::string& path) const {
  static const File unchanged;
  static const File unknown = [] {
    File file;
    file.all_ = true;
    return file;
  }();
  std::error_code ignored;
  const std::string relative = fs::weakly_canonical(path, ignored).lexically_relative(root_).string();
  if (!tracked_.contains(relative)) return unknown;
  const auto found = files_.find(relative);
  return found == files_.end() ? unchanged : found->second;
}

}  // namespace kundenlint::cli
