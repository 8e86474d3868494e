#include "kundenlint/corpus/ignore.h"

#include "kundenlint/base/file.h"
#include "kundenlint/corpus/wildcard.h"
#include "kundenlint/text/normal.h"

namespace kundenlint {
namespace {

// Spaces at the end do not count, but "\ " does.
std::string_view without_spaces(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  while (line.ends_with(' ') || line.ends_with('\t')) {
    if (line.size() > 1 && line[line.size() - 2] == '\\') break;
    line.remove_suffix(1);
  }
  return line;
}

}  // namespace

IgnoreFile::IgnoreFile(std::string_view text) {
  text = without_bom(text);
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = without_spaces(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    Line out;
    if (line.front() == '!') {
      out.negated = true;
      line.remove_prefix(1);
    }
    if (line.ends_with('/')) {
      out.folders_only = true;
      line.remove_suffix(1);
    }
    const bool anchored = line.find('/') != std::string_view::npos;
    if (line.starts_with('/')) line.remove_prefix(1);
    if (line.empty()) continue;
    out.pattern = (anchored ? "" : "**/") + nfc(line);
    if (out.pattern.ends_with("/**")) out.pattern += "/*";  // what is in the folder, not the folder
    lines_.push_back(std::move(out));
  }
}

IgnoreFile::Verdict IgnoreFile::judge(std::string_view path, bool is_folder) const {
  const std::string name = nfc(path);
  for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
    if (line->folders_only && !is_folder) continue;
    if (wildcard_match(line->pattern, name)) return line->negated ? Verdict::kept : Verdict::ignored;
  }
  return Verdict::none;
}

}  // namespace kundenlint
