#include "kundenlint/statistics/bootstrap.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "kundenlint/statistics/random.h"
#include "tests/unit/statistics/reference.h"

namespace kundenlint {
namespace {

// The first outputs of the reference implementation (Vigna, splitmix64.c) from the seed 1234567.
TEST(Random, SplitMixGivesThePublishedNumbers) {
  SplitMix64 random(1234567);
  for (const std::uint64_t want : {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL,
                                   4593380528125082431ULL, 16408922859458223821ULL}) {
    EXPECT_EQ(random.next(), want);
  }
}

TEST(Random, BoundedNumbersAreEvenlySpread) {
  SplitMix64 random(7);
  std::vector<int> counts(6);
  for (int i = 0; i < 60000; ++i) ++counts[random.below(6)];
  double chi2 = 0;
  for (const int count : counts) chi2 += (count - 10000.0) * (count - 10000.0) / 10000;
  EXPECT_LT(chi2, 20.5);  // the 99.9 % quantile for 5 degrees of freedom
  EXPECT_EQ(SplitMix64(3).below(1), 0U);
}

TEST(Random, StreamsDiffer) { EXPECT_NE(SplitMix64(1, 0).next(), SplitMix64(1, 1).next()); }

TEST(Bootstrap, QuantilesAreThoseOfR) {
  for (const ReferenceRow& row : reference("quantile"))
    expect_reference({quantile(row.input[0], row.input[1].front())}, row);
}

const std::vector<double> kValues = {3, 5, 7, 8, 12, 13, 18, 21, 25, 40};

double mean_of(const std::vector<double>& values, const std::vector<std::uint32_t>& times) {
  double sum = 0;
  std::uint32_t drawn = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sum += values[i] * times[i];
    drawn += times[i];
  }
  EXPECT_EQ(drawn, values.size());
  return sum / drawn;
}

std::vector<double> mean(const Draw& sample) { return {mean_of(kValues, sample[0])}; }

/// Within the error of the replicates: the bootstrap distribution itself is the reference, or other draws of
/// it.
void expect_about(const std::optional<Interval>& got, const ReferenceRow& row) {
  ASSERT_TRUE(got) << row.about;
  EXPECT_NEAR(got->low, row.expected[0], 0.15) << row.about;
  EXPECT_NEAR(got->high, row.expected[1], 0.15) << row.about;
}

TEST(Bootstrap, IntervalOfAMeanIsThatOfTheExactDistributionAndOfR) {
  for (const ReferenceRow& row : reference("bootstrap_mean")) {
    const std::uint32_t strata[] = {static_cast<std::uint32_t>(row.input[0].size())};
    const auto statistic = [&](const Draw& sample) {
      return std::vector<double>{mean_of(row.input[0], sample[0])};
    };
    expect_about(bootstrap(strata, 1, statistic, {.replicates = 100000}).front(), row);
  }
}

TEST(Bootstrap, IntervalOfADifferenceDrawsBothGroups) {
  for (const ReferenceRow& row : reference("bootstrap_difference")) {
    const std::uint32_t strata[] = {static_cast<std::uint32_t>(row.input[0].size()),
                                    static_cast<std::uint32_t>(row.input[1].size())};
    const auto statistic = [&](const Draw& sample) {
      return std::vector<double>{mean_of(row.input[0], sample[0]) - mean_of(row.input[1], sample[1])};
    };
    expect_about(bootstrap(strata, 1, statistic, {.replicates = 100000}).front(), row);
  }
}

TEST(Bootstrap, SameSeedSameInterval) {
  const std::uint32_t strata[] = {10};
  const auto first = bootstrap(strata, 1, mean, {.replicates = 500, .seed = 9});
  EXPECT_EQ(first, bootstrap(strata, 1, mean, {.replicates = 500, .seed = 9}));
  EXPECT_NE(first, bootstrap(strata, 1, mean, {.replicates = 500, .seed = 10}));
}

TEST(Bootstrap, WhatCannotBeKnownHasNoInterval) {
  const auto constant = [](const Draw&) { return std::vector<double>{1.0}; };
  const auto undefined = [](const Draw&) {
    return std::vector<double>{std::numeric_limits<double>::quiet_NaN()};
  };
  const std::uint32_t lonely[] = {5, 1}, enough[] = {5, 2};
  EXPECT_FALSE(bootstrap(lonely, 1, constant, {.replicates = 50}).front());
  EXPECT_TRUE(bootstrap(enough, 1, constant, {.replicates = 50}).front());
  EXPECT_FALSE(bootstrap(enough, 1, undefined, {.replicates = 50}).front());
}

}  // namespace
}  // namespace kundenlint
