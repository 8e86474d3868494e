#include "kundenlint/statistics/bootstrap.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "kundenlint/statistics/random.h"

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

// Reference (R 4.2.2): quantile(c(1, 2, 4, 8, 16), c(.025, .3, .975))
TEST(Bootstrap, QuantilesAreThoseOfR) {
  const double values[] = {1, 2, 4, 8, 16};
  EXPECT_DOUBLE_EQ(quantile(values, 0.025), 1.1);
  EXPECT_DOUBLE_EQ(quantile(values, 0.3), 2.4);
  EXPECT_DOUBLE_EQ(quantile(values, 0.975), 15.2);
  EXPECT_EQ(quantile(values, 1), 16);
}

const std::vector<double> kValues = {3, 5, 7, 8, 12, 13, 18, 21, 25, 40};

std::vector<double> mean(const Draw& sample) {
  double sum = 0;
  std::uint32_t drawn = 0;
  for (std::size_t i = 0; i < kValues.size(); ++i) {
    sum += kValues[i] * sample[0][i];
    drawn += sample[0][i];
  }
  EXPECT_EQ(drawn, kValues.size());
  return {sum / drawn};
}

// Reference (R 4.2.2): set.seed(1); d <- c(3, 5, 7, 8, 12, 13, 18, 21, 25, 40);
// quantile(replicate(400000, mean(sample(d, replace = TRUE))), c(.025, .975)): 9.2, 22.3. Another generator,
// so within the error of the replicates.
TEST(Bootstrap, PercentileIntervalAgreesWithR) {
  const std::uint32_t strata[] = {10};
  const auto got = bootstrap(strata, 1, mean, {.replicates = 100000}).front();
  ASSERT_TRUE(got);
  EXPECT_NEAR(got->low, 9.2, 0.15);
  EXPECT_NEAR(got->high, 22.3, 0.15);
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
