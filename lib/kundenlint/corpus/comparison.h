// Groups of documents side by side: facets per 1,000 words and the contrast index, their differences and
// trends, with intervals that know that the mentions of one document hang together (statistics/clustered.h).
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/analysis/facet_measures.h"
#include "kundenlint/statistics/clustered.h"
#include "kundenlint/statistics/dispersion.h"

namespace kundenlint {

inline constexpr double kNoFigure = std::numeric_limits<double>::quiet_NaN();

struct GroupFigure {
  double value = kNoFigure;  ///< NaN where it is not defined
  std::optional<double> low{}, high{};
  // of a group
  std::optional<std::uint64_t> texts{}, mentions{};  ///< texts with such mentions; how many mentions
  double design_effect = kNoFigure;
  std::optional<Dispersion> dispersion{};  ///< over the documents with words; of facets with mentions
  // of a difference or trend
  std::optional<Bounded> effect{};               ///< of a difference
  double p = kNoFigure, p_adjusted = kNoFigure;  ///< that it is 0; Benjamini-Hochberg over the figures
};

/// The documents of one group; what is counted are asserted mentions, and words.
class DocumentGroup {
 public:
  DocumentGroup(std::string name, const std::vector<FacetMeasure>& measures)
      : name_(std::move(name)), measures_(measures), rates_(measures.size()) {}

  void add(const Analysis& analysis);

  const std::string& name() const { return name_; }
  std::uint32_t documents() const { return static_cast<std::uint32_t>(rows_.size()); }
  std::uint64_t words() const { return words_; }
  Contrast contrast() const;                              ///< of all its mentions together
  std::uint64_t bearing() const { return index_.texts; }  ///< documents with asserted mentions of the poles

  /// Of the measures, in their order, then of the contrast index. Undefined ones have no words or no mentions
  /// of the poles.
  std::vector<Estimate> estimates() const;
  std::vector<GroupFigure> figures() const;

 private:
  struct Row {
    std::uint64_t words = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> counts;  // measure, mentions; those that there are
  };

  std::vector<std::optional<Dispersion>> dispersions() const;

  std::string name_;
  std::vector<FacetMeasure> measures_;
  std::vector<ClusterSums> rates_;
  ClusterSums index_;
  std::uint64_t words_ = 0;
  std::vector<Row> rows_;
};

/// First group minus second, with effect sizes. A measure without mentions on either side is not tested.
std::vector<GroupFigure> differences(const DocumentGroup& first, const DocumentGroup& second);

/// The slope of the least-squares line through the groups' figures at `at` (years): change a unit. Groups
/// count alike; those where the figure is undefined are left out. REQUIRES: at.size() == groups.size().
std::vector<GroupFigure> trend(const std::vector<DocumentGroup>& groups, const std::vector<double>& at);

}  // namespace kundenlint
