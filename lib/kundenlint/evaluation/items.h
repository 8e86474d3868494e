// The items of a coding: what is counted when two codings are held against each other.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kundenlint/evaluation/scores.h"

namespace kundenlint {

inline constexpr std::string_view kMeasures[] = {"poles", "facets", "stance", "relation", "verwechslung"};
enum MeasureIndex : std::uint8_t { kPoles, kFacets, kStance, kRelation, kConfusion, kMeasureCount };

/// All labels that a profile allows, numbered in the order in which they are shown.
class LabelList {
 public:
  explicit LabelList(const Dictionary& dictionary);

  std::size_t size() const { return labels_.size(); }
  MeasureIndex measure(std::size_t label) const { return labels_[label].first; }
  const std::string& name(std::size_t label) const { return labels_[label].second; }
  /// REQUIRES: the profile has it.
  std::size_t index(MeasureIndex measure, std::string_view name) const;
  const Dictionary& dictionary() const { return *dictionary_; }

 private:
  void add(MeasureIndex measure, std::string name);

  const Dictionary* dictionary_;
  std::vector<std::pair<MeasureIndex, std::string>> labels_;
  std::map<std::pair<MeasureIndex, std::string>, std::size_t, std::less<>> index_;
};

/// Sentence (0 for items that are texts) and label.
using Item = std::pair<std::size_t, std::size_t>;
using Items = std::set<Item>;

Items items_of(const TextCode& code, const LabelList& labels);

/// Moves a found relation onto a coded one of its type in the sentence, else before, else behind; each coded
/// one is met once.
Items aligned(const Items& coded, const Items& found, const LabelList& labels);

}  // namespace kundenlint
