#include "cli/changed_lines.h"

#include <algorithm>
#include <charconv>
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
      if (path.starts_with("b/")) lines = &changed.lines_[path.substr(2)];
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
  const ChildOutput diff = git({"diff", "-U0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames",
                                "--no-relative", "--src-prefix=a/", "--dst-prefix=b/", commit, "--"});
  if (!diff.good()) return failed(diff, "--diff-base: git diff ist gescheitert");
  std::string_view name = top.text;
  const fs::path root(take_line(name));
  ChangedLines changed = parse(diff.text, root);
  const ChildOutput others = git({"-C", root.string(), "ls-files", "--others", "--exclude-standard", "-z"});
  if (!others.good()) return failed(others, "--diff-base: git ls-files ist gescheitert");
  for (std::string_view left = others.text; !left.empty();) {
    const std::size_t end = std::min(left.find('\0'), left.size());
    changed.add_new(std::string(left.substr(0, end)));
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  return changed;
}

bool ChangedLines::touch(const std::string& path, std::uint32_t first, std::uint32_t last) const {
  std::error_code ignored;
  const std::string relative = fs::weakly_canonical(path, ignored).lexically_relative(root_).string();
  if (new_.contains(relative)) return true;
  const auto found = lines_.find(relative);
  if (found == lines_.end()) return false;
  return std::ranges::any_of(found->second,
                             [&](const Lines& lines) { return lines.first <= last && first <= lines.last; });
}

}  // namespace kundenlint::cli
