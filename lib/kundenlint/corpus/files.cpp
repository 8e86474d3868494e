#include "kundenlint/corpus/files.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>

#include "kundenlint/corpus/ignore.h"
#include "kundenlint/corpus/kinds.h"
#include "kundenlint/corpus/wildcard.h"

namespace kundenlint {
namespace {

namespace fs = std::filesystem;

CorpusFile problem(const std::string& path, ErrorCode code, std::string message) {
  return {.path = path, .problem = std::move(message), .code = code};
}

CorpusFile file_at(const std::string& path) {
  if (path == "-") return {.path = path};
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) {
    if (errno == ENOENT || errno == ENOTDIR)
      return problem(path, ErrorCode::not_found, "Datei nicht gefunden");
    return problem(path, ErrorCode::unreadable, fmt::format("nicht lesbar: {}", std::strerror(errno)));
  }
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  const bool regular = S_ISREG(info.st_mode);
  return {.path = path,
          .bytes = regular ? static_cast<std::uint64_t>(info.st_size) : 0,
          .changed_ns = regular ? info.st_mtim.tv_sec * kNanoseconds + info.st_mtim.tv_nsec : 0};
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

class Walk {
 public:
  using Wanted = std::function<bool(const std::string&)>;

  Walk(std::vector<CorpusFile>& out, Wanted wanted) : out_(out), wanted_(std::move(wanted)) {}

  void folder(const std::string& path) {
    std::vector<fs::directory_entry> entries;
    std::error_code error;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error))
      entries.push_back(*at);
    if (error) {
      out_.push_back(problem(path, ErrorCode::unreadable,
                             fmt::format("Ordner nicht lesbar: {}", std::strerror(error.value()))));
      return;
    }
    std::ranges::sort(entries, {}, [](const auto& entry) { return entry.path().filename().string(); });
    const bool has_ignore = enter(path);
    for (const fs::directory_entry& entry : entries) visit(path, entry);
    if (has_ignore) ignores_.pop_back();
  }

 private:
  struct Ignore {
    std::string folder;
    IgnoreFile file;
  };

  bool enter(const std::string& path) {
    std::ifstream file(joined(path, std::string(IgnoreFile::kName)), std::ios::binary);
    if (!file) return false;
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    ignores_.push_back({joined(path, ""), IgnoreFile(text)});
    return true;
  }

  void visit(const std::string& parent, const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    const std::string path = joined(parent, name);
    if (name.starts_with('.')) return;
    std::error_code error;
    const bool is_folder = entry.is_directory(error);
    if (ignored(path, is_folder)) return;
    if (is_folder) {
      if (!entry.is_symlink(error)) folder(path);  // a link to a folder may lead in a circle
    } else if (wanted_(path)) {
      out_.push_back(file_at(path));
    }
  }

  // The innermost file that has something to say decides.
  bool ignored(const std::string& path, bool is_folder) const {
    for (auto ignore = ignores_.rbegin(); ignore != ignores_.rend(); ++ignore) {
      const auto verdict = ignore->file.judge(path.substr(ignore->folder.size()), is_folder);
      if (verdict != IgnoreFile::Verdict::none) return verdict == IgnoreFile::Verdict::ignored;
    }
    return false;
  }

  std::vector<CorpusFile>& out_;
  Wanted wanted_;
  std::vector<Ignore> ignores_;
};

void expand_glob(const std::string& pattern, std::vector<CorpusFile>& out) {
  const std::size_t slash = pattern.rfind('/', pattern.find_first_of("*?["));
  const std::string base =
      slash == std::string::npos ? "." : pattern.substr(0, std::max<std::size_t>(slash, 1));
  const std::size_t before = out.size();
  if (fs::is_directory(base)) {
    // In the folder "." the paths are written as the pattern is, without "./".
    const std::size_t skip = slash == std::string::npos ? 2 : 0;
    Walk(out, [&](const std::string& path) {
      return wildcard_match(pattern, std::string_view(path).substr(skip));
    }).folder(base);
    for (std::size_t i = before; i < out.size(); ++i) out[i].path.erase(0, skip);
  }
  if (out.size() == before) out.push_back(problem(pattern, ErrorCode::not_found, "keine Datei passt"));
}

}  // namespace

std::vector<CorpusFile> list_files(const std::vector<std::string>& paths) {
  std::vector<CorpusFile> out;
  for (const std::string& path : paths) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (path != "-" && fs::is_directory(status)) {
      const std::size_t before = out.size();
      Walk(out, [](const std::string& file) { return kind_of(file).known; }).folder(path);
      if (out.size() == before) out.push_back(problem(path, ErrorCode::empty, "keine Textdatei im Ordner"));
    } else if (path != "-" && !fs::exists(status) && has_wildcard(path)) {
      expand_glob(path, out);
    } else {
      out.push_back(file_at(path));
    }
  }
  return out;
}

}  // namespace kundenlint
