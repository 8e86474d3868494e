// Which evidence weights an analysis uses.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/framing/evidence.h"

namespace kundenlint {

/// Shared by the analyzers of several threads.
class WeightSource {
 public:
  /// What the options ask for. Errors: those of the file of AnalyzerOptions::weights_file, or that it belongs
  /// to another profile.
  static Result<WeightSource> load(const AnalyzerOptions& options, const Dictionary& dictionary);

  /// Nothing where the options want none, or none fit the profile. Entries of the user's own dictionaries are
  /// spared: whoever writes one means it.
  std::optional<framing::Evidence> evidence(const Dictionary& dictionary, Morphology& morphology,
                                            Matcher& matcher) const;

  /// The fingerprint of the weights in use; empty without weights.
  std::string_view sha256() const { return weights_ ? weights_->sha256() : std::string_view(); }

 private:
  std::shared_ptr<const std::string> bytes_;  // of a file
  std::optional<Weights> weights_;
  std::vector<std::string> own_;  // paths of the user's dictionaries
};

}  // namespace kundenlint
