// Evidence weights: a linear model over what a sentence shows, as a table that is used as it lies.
//
// The weights are a TSV file (dictionaries/gewichte). First lines that begin with "@": the profile they
// belong to, and two probabilities. Then a header line and a line a feature: its name (features.h), and the
// weight for each target, nothing where it is zero. Targets are the facets of the profile, then the three
// stances.
//
//   @profil     kunde
//   @behalten   0.10      below it what an entry found is dropped
//   @hinzu      0.30      from it on a frame counts that no entry found
//   @bezug      kundenname               a sentence needs a word of this class for a frame that no entry
//   found,
//   @ausser     amtlich, erzaehlung      and none of these (both may be left out)
//   @sicher     0.75      above it the likeliest stance is that of a mention that an entry found
//   merkmal     orientierung.handeln  …  zustimmend  ablehnend  offen
//   konstante   -3.21                 …
//   l:Bedarf    0.84                  …
#pragma once

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
  /// The weight of a feature for a target, in hundredths.
  struct Cell {
    std::uint16_t target = 0;
    std::int16_t hundredths = 0;

    double value() const { return hundredths / 100.0; }
  };

  /// A view of what `compile_weights` made; nothing when the bytes are something else. The bytes outlive it
  /// and begin at a multiple of 8.
  static std::optional<Weights> open(std::string_view bytes);

  /// The weights of a feature; empty for one without. Cost: a look-up.
  std::span<const Cell> find(std::uint64_t key) const;

  std::string_view profile() const { return profile_; }
  const std::vector<std::string_view>& targets() const { return targets_; }
  /// Classes of the dictionary; see @bezug and @ausser. Empty: not asked for.
  std::string_view reference() const { return reference_; }
  const std::vector<std::string_view>& excluded() const { return excluded_; }
  double keep() const { return keep_; }
  double add() const { return add_; }
  double sure() const { return sure_; }

 private:
  struct Slot {
    std::uint64_t key = 0;  ///< 0: free
    std::uint32_t first = 0, count = 0;
  };
  friend class WeightCompiler;

  std::string_view profile_, reference_;
  std::vector<std::string_view> excluded_;
  std::vector<std::string_view> targets_;
  double keep_ = 0, add_ = 1, sure_ = 1;
  std::span<const Slot> slots_;
  std::span<const Cell> cells_;
};

/// The TSV as bytes for Weights::open. Errors: syntax, with the file's line and column.
Result<std::string> compile_weights(std::string_view tsv, const std::string& path);

}  // namespace kundenlint
