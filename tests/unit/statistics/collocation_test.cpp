#include "kundenlint/statistics/collocation.h"

#include <gtest/gtest.h>

#include "tests/unit/statistics/reference.h"

namespace kundenlint {
namespace {

std::uint64_t whole(double number) { return static_cast<std::uint64_t>(number); }

TEST(Collocation, FourCellG2EqualsIndependentImplementations) {
  for (const ReferenceRow& row : reference("g2_four_cell")) {
    const std::vector<double>& o = row.input[0];
    expect_reference({g2_four_cell({whole(o[0]), whole(o[1]), whole(o[2]), whole(o[3])})}, row);
  }
}

TEST(Collocation, LogDiceEqualsAnIndependentImplementation) {
  for (const ReferenceRow& row : reference("log_dice")) {
    const std::vector<double>& counts = row.input[0];
    expect_reference({log_dice(whole(counts[0]), whole(counts[1]), whole(counts[2]))}, row);
  }
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
