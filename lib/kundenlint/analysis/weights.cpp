#include "kundenlint/analysis/weights.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/analysis/load.h"
#include "kundenlint/base/file.h"
#include "kundenlint/framing/builtin_weights.h"

namespace kundenlint {
namespace {

constexpr std::uint64_t kMostBytes = 64 << 20;

/// The file is the path, or one in that folder.
bool lies_in(std::string_view file, std::string_view path) {
  if (!file.starts_with(path)) return false;
  return file.size() == path.size() || path.ends_with('/') || file[path.size()] == '/';
}

Error cannot_read(Error error) {
  if (error.code == ErrorCode::limit) error.message = "Gewichte sind größer als 64 MiB";
  if (error.code == ErrorCode::not_found) error.message = "Gewichte sind nicht lesbar";
  return error;
}

}  // namespace

Result<WeightSource> WeightSource::load(const AnalyzerOptions& options, const Dictionary& dictionary) {
  WeightSource source;
  source.own_ = options.dictionaries;
  if (!options.weights) return source;
  const std::string& path = options.weights_file;
  if (path.empty()) {
    // A profile of files may have taken the id of a built-in one, whose weights are not for its entries.
    if (is_profile_path(options.profile)) return source;
    source.weights_ = Weights::open(builtin_weights());
    if (source.weights_ && source.weights_->profile() != dictionary.id) source.weights_.reset();
    return source;
  }
  const Result<std::string> tsv = read_file(path, kMostBytes);
  if (!tsv) return cannot_read(tsv.error());
  Result<std::string> bytes = compile_weights(std::string(without_bom(*tsv)), path);
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
