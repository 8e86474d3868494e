// How well a coding agrees with a reference, as figures.
//
// An item is a pair of a sentence and a label; it counts once. With C the coded items and F the found ones
//   precision P = |C ∩ F| / |F|     recall R = |C ∩ F| / |C|     F1 = 2 P R / (P + R)
// (van Rijsbergen 1979, "Information Retrieval", ch. 7). Without a found item P is 1 where nothing is coded,
// else 0; without a coded one R is 1; F1 is 0 where P + R is.
//
//   poles         label: pole or counter-frame, asserted (zustimmend)
//   facets        label: facet or counter-frame, asserted; bare poles are left out on both sides
//   stance        label: pole or counter-frame with its stance, asserted or rejected; open ones are left out
//   relation      label: type of relation; a found one may stand a sentence before or behind the coded one
//   verwechslung  items are texts: those that equate the poles
//   alarms        sentences without any coded frame in which something is asserted, per 100 of them
//   lean          share of the texts with the coded lean
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/evaluation/coding.h"
#include "kundenlint/statistics/bootstrap.h"

namespace kundenlint {

struct Counts {
  std::uint64_t coded = 0, found = 0, agreed = 0;
  Counts& operator+=(const Counts& other);
};

struct Rates {
  double precision = 0, recall = 0, f1 = 0;
};
Rates rates(const Counts& counts);

struct Figure {
  double value = std::numeric_limits<double>::quiet_NaN();  ///< NaN where it is not defined
  std::optional<Interval> interval{};                       ///< over documents; needs two of them
};

/// One figure with its parts.
struct Measure {
  std::string name;   ///< "poles", "facets", "stance", "relation", "verwechslung"
  std::string label;  ///< of one label of it, e.g. "naehe.sympathie", "naehe ablehnend"; empty: all together
  Counts counts;
  Figure precision, recall, f1;  ///< with percentile intervals over texts
};

/// `hits` of `all`; the figure is per 1 or per 100.
struct Share {
  std::uint64_t hits = 0, all = 0;
  Figure value;  ///< NaN where `all` is 0
};

struct Scores {
  std::uint64_t texts = 0, sentences = 0;
  std::uint64_t framed = 0;       ///< sentences with a coded frame
  std::vector<Measure> measures;  ///< in the order above
  std::vector<Measure> labels;    ///< that were coded or found, in the order of the profile
  Share alarms, lean;
};

/// The two codings of one text. REQUIRES: both have all its sentences.
struct CodedPair {
  const TextCode* coded = nullptr;
  const TextCode* found = nullptr;
};

/// Intervals are bootstrapped over the texts. Cost: replicates · texts · labels.
Scores score(std::span<const CodedPair> texts, const Dictionary& dictionary, const BootstrapOptions& options);

}  // namespace kundenlint
