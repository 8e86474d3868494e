// Evidence weights: a linear model over what a sentence shows, as a table that is used as it lies.
//
// clang-format off
// The weights are a TSV file (dictionaries/gewichte). Lines that begin with "#" say where they come from. Then settings,
// a header line, and a line a feature: its name (features.h), and the weight for each target, nothing where it is zero.
// Targets are the poles (behind "="), the facets of the profile, and the three stances.
//
//   @profil     kunde
//   @schwelle   =orientierung   0.41     from this probability on the target is shown; 0.5 where nothing is said
//   merkmal     =orientierung   =naehe   orientierung.handeln   …   zustimmend   ablehnend   offen
//   konstante   -3.21           -4.02    …
//   l:Bedarf    0.84            …
// clang-format on
//
// In the table a weight is a byte: a target's weights share a scale, so that the largest is 127.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/result.h"

namespace kundenlint {

class Weights {
 public:
  /// A view of what `compile_weights` made; nothing when the bytes are something else. The bytes outlive it
  /// and begin at a multiple of 8.
  static std::optional<Weights> open(std::string_view bytes);

  /// The weights of a feature, one a target, in steps of `step`; empty for one without. Cost: a look-up.
  std::span<const std::int8_t> find(std::uint64_t key) const;

  std::string_view profile() const { return profile_; }
  /// The SHA-256 of the TSV that they were compiled from, in hexadecimal digits.
  std::string_view sha256() const { return {sha256_.data(), sha256_.size()}; }
  const std::vector<std::string_view>& targets() const { return targets_; }
  /// By target.
  std::span<const float> steps() const { return steps_; }
  std::span<const float> constants() const { return constants_; }
  std::span<const float> thresholds() const { return thresholds_; }  ///< probabilities

 private:
  std::string_view profile_;
  std::array<char, 64> sha256_{};
  std::vector<std::string_view> targets_;
  std::span<const std::uint64_t> keys_;  ///< by slot; 0: free
  std::span<const std::uint32_t> rows_;  ///< by slot
  std::span<const float> steps_, constants_, thresholds_;
  std::span<const std::int8_t> cells_;
};

/// The TSV as bytes for Weights::open. Errors: syntax, with the file's line and column.
Result<std::string> compile_weights(std::string_view tsv, const std::string& path);

}  // namespace kundenlint
