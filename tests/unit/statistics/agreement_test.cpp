#include "kundenlint/statistics/agreement.h"

#include <gtest/gtest.h>

#include "tests/unit/statistics/reference.h"

namespace kundenlint {
namespace {

// Four observers, twelve units, values missing. Each row is a unit.
const std::vector<Ratings> kUnits = {{1, 1, 1},    {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3},
                                     {2, 2, 2, 2}, {1, 2, 3, 4}, {4, 4, 4, 4}, {1, 1, 2, 1},
                                     {2, 2, 2, 2}, {5, 5, 5},    {1, 1},       {3}};

TEST(Agreement, AlphaEqualsAnIndependentImplementation) {
  for (const ReferenceRow& row : reference("alpha_nominal"))
    expect_reference({*krippendorff_alpha(row.input, Scale::nominal)}, row);
  for (const ReferenceRow& row : reference("alpha_ordinal"))
    expect_reference({*krippendorff_alpha(row.input, Scale::ordinal)}, row);
  for (const ReferenceRow& row : reference("alpha_interval"))
    expect_reference({*krippendorff_alpha(row.input, Scale::interval)}, row);
}

// By hand: (0,0) five times, (0,1) three times, (1,0) and (1,1) once. Of 20 values 14 are 0 and 6 are 1; 4 of
// 10 units differ: 1 − (8 / 20) / (2 · 14 · 6 / (20 · 19)) = 2 / 21.
TEST(Agreement, AlphaFromAJointTableIsTheSame) {
  const double joint[] = {5, 3, 1, 1};
  EXPECT_NEAR(*nominal_alpha(joint, 2), 2.0 / 21, 1e-12);
  const double three[] = {4, 1, 0, 2, 3, 1, 0, 0, 5};
  std::vector<Ratings> units;
  for (std::size_t i = 0; i < 9; ++i) {
    units.insert(units.end(), static_cast<std::size_t>(three[i]),
                 Ratings{static_cast<double>(i / 3), static_cast<double>(i % 3)});
  }
  EXPECT_NEAR(*nominal_alpha(three, 3), *krippendorff_alpha(units, Scale::nominal), 1e-12);
  const double same[] = {7, 0, 0, 0}, none[] = {0, 0, 0, 0};
  EXPECT_FALSE(nominal_alpha(same, 2));
  EXPECT_FALSE(nominal_alpha(none, 2));
}

TEST(Agreement, PerfectIsOneAndWithoutVariationNothing) {
  const std::vector<Ratings> perfect = {{1, 1}, {2, 2}, {5, 5}}, same = {{1, 1}, {1, 1}}, single = {{1}, {2}};
  for (const Scale scale : {Scale::nominal, Scale::ordinal, Scale::interval}) {
    EXPECT_EQ(krippendorff_alpha(perfect, scale), 1.0);
    EXPECT_FALSE(krippendorff_alpha(same, scale));
    EXPECT_FALSE(krippendorff_alpha(single, scale));
  }
}

TEST(Agreement, IntervalHoldsTheValue) {
  const auto interval = alpha_interval(kUnits, Scale::nominal, {.replicates = 1000});
  ASSERT_TRUE(interval);
  EXPECT_LT(interval->low, 0.743);
  EXPECT_GT(interval->high, 0.743);
  EXPECT_LE(interval->high, 1.0);
}

}  // namespace
}  // namespace kundenlint
