#include "kundenlint/corpus/comparison.h"

#include <algorithm>
#include <cmath>

#include "kundenlint/statistics/keyness.h"

namespace kundenlint {
namespace {

/// The sum and its interval; tested where somebody spoke.
GroupFigure figure_of(const std::vector<WeightedEstimate>& summands) {
  const Bounded sum = linear_sum(summands);
  GroupFigure out{.value = sum.value, .low = sum.low, .high = sum.high};
  const bool spoken = std::any_of(summands.begin(), summands.end(), [](const WeightedEstimate& summand) {
    return summand.estimate.is_share() || summand.estimate.inner_value() > 0;
  });
  if (spoken) out.p = p_of_zero(summands);
  return out;
}

void adjust(std::vector<GroupFigure>& figures) {
  std::vector<double> tested;
  for (const GroupFigure& figure : figures) {
    if (!std::isnan(figure.p)) tested.push_back(figure.p);
  }
  const std::vector<double> adjusted = benjamini_hochberg(tested);
  auto next = adjusted.begin();
  for (GroupFigure& figure : figures) {
    if (!std::isnan(figure.p)) figure.p_adjusted = *next++;
  }
}

/// The line's slope is a sum of the groups' figures with these weights; empty with less than two places.
std::vector<WeightedEstimate> slope(const std::vector<std::vector<Estimate>>& estimates, std::size_t figure,
                                    const std::vector<double>& at) {
  std::vector<WeightedEstimate> out;
  double sum = 0, squares = 0;
  for (std::size_t g = 0; g < at.size(); ++g) {
    if (!estimates[g][figure].defined()) continue;
    out.push_back({at[g] - at.front(), estimates[g][figure]});  // years are large
    sum += out.back().weight;
  }
  const double mean = out.empty() ? 0 : sum / static_cast<double>(out.size());
  for (WeightedEstimate& summand : out) {
    summand.weight -= mean;
    squares += summand.weight * summand.weight;
  }
  if (squares <= 0) return {};
  for (WeightedEstimate& summand : out) summand.weight /= squares;
  return out;
}

}  // namespace

void DocumentGroup::add(const Analysis& analysis) {
  Row row{.words = analysis.words, .counts = {}};
  for (std::size_t i = 0; i < measures_.size(); ++i) {
    const std::uint64_t count = counts_of(measures_[i], analysis).zustimmend;
    rates_[i].add(analysis.words, count);
    if (count > 0) row.counts.emplace_back(static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(count));
  }
  index_.add(analysis.contrast.a + analysis.contrast.b, analysis.contrast.a);
  words_ += analysis.words;
  rows_.push_back(std::move(row));
}

Contrast DocumentGroup::contrast() const { return kundenlint::contrast(index_.x, index_.n - index_.x); }

std::vector<Estimate> DocumentGroup::estimates() const {
  std::vector<Estimate> out;
  out.reserve(rates_.size() + 1);
  for (const ClusterSums& sums : rates_) out.push_back(Estimate::rate(sums));
  out.push_back(Estimate::index(index_));
  return out;
}

std::vector<std::optional<Dispersion>> DocumentGroup::dispersions() const {
  std::vector<std::optional<DispersionSum>> sums(rates_.size());
  for (std::size_t i = 0; i < rates_.size(); ++i) {
    if (rates_[i].x > 0) sums[i].emplace(rates_[i].x, words_);
  }
  std::uint64_t smallest = words_;
  for (const Row& row : rows_) {
    if (row.words > 0) smallest = std::min(smallest, row.words);
    for (const auto& [measure, count] : row.counts) sums[measure]->add(count, row.words);
  }
  std::vector<std::optional<Dispersion>> out;
  out.reserve(sums.size());
  for (const auto& sum : sums) out.push_back(sum ? std::optional(sum->result(smallest)) : std::nullopt);
  return out;
}

std::vector<GroupFigure> DocumentGroup::figures() const {
  const std::vector<Estimate> estimates = this->estimates();
  const auto spread = dispersions();
  std::vector<GroupFigure> out;
  for (std::size_t i = 0; i < estimates.size(); ++i) {
    const bool rate = i < rates_.size();
    GroupFigure figure{.texts = rate ? rates_[i].bearing : index_.texts,
                       .mentions = rate ? rates_[i].x : index_.n};
    if (rate) figure.dispersion = spread[i];
    if (estimates[i].defined()) {
      const Interval interval = estimates[i].interval();
      figure.value = estimates[i].value();
      figure.low = interval.low;
      figure.high = interval.high;
      figure.design_effect = estimates[i].design_effect();
    }
    out.push_back(figure);
  }
  return out;
}

std::vector<GroupFigure> differences(const DocumentGroup& first, const DocumentGroup& second) {
  const std::vector<Estimate> a = first.estimates(), b = second.estimates();
  std::vector<GroupFigure> out(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!a[i].defined() || !b[i].defined()) continue;
    out[i] = figure_of({{1, a[i]}, {-1, b[i]}});
    out[i].effect = effect_size(a[i], b[i]);
  }
  adjust(out);
  return out;
}

std::vector<GroupFigure> trend(const std::vector<DocumentGroup>& groups, const std::vector<double>& at) {
  std::vector<std::vector<Estimate>> estimates;
  estimates.reserve(groups.size());
  for (const DocumentGroup& group : groups) estimates.push_back(group.estimates());
  std::vector<GroupFigure> out(estimates.front().size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::vector<WeightedEstimate> summands = slope(estimates, i, at);
    if (!summands.empty()) out[i] = figure_of(summands);
  }
  adjust(out);
  return out;
}

}  // namespace kundenlint
