#include "kundenlint/statistics/reliability.h"

#include <gtest/gtest.h>

#include "tests/unit/statistics/reference.h"

namespace kundenlint {
namespace {

TEST(Reliability, CorrelationEqualsIndependentImplementations) {
  for (const ReferenceRow& row : reference("correlation"))
    expect_reference({*correlation(row.input[0], row.input[1])}, row);
  const double x[] = {2, 4, 4, 7, 9}, flat[] = {3, 3, 3, 3, 3};
  EXPECT_FALSE(correlation(x, flat));
}

TEST(Reliability, SpearmanBrownDoublesTheLength) {
  EXPECT_DOUBLE_EQ(spearman_brown(0.5), 2.0 / 3);
  EXPECT_DOUBLE_EQ(spearman_brown(1), 1);
  EXPECT_DOUBLE_EQ(spearman_brown(0), 0);
}

TEST(Reliability, ItemsThatSayTheSameAreReliable) {
  const std::vector<std::vector<double>> items(5, {1, 4, 2, 8});
  const auto got = split_half(items, {.replicates = 50});
  ASSERT_TRUE(got);
  EXPECT_NEAR(got->mean, 1, 1e-12);
  EXPECT_EQ(got->splits, 50U);
}

// Two items have one split: {2, 4, 4, 7, 9} against {1, 3, 2, 8, 6}, 2r/(1 + r) of their correlation
// (tests/reference).
TEST(Reliability, OneSplitIsTheFormula) {
  const std::vector<std::vector<double>> items = {{2, 4, 4, 7, 9}, {1, 3, 2, 8, 6}};
  const auto got = split_half(items, {.replicates = 10});
  ASSERT_TRUE(got);
  EXPECT_NEAR(got->mean, 2 * 0.865253200863 / 1.865253200863, 1e-11);
  EXPECT_NEAR(got->interval.low, got->interval.high, 1e-12);
}

TEST(Reliability, DocumentsWhosePartsAreAlikeAreReliable) {
  const std::vector<std::vector<double>> alike = {{1, 1, 1}, {4, 4}, {2, 2, 2, 2}};
  const auto got = split_half_within(alike, {.replicates = 20});
  ASSERT_TRUE(got);
  EXPECT_NEAR(got->mean, 1, 1e-12);
  EXPECT_EQ(got->splits, 20U);
  EXPECT_FALSE(split_half_within(std::vector<std::vector<double>>{{1, 2}}, {}));
  EXPECT_FALSE(split_half_within(std::vector<std::vector<double>>{{3, 3}, {3, 3}}, {}));
}

TEST(Reliability, PartsThatDifferAreLessReliable) {
  const std::vector<std::vector<double>> mixed = {{0, 2, 0, 2}, {1, 3, 1, 3}, {0, 4, 0, 4}, {2, 2, 2, 2}};
  const auto got = split_half_within(mixed, {.replicates = 200});
  ASSERT_TRUE(got);
  EXPECT_LT(got->mean, 0.9);
  EXPECT_LT(got->interval.low, got->interval.high);
}

TEST(Reliability, OneItemHasNoHalves) {
  EXPECT_FALSE(split_half(std::vector<std::vector<double>>{{1, 2, 3}}, {}));
}

}  // namespace
}  // namespace kundenlint
