#include "kundenlint/statistics/agreement.h"

#include <gtest/gtest.h>

namespace kundenlint {
namespace {

// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example C: four observers, twelve units,
// values missing. Each row is a unit.
const std::vector<Ratings> kUnits = {{1, 1, 1},    {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3},
                                     {2, 2, 2, 2}, {1, 2, 3, 4}, {4, 4, 4, 4}, {1, 1, 2, 1},
                                     {2, 2, 2, 2}, {5, 5, 5},    {1, 1},       {3}};

TEST(Agreement, AlphaEqualsThePublishedExample) {
  EXPECT_NEAR(*krippendorff_alpha(kUnits, Scale::nominal), 0.743, 0.0005);
  EXPECT_NEAR(*krippendorff_alpha(kUnits, Scale::ordinal), 0.815, 0.0005);
  EXPECT_NEAR(*krippendorff_alpha(kUnits, Scale::interval), 0.849, 0.0005);
}

// The same paper, example A: two observers, ten units, two values: 0.095.
TEST(Agreement, AlphaOfTwoObserversAndTwoValues) {
  const std::vector<Ratings> units = {{0, 1}, {1, 1}, {0, 1}, {0, 0}, {0, 0},
                                      {0, 1}, {0, 0}, {0, 0}, {1, 0}, {0, 0}};
  EXPECT_NEAR(*krippendorff_alpha(units, Scale::nominal), 0.095, 0.0005);
}

// The same example as a table: (0,0) five times, (0,1) three times, (1,0) and (1,1) once.
TEST(Agreement, AlphaFromAJointTableIsTheSame) {
  const double joint[] = {5, 3, 1, 1};
  EXPECT_NEAR(*nominal_alpha(joint, 2), 0.095, 0.0005);
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
