#include "kundenlint/corpus/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <filesystem>

#include "kundenlint/corpus/kinds.h"
#include "kundenlint/corpus/walk.h"
#include "kundenlint/corpus/wildcard.h"
#include "kundenlint/text/normal.h"

namespace kundenlint {
namespace {

namespace fs = std::filesystem;

void expand_glob(const std::string& pattern, const ListOptions& options, std::vector<CorpusFile>& out) {
  const std::size_t slash = pattern.rfind('/', pattern.find_first_of("*?["));
  const std::string base =
      slash == std::string::npos ? "." : pattern.substr(0, std::max<std::size_t>(slash, 1));
  const std::size_t before = out.size();
  std::error_code error;
  if (fs::is_directory(base, error)) {
    // In the folder "." the paths are written as the pattern is, without "./".
    const std::size_t skip = slash == std::string::npos ? 2 : 0;
    const std::string wanted = nfc(pattern);
    Walk(out, options, [&](const std::string& path) {
      return wildcard_match(wanted, nfc(std::string_view(path).substr(skip)));
    }).below(base);
    for (std::size_t i = before; i < out.size(); ++i) {
      if (out[i].path.starts_with("./")) out[i].path.erase(0, skip);
    }
  } else if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory) {
    out.push_back(file_problem(pattern, ErrorCode::unreadable,
                               fmt::format("nicht lesbar: {}", std::strerror(error.value()))));
  }
  if (out.size() == before) out.push_back(file_problem(pattern, ErrorCode::not_found, "keine Datei passt"));
}

// A file whose name differs only in how an umlaut is encoded: typed as NFC, on disk as NFD.
std::string as_on_disk(const std::string& path) {
  const std::string wanted = nfc(fs::path(path).filename().string());
  const fs::path folder = fs::path(path).parent_path();
  std::error_code error;
  for (fs::directory_iterator at(folder.empty() ? fs::path(".") : folder, error), end; !error && at != end;
       at.increment(error)) {
    if (nfc(at->path().filename().string()) == wanted) return (folder / at->path().filename()).string();
  }
  return path;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void list(std::string path, const ListOptions& options, std::vector<CorpusFile>& out) {
  std::error_code error;
  fs::file_status status = fs::status(path, error);
  if (path != "-" && !fs::exists(status) && !is_ascii(path)) {
    path = as_on_disk(path);
    status = fs::status(path, error);
  }
  if (path != "-" && fs::is_directory(status)) {
    const std::size_t before = out.size();
    Walk(out, options, [](const std::string& file) { return kind_of(file).known; }).below(path);
    if (out.size() == before)
      out.push_back(file_problem(path, ErrorCode::empty, "keine Textdatei im Ordner"));
  } else if (path != "-" && !fs::exists(status) && has_wildcard(path)) {
    expand_glob(path, options, out);
  } else {
    out.push_back(file_at(path, options));
  }
}

}  // namespace

std::vector<CorpusFile> list_files(const std::vector<std::string>& paths, const ListOptions& options) {
  std::vector<CorpusFile> out;
  for (const std::string& path : paths) list(path, options, out);
  return out;
}

}  // namespace kundenlint
