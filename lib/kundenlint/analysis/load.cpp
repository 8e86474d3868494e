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
  std::string hint = fmt::format("möglich sind {} und der Pfad eines eigenen", fmt::join(known, ", "));
  if (!near.empty()) hint = fmt::format("meinten Sie „{}“? {}", near, hint);
  return {.code = ErrorCode::usage,
          .message = fmt::format("das Profil „{}“ gibt es nicht", profile),
          .hint = std::move(hint)};
}

/// The profile or part that files with a [profile] are made over. Errors: usage, one that is not built in.
Result<Dictionary> base_of(const std::vector<DictionarySource>& sources) {
  const std::optional<ProfileHead> head = profile_head(sources);
  const std::string_view name = !head || head->extends.empty() ? kCommonPart : head->extends;
  const std::string_view bytes = name == kCommonPart ? builtin_common() : builtin_dictionary(name);
  if (!bytes.empty()) return deserialize(bytes);
  std::vector<std::string_view> known(builtin_profiles().begin(), builtin_profiles().end());
  known.push_back(kCommonPart);
  const std::string_view near = nearest(name, known);
  return Error{.code = ErrorCode::dictionary,
               .message = fmt::format("extends: „{}“ ist nicht eingebaut", name),
               .path = head->at.file,
               .line = head->at.line,
               .column = head->at.column,
               .hint = near.empty() ? fmt::format("möglich sind {}", fmt::join(known, ", "))
                                    : fmt::format("meinten Sie „{}“?", near)};
}

Result<std::vector<DictionarySource>> read_all(const std::vector<std::string>& paths) {
  std::vector<DictionarySource> sources;
  for (const std::string& path : paths) {
    Result<std::vector<DictionarySource>> read = read_dictionary_sources(path);
    if (!read) return read.error();
    std::move(read->begin(), read->end(), std::back_inserter(sources));
  }
  return sources;
}

}  // namespace

bool is_profile_path(const std::string& profile) {
  if (profile.empty() || std::ranges::find(builtin_profiles(), profile) != builtin_profiles().end())
    return false;
  std::error_code error;
  return profile.find('/') != std::string::npos || profile.ends_with(".toml") || fs::exists(profile, error);
}

Result<Dictionary> parse_profile(const std::vector<DictionarySource>& sources) {
  Result<Dictionary> base = base_of(sources);
  return base ? parse_dictionary(sources, *std::move(base)) : base;
}

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
  std::vector<std::string> paths = options.dictionaries;
  const bool own = is_profile_path(options.profile);
  if (own) paths.insert(paths.begin(), options.profile);
  if (options.builtin && !own) {
    const std::string_view bytes = builtin_dictionary(options.profile);
    if (bytes.empty()) return unknown_profile(options.profile);
    if (paths.empty()) return deserialize(bytes, detail);
  }
  Result<std::vector<DictionarySource>> sources = read_all(paths);
  if (!sources) return sources.error();
  if (!options.builtin) return parse_dictionary(*sources);
  if (own) return parse_profile(*sources);
  Result<Dictionary> base = deserialize(builtin_dictionary(options.profile));
  return base ? parse_dictionary(*sources, *std::move(base)) : base;
}

}  // namespace kundenlint
