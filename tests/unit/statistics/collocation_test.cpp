#include "kundenlint/statistics/collocation.h"

#include <gtest/gtest.h>

namespace kundenlint {
namespace {

// Reference: scipy.stats.chi2_contingency([[a, b], [c, d]], correction=False, lambda_="log-likelihood")[0]
// (scipy 1.10.1).
TEST(Collocation, FourCellG2EqualsAnIndependentImplementation) {
  EXPECT_NEAR(g2_four_cell({110, 2442, 111, 29114}), 270.721876936225, 1e-9);
  EXPECT_NEAR(g2_four_cell({29, 13, 123, 31612}), 263.89662606755917, 1e-9);
  EXPECT_NEAR(g2_four_cell({10, 3, 5, 85}), 32.83543056021102, 1e-10);
}

TEST(Collocation, FourCellG2OfIndependentWordsIsZero) {
  EXPECT_NEAR(g2_four_cell({10, 90, 20, 180}), 0, 1e-12);
  EXPECT_EQ(g2_four_cell({0, 0, 0, 0}), 0);
  EXPECT_EQ(g2_four_cell({0, 5, 0, 7}), 0);
}

// What Rychlý ("A Lexicographer-Friendly Association Score") says of logDice: 14 at most, when two words only
// come together; one more is twice as frequent; 0 is less than one co-occurrence in 16,000.
TEST(Collocation, LogDiceHasThePropertiesOfItsPaper) {
  EXPECT_DOUBLE_EQ(log_dice(50, 50, 50), 14);
  EXPECT_DOUBLE_EQ(log_dice(40, 300, 500) - log_dice(20, 300, 500), 1);
  EXPECT_DOUBLE_EQ(log_dice(1, 16384, 16384), 0);
}

}  // namespace
}  // namespace kundenlint
