#include "kundenlint/corpus/walk.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "kundenlint/base/file.h"

namespace kundenlint {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxIgnoreBytes = 1U << 20;

std::string joined(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

// Nothing for what can be read to its end.
std::string special(mode_t mode) {
  if (S_ISFIFO(mode)) return "ist eine Pipe";
  if (S_ISSOCK(mode)) return "ist ein Socket";
  if (S_ISCHR(mode) || S_ISBLK(mode)) return "ist ein Gerät";
  return {};
}

CorpusFile cannot_be_asked(const std::string& path, int code) {
  if (code == ENOENT || code == ENOTDIR)
    return file_problem(path, ErrorCode::not_found, "Datei nicht gefunden");
  return file_problem(path, ErrorCode::unreadable, fmt::format("nicht lesbar: {}", std::strerror(code)));
}

CorpusFile listed(const std::string& path, const struct stat& info) {
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  const bool regular = S_ISREG(info.st_mode);
  return {.path = path,
          .bytes = regular ? static_cast<std::uint64_t>(info.st_size) : 0,
          .changed_ns = regular ? info.st_mtim.tv_sec * kNanoseconds + info.st_mtim.tv_nsec : 0};
}

const OwnOutput* own(const struct stat& info, const ListOptions& options) {
  const auto found = std::ranges::find(options.own, FileId{info.st_dev, info.st_ino},
                                       [](const auto& file) { return file.id; });
  return found == options.own.end() ? nullptr : &*found;
}

CorpusFile is_output(const std::string& path) {
  return file_problem(path, ErrorCode::write, "ist zugleich die Ausgabe dieses Laufs");
}

void notice(const ListOptions& options, const std::string& path, std::string message) {
  if (options.notice) options.notice({.message = std::move(message), .path = path});
}

}  // namespace

CorpusFile file_problem(const std::string& path, ErrorCode code, std::string message) {
  return {.path = path, .problem = std::move(message), .code = code};
}

CorpusFile file_at(const std::string& path, const ListOptions& options) {
  if (path == "-") return {.path = path};
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return cannot_be_asked(path, errno);
  return own(info, options) != nullptr ? is_output(path) : listed(path, info);
}

void Walk::below(const std::string& path) {
  std::error_code error;
  fs::path from = fs::absolute(path, error).lexically_normal();
  if (!error) absolute_ = from.string();
  while (absolute_.ends_with('/')) absolute_.pop_back();
  base_size_ = path.ends_with('/') ? path.size() - 1 : path.size();
  enter_parents();
  folder(path);
}

// Upward to the root of a repository, as git does, or of the file system.
void Walk::enter_parents() {
  std::vector<std::string> above;
  std::error_code error;
  for (fs::path at = absolute_; at.has_relative_path() && !fs::exists(at / ".git", error);) {
    at = at.parent_path();
    above.push_back(at.string());
  }
  std::ranges::reverse(above);
  for (const std::string& folder : above) enter(folder);
}

bool Walk::enter(const std::string& absolute) {
  const std::string path = joined(absolute, std::string(IgnoreFile::kName));
  const Result<std::string> text = read_file(path, kMaxIgnoreBytes, FileUse::found);
  if (!text) {
    if (text.error().code != ErrorCode::not_found)
      out_.push_back(file_problem(path, text.error().code, text.error().message));
    return false;
  }
  ignores_.push_back({joined(absolute, "").size(), IgnoreFile(*text)});
  return true;
}

void Walk::folder(const std::string& path) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error))
    names.push_back(at->path().filename().string());
  if (error) {
    out_.push_back(file_problem(path, ErrorCode::unreadable,
                                fmt::format("Ordner nicht lesbar: {}", std::strerror(error.value()))));
    return;
  }
  std::ranges::sort(names);
  const bool has_ignore = enter(absolute(path.ends_with('/') ? path.substr(0, path.size() - 1) : path));
  for (const std::string& name : names) {
    if (!name.starts_with('.') && name != "__MACOSX") visit(joined(path, name));
  }
  if (has_ignore) ignores_.pop_back();
}

void Walk::visit(const std::string& path) {
  std::error_code error;
  const bool is_folder = fs::is_directory(path, error);
  if (ignored(path, is_folder)) return;
  if (is_folder) {
    if (!fs::is_symlink(path, error)) folder(path);  // a link to a folder may lead in a circle
  } else if (wanted_(path)) {
    take(path);
  }
}

// The run knows its files by their real names; the walk may have come here through a link.
bool Walk::begins_own(const std::string& path) const {
  const std::string name = fs::path(path).filename().string();
  return std::ranges::any_of(options_.own_beginnings, [&](const std::string& beginning) {
    const fs::path own(beginning);
    if (!name.starts_with(own.filename().string())) return false;
    std::error_code error;
    return fs::equivalent(fs::path(absolute(path)).parent_path(), own.parent_path(), error);
  });
}

void Walk::take(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return out_.push_back(cannot_be_asked(path, errno));
  if (begins_own(path)) return;
  if (const OwnOutput* const output = own(info, options_)) {
    if (!output->expendable) out_.push_back(is_output(path));
    return;
  }
  if (const std::string what = special(info.st_mode); !what.empty())
    return notice(options_, path, fmt::format("übersprungen: {}", what));
  out_.push_back(listed(path, info));
}

// The innermost file that has something to say decides.
bool Walk::ignored(const std::string& path, bool is_folder) const {
  if (ignores_.empty()) return false;
  const std::string whole = absolute(path);
  for (auto ignore = ignores_.rbegin(); ignore != ignores_.rend(); ++ignore) {
    const auto verdict = ignore->file.judge(std::string_view(whole).substr(ignore->folder_size), is_folder);
    if (verdict != IgnoreFile::Verdict::none) return verdict == IgnoreFile::Verdict::ignored;
  }
  return false;
}

}  // namespace kundenlint
