#include "kundenlint/analysis/weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "kundenlint/framing/builtin_weights.h"

namespace kundenlint {
namespace {

constexpr std::uintmax_t kMostBytes = 64 << 20;

/// The file is the path, or one in that folder.
bool lies_in(std::string_view file, std::string_view path) {
  if (!file.starts_with(path)) return false;
  return file.size() == path.size() || path.ends_with('/') || file[path.size()] == '/';
}

}  // namespace

Result<WeightSource> WeightSource::load(const AnalyzerOptions& options, const Dictionary& dictionary) {
  WeightSource source;
  source.own_ = options.dictionaries;
  if (!options.weights) return source;
  const std::string& path = options.weights_file;
  if (path.empty()) {
    source.weights_ = Weights::open(builtin_weights());
    if (source.weights_ && source.weights_->profile() != dictionary.id) source.weights_.reset();
    return source;
  }
  std::error_code unknown;
  if (std::filesystem::file_size(path, unknown) > kMostBytes && !unknown)
    return Error{.code = ErrorCode::limit, .message = "Gewichte sind größer als 64 MiB", .path = path};
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return Error{.code = ErrorCode::unreadable, .message = "Gewichte sind nicht lesbar", .path = path};
  const std::string tsv{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  Result<std::string> bytes = compile_weights(tsv, path);
  if (!bytes) return bytes.error();
  source.bytes_ = std::make_shared<const std::string>(*std::move(bytes));
  source.weights_ = Weights::open(*source.bytes_);
  if (source.weights_ && source.weights_->profile() != dictionary.id) {
    return Error{.code = ErrorCode::dictionary,
                 .message = fmt::format("Gewichte für das Profil „{}“, verlangt ist „{}“",
                                        source.weights_->profile(), dictionary.id),
                 .path = path};
  }
  return source;
}

std::optional<framing::Evidence> WeightSource::evidence(const Dictionary& dictionary, Morphology& morphology,
                                                        Matcher& matcher) const {
  if (!weights_) return std::nullopt;
  std::vector<bool> spared;
  for (const Entry& entry : dictionary.entries) {
    spared.push_back(std::any_of(own_.begin(), own_.end(),
                                 [&](const std::string& path) { return lies_in(entry.origin.file, path); }));
  }
  return framing::Evidence(*weights_, dictionary, morphology, matcher, std::move(spared));
}

}  // namespace kundenlint
