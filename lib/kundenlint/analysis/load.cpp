#include "kundenlint/analysis/load.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "kundenlint/base/file.h"
#include "kundenlint/base/nearest.h"
#include "kundenlint/dictionary/builtin.h"

namespace kundenlint {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxBytes = 1U << 26;

Result<DictionarySource> read_source(const std::string& path) {
  const Result<std::string> bytes = read_file(path, kMaxBytes);
  if (!bytes) return bytes.error();
  return DictionarySource{path, std::string(without_bom(*bytes))};
}

Result<std::vector<std::string>> toml_files(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".toml") files.push_back(at->path().string());
  }
  if (error) return Error{.code = ErrorCode::unreadable, .message = "Ordner nicht lesbar", .path = folder};
  if (files.empty()) {
    return Error{
        .code = ErrorCode::empty, .message = "keine Wörterbuchdateien (.toml) im Ordner", .path = folder};
  }
  std::sort(files.begin(), files.end());
  return files;
}

Error unknown_profile(const std::string& profile) {
  const std::span<const std::string_view> known = builtin_profiles();
  const std::string_view near = nearest(profile, known);
  std::string hint = fmt::format("möglich sind {}", fmt::join(known, ", "));
  if (!near.empty()) hint = fmt::format("meinten Sie „{}“? {}", near, hint);
  return {.code = ErrorCode::usage,
          .message = fmt::format("das Profil „{}“ gibt es nicht", profile),
          .hint = std::move(hint)};
}

}  // namespace

Result<std::vector<DictionarySource>> read_dictionary_sources(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    return Error{.code = ErrorCode::not_found, .message = "Wörterbuch nicht gefunden", .path = path};
  }
  std::vector<std::string> files = {path};
  if (fs::is_directory(status)) {
    Result<std::vector<std::string>> found = toml_files(path);
    if (!found) return found.error();
    files = *std::move(found);
  }
  std::vector<DictionarySource> sources;
  for (const std::string& file : files) {
    Result<DictionarySource> source = read_source(file);
    if (!source) return source.error();
    sources.push_back(*std::move(source));
  }
  return sources;
}

Result<Dictionary> load_dictionary(const AnalyzerOptions& options, DictionaryDetail detail) {
  Dictionary base;
  if (options.builtin) {
    const std::string_view bytes = builtin_dictionary(options.profile);
    if (bytes.empty()) return unknown_profile(options.profile);
    if (options.dictionaries.empty()) return deserialize(bytes, detail);
    Result<Dictionary> profile = deserialize(bytes);
    if (!profile) return profile;
    base = *std::move(profile);
  }
  std::vector<DictionarySource> sources;
  for (const std::string& path : options.dictionaries) {
    Result<std::vector<DictionarySource>> read = read_dictionary_sources(path);
    if (!read) return read.error();
    sources.insert(sources.end(), std::make_move_iterator(read->begin()),
                   std::make_move_iterator(read->end()));
  }
  return parse_dictionary(sources, std::move(base));
}

}  // namespace kundenlint
