#include "kundenlint/corpus/ignore.h"

#include "kundenlint/corpus/wildcard.h"

namespace kundenlint {

IgnoreFile::IgnoreFile(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
      line.remove_suffix(1);
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
    out.pattern = (anchored ? "" : "**/") + std::string(line);
    if (!line.empty()) lines_.push_back(std::move(out));
  }
}

IgnoreFile::Verdict IgnoreFile::judge(std::string_view path, bool is_folder) const {
  for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
    if (line->folders_only && !is_folder) continue;
    if (wildcard_match(line->pattern, path)) return line->negated ? Verdict::kept : Verdict::ignored;
  }
  return Verdict::none;
}

}  // namespace kundenlint
