#include "kundenlint/statistics/keyness.h"

#include <gtest/gtest.h>

#include "tests/unit/statistics/reference.h"

namespace kundenlint {
namespace {

KeynessCounts counts_of(const ReferenceRow& row) {
  const auto at = [&](std::size_t i) { return static_cast<std::uint64_t>(row.input[0][i]); };
  return {at(0), at(1), at(2), at(3)};
}

TEST(Keyness, EqualsIndependentImplementations) {
  for (const ReferenceRow& row : reference("g2_two_cell"))
    expect_reference({g2_two_cell(counts_of(row))}, row);
  for (const ReferenceRow& row : reference("log_ratio")) expect_reference({log_ratio(counts_of(row))}, row);
}

TEST(Keyness, EqualRatesAreNothing) {
  EXPECT_EQ(g2_two_cell({3, 9, 100, 300}), 0);
  EXPECT_EQ(log_ratio({3, 9, 100, 300}), 0);
}

TEST(Keyness, WithoutWordsThereIsNothingToSay) {
  EXPECT_EQ(g2_two_cell({0, 4, 0, 100}), 0);
  EXPECT_EQ(log_ratio({0, 4, 0, 100}), 0);
  EXPECT_EQ(g2_two_cell({0, 0, 100, 100}), 0);
  EXPECT_EQ(log_ratio({0, 0, 100, 100}), 0);
}

TEST(Keyness, SwappedCorporaNegateTheEffectAndKeepTheStatistic) {
  const KeynessCounts counts{17, 4, 2000, 3100}, swapped{4, 17, 3100, 2000};
  EXPECT_DOUBLE_EQ(g2_two_cell(counts), g2_two_cell(swapped));
  EXPECT_DOUBLE_EQ(log_ratio(counts), -log_ratio(swapped));
}

TEST(Keyness, PValuesAreTheTailOfChiSquared) {
  for (const ReferenceRow& row : reference("p_value")) expect_reference({p_value(row.input[0][0])}, row);
}

TEST(Keyness, BenjaminiHochbergEqualsIndependentImplementations) {
  for (const ReferenceRow& row : reference("benjamini_hochberg"))
    expect_reference(benjamini_hochberg(row.input[0]), row);
  EXPECT_TRUE(benjamini_hochberg({}).empty());
}

}  // namespace
}  // namespace kundenlint
