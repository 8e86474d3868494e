#include "kundenlint/statistics/clustered.h"

#include <gtest/gtest.h>

#include "tests/bench/coverage.h"
#include "tests/unit/statistics/reference.h"

namespace kundenlint {
namespace {

ClusterSums sums_of(const std::vector<double>& n, const std::vector<double>& x) {
  ClusterSums out;
  for (std::size_t i = 0; i < n.size(); ++i)
    out.add(static_cast<std::uint64_t>(n[i]), static_cast<std::uint64_t>(x[i]));
  return out;
}

void expect_close(const std::vector<double>& got, const ReferenceRow& row) {
  ASSERT_EQ(got.size(), row.expected.size()) << row.about;
  for (std::size_t i = 0; i < got.size(); ++i)
    EXPECT_NEAR(got[i], row.expected[i], 1e-9 * std::max(1.0, std::abs(row.expected[i]))) << row.about;
}

void expect_figures(const std::string& name, Estimate (*estimate)(const ClusterSums&)) {
  for (const ReferenceRow& row : reference("cluster_" + name)) {
    const Estimate got = estimate(sums_of(row.input[0], row.input[1]));
    const Interval interval = got.interval();
    expect_close({got.value(), interval.low, interval.high, got.design_effect()}, row);
  }
  for (const ReferenceRow& row : reference("cluster_" + name + "_difference")) {
    const WeightedEstimate minus[] = {{1, estimate(sums_of(row.input[0], row.input[1]))},
                                      {-1, estimate(sums_of(row.input[2], row.input[3]))}};
    const Bounded got = linear_sum(minus);
    expect_close({got.value, *got.low, *got.high, p_of_zero(minus)}, row);
  }
  for (const ReferenceRow& row : reference("cluster_" + name + "_effect")) {
    const auto got = effect_size(estimate(sums_of(row.input[0], row.input[1])),
                                 estimate(sums_of(row.input[2], row.input[3])));
    ASSERT_TRUE(got && got->low && got->high) << row.about;
    expect_close({got->value, *got->low, *got->high}, row);
  }
}

TEST(Clustered, IndexEqualsAnIndependentImplementation) { expect_figures("index", &Estimate::index); }
TEST(Clustered, RateEqualsAnIndependentImplementation) { expect_figures("rate", &Estimate::rate); }

TEST(Clustered, SumsOfPartsAreTheWholeAndAnEmptyTextIsNone) {
  ClusterSums whole = sums_of({3, 7, 0, 5}, {1, 0, 0, 5}), parts = sums_of({3}, {1});
  parts.add(sums_of({0, 5, 7}, {0, 5, 0}));
  EXPECT_EQ(parts, whole);
  EXPECT_EQ(whole.texts, 3U);
  EXPECT_EQ(whole.bearing, 2U);
  EXPECT_EQ(whole.nn, 9U + 49U + 25U);
}

TEST(Clustered, SumsBeyondTheirRangeStayAtTheEnd) {
  ClusterSums sums = sums_of({4294967295.0}, {1});
  for (int i = 0; i < 3; ++i) sums.add(ClusterSums(sums));
  EXPECT_EQ(sums.nn, std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(sums.x, 8U);
}

// The review's case: −2.00 [−2.00; −2.00] from one mention a side.
TEST(Clustered, OneMentionASideIsNoCertainty) {
  const WeightedEstimate minus[] = {{1, Estimate::index(sums_of({1}, {0}))},
                                    {-1, Estimate::index(sums_of({1}, {1}))}};
  const Bounded got = linear_sum(minus);
  EXPECT_EQ(got.value, -2);
  EXPECT_EQ(*got.low, -2);
  EXPECT_GT(*got.high, 0.3);
  EXPECT_GT(p_of_zero(minus), 0.05);
}

// A text that repeats itself is not so many texts.
TEST(Clustered, RepetitionInOneTextWidensAndEqualTextsDoNot) {
  const Estimate repeated = Estimate::index(sums_of({20, 20}, {20, 0}));
  const Estimate spread = Estimate::index(sums_of(std::vector<double>(20, 2), std::vector<double>(20, 1)));
  EXPECT_GT(repeated.design_effect(), 5);
  EXPECT_EQ(spread.design_effect(), 1);
  EXPECT_LT(repeated.interval().low, spread.interval().low);
}

TEST(Clustered, SingleMentionsGiveTheJeffreysInterval) {
  const Estimate got = Estimate::index(sums_of(std::vector<double>(9, 1), {1, 1, 1, 1, 1, 1, 1, 0, 0}));
  EXPECT_NEAR(got.interval().low, -0.0876488662386949, 0.03);
  EXPECT_NEAR(got.design_effect(), 1, 0.1);
}

TEST(Clustered, NothingHasNoFigure) {
  EXPECT_FALSE(Estimate::index({}).defined());
  EXPECT_FALSE(effect_size(Estimate::rate(sums_of({10}, {0})), Estimate::rate(sums_of({10}, {0}))));
}

TEST(Clustered, ARatioToNoMentionsHasNoUpperEnd) {
  const auto got =
      effect_size(Estimate::rate(sums_of({1000, 1000}, {4, 3})), Estimate::rate(sums_of({2000}, {0})));
  ASSERT_TRUE(got && got->low);
  EXPECT_NEAR(got->value, std::log2(7 / 0.5), 1e-12);
  EXPECT_LT(*got->low, got->value);
  EXPECT_FALSE(got->high);
}

TEST(Clustered, PIsSmallWhereTheIntervalDoesNotHoldZero) {
  for (double x = 0; x <= 10; ++x) {
    const WeightedEstimate minus[] = {{1, Estimate::index(sums_of({5, 5}, {x / 2, x - x / 2}))},
                                      {-1, Estimate::index(sums_of({4, 3, 3}, {0, 1, 0}))}};
    const Bounded ends = linear_sum(minus);
    EXPECT_EQ(p_of_zero(minus) < 0.05, *ends.low > 0 || *ends.high < 0) << x;
  }
}

// tests/bench/RESULTS.md has the whole table.
TEST(Clustered, IntervalsHoldTheTruth) {
  for (const auto& [texts, mentions] : {std::pair{1U, 1.0}, {3U, 1.0}, {3U, 3.0}, {30U, 1.0}, {100U, 10.0}}) {
    const coverage::Plan plan{.texts = texts, .mentions = mentions, .pairs = 1500};
    const coverage::Shares index = coverage::of_index(plan);
    EXPECT_GT(index.one, 0.93) << texts;
    EXPECT_GT(index.difference, 0.93) << texts;
    EXPECT_LT(index.difference, 0.98) << texts;
  }
  const coverage::Shares rate =
      coverage::of_rate({.texts = 30, .mentions = 1, .clustering = 1, .pairs = 1500});
  EXPECT_GT(rate.one, 0.92);
  EXPECT_GT(rate.difference, 0.93);
  EXPECT_LT(rate.difference, 0.98);
}

}  // namespace
}  // namespace kundenlint
