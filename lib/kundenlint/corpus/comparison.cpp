#include "kundenlint/corpus/comparison.h"

#include <cmath>

namespace kundenlint {
namespace {

std::vector<Figure> with_intervals(const std::vector<double>& values,
                                   const std::vector<std::optional<Interval>>& intervals) {
  std::vector<Figure> out;
  for (std::size_t i = 0; i < values.size(); ++i) {
    out.push_back({values[i], std::isnan(values[i]) ? std::nullopt : intervals[i]});
  }
  return out;
}

std::vector<double> minus(std::vector<double> left, const std::vector<double>& right) {
  for (std::size_t i = 0; i < left.size(); ++i) left[i] -= right[i];
  return left;
}

/// Slopes by figure; groups where the figure is undefined are left out, two are needed.
std::vector<double> slopes(const std::vector<std::vector<double>>& figures, const std::vector<double>& at) {
  std::vector<double> out(figures.front().size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t f = 0; f < out.size(); ++f) {
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (std::size_t g = 0; g < at.size(); ++g) {
      if (std::isnan(figures[g][f])) continue;
      const double moved = at[g] - at.front();  // years are large, their squares larger
      n += 1;
      x += moved;
      y += figures[g][f];
      xx += moved * moved;
      xy += moved * figures[g][f];
    }
    if (n * xx - x * x > 0) out[f] = (n * xy - x * y) / (n * xx - x * x);
  }
  return out;
}

}  // namespace

void DocumentGroup::add(const Analysis& analysis) {
  Row row{.words = analysis.words, .a = analysis.contrast.a, .b = analysis.contrast.b, .facets = {}};
  for (const FacetReport& facet : analysis.facets) row.facets.push_back(facet.zustimmend);
  rows_.push_back(std::move(row));
}

std::uint64_t DocumentGroup::words() const {
  std::uint64_t sum = 0;
  for (const Row& row : rows_) sum += row.words;
  return sum;
}

Contrast DocumentGroup::contrast() const {
  std::uint64_t a = 0, b = 0;
  for (const Row& row : rows_) {
    a += row.a;
    b += row.b;
  }
  return kundenlint::contrast(a, b);
}

std::vector<double> DocumentGroup::figures(const std::vector<std::uint32_t>* drawn) const {
  if (rows_.empty()) return {};
  std::uint64_t words = 0, a = 0, b = 0;
  std::vector<std::uint64_t> facets(rows_.front().facets.size());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const std::uint64_t times = drawn == nullptr ? 1 : (*drawn)[i];
    if (times == 0) continue;
    words += times * rows_[i].words;
    a += times * rows_[i].a;
    b += times * rows_[i].b;
    for (std::size_t f = 0; f < facets.size(); ++f) facets[f] += times * rows_[i].facets[f];
  }
  constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
  std::vector<double> out;
  out.reserve(facets.size() + 1);
  for (const std::uint64_t count : facets) {
    out.push_back(words == 0 ? kUndefined : 1000.0 * static_cast<double>(count) / static_cast<double>(words));
  }
  const auto all = static_cast<double>(a + b);
  out.push_back(a + b == 0 ? kUndefined : (static_cast<double>(a) - static_cast<double>(b)) / all);
  return out;
}

std::vector<Figure> group_figures(const DocumentGroup& group, const BootstrapOptions& options) {
  const std::vector<double> values = group.figures();
  const std::uint32_t strata[] = {group.documents()};
  const auto statistic = [&](const Draw& draw) { return group.figures(draw.data()); };
  return with_intervals(values, bootstrap(strata, values.size(), statistic, options));
}

std::vector<Figure> differences(const DocumentGroup& first, const DocumentGroup& second,
                                const BootstrapOptions& options) {
  const std::vector<double> values = minus(first.figures(), second.figures());
  const std::uint32_t strata[] = {first.documents(), second.documents()};
  const auto statistic = [&](const Draw& draw) {
    return minus(first.figures(&draw[0]), second.figures(&draw[1]));
  };
  return with_intervals(values, bootstrap(strata, values.size(), statistic, options));
}

std::vector<Figure> trend(const std::vector<DocumentGroup>& groups, const std::vector<double>& at,
                          const BootstrapOptions& options) {
  std::vector<std::uint32_t> strata;
  std::vector<std::vector<double>> figures;
  for (const DocumentGroup& group : groups) {
    strata.push_back(group.documents());
    figures.push_back(group.figures());
  }
  const std::vector<double> values = slopes(figures, at);
  const auto statistic = [&](const Draw& draw) {
    std::vector<std::vector<double>> drawn;
    for (std::size_t g = 0; g < groups.size(); ++g) drawn.push_back(groups[g].figures(&draw[g]));
    return slopes(drawn, at);
  };
  return with_intervals(values, bootstrap(strata, values.size(), statistic, options));
}

}  // namespace kundenlint
