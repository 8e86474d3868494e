// Groups of documents side by side: facets per 1,000 words and the contrast index, with bootstrap intervals.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/statistics/bootstrap.h"

namespace kundenlint {

struct Figure {
  double value = std::numeric_limits<double>::quiet_NaN();  ///< NaN where it is not defined
  std::optional<Interval> interval{};                       ///< over documents; needs two of them
};

/// The documents of one group; what is counted are asserted mentions, and words.
class DocumentGroup {
 public:
  explicit DocumentGroup(std::string name) : name_(std::move(name)) {}

  void add(const Analysis& analysis);

  const std::string& name() const { return name_; }
  std::uint32_t documents() const { return static_cast<std::uint32_t>(rows_.size()); }
  std::uint64_t words() const;
  Contrast contrast() const;  ///< of all its mentions together

  /// Asserted mentions per 1,000 words of each facet in the profile's order, then the contrast index; of all
  /// documents, or of a draw of them. NaN without words, without mentions of the poles.
  std::vector<double> figures(const std::vector<std::uint32_t>* drawn = nullptr) const;

 private:
  struct Row {
    std::uint64_t words = 0, a = 0, b = 0;
    std::vector<std::uint32_t> facets;
  };
  std::string name_;
  std::vector<Row> rows_;
};

/// The figures of DocumentGroup::figures with their intervals.
std::vector<Figure> group_figures(const DocumentGroup& group, const BootstrapOptions& options);

/// First group minus second, with the interval of the difference: both are resampled.
std::vector<Figure> differences(const DocumentGroup& first, const DocumentGroup& second,
                                const BootstrapOptions& options);

/// The slope of the least-squares line through the groups' figures at `at` (years): change a unit. Groups
/// count alike. Documents are resampled within their group. REQUIRES: at.size() == groups.size().
std::vector<Figure> trend(const std::vector<DocumentGroup>& groups, const std::vector<double>& at,
                          const BootstrapOptions& options);

}  // namespace kundenlint
