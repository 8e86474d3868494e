#include "kundenlint/statistics/keyness.h"

#include <gtest/gtest.h>

namespace kundenlint {
namespace {

// Reference (scipy 1.10.1, numpy): e = [c*(a+b)/(c+d), d*(a+b)/(c+d)];
// scipy.stats.power_divergence([a, b], e, lambda_="log-likelihood").statistic;
// np.log2((max(a, .5)/c) / (max(b, .5)/d))
TEST(Keyness, EqualsAnIndependentImplementation) {
  struct Case {
    KeynessCounts counts;
    double g2, ratio;
  };
  const Case cases[] = {
      {{120, 45, 10000, 9000}, 27.929864805922854, 1.263034405833794},
      {{5, 0, 1000, 3000}, 13.862943611198906, 4.906890595608519},
      {{1, 400, 500000, 120000}, 1300.226983951424, -10.702749878828293},
  };
  for (const Case& c : cases) {
    EXPECT_NEAR(g2_two_cell(c.counts), c.g2, 1e-9 * c.g2) << c.counts.a;
    EXPECT_NEAR(log_ratio(c.counts), c.ratio, 1e-12) << c.counts.a;
  }
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

// Reference: scipy.stats.chi2.sf(g2, 1)
TEST(Keyness, PValuesAreTheTailOfChiSquared) {
  EXPECT_NEAR(p_value(3.84), 0.05004352124870519, 1e-12);
  EXPECT_NEAR(p_value(10.83), 0.0009986863791802592, 1e-14);
  EXPECT_NEAR(p_value(100), 1.5239706048320995e-23, 1e-34);
  EXPECT_EQ(p_value(0), 1);
}

// Reference (R 4.2.2): p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5, 0.03), "BH")
TEST(Keyness, BenjaminiHochbergEqualsR) {
  const double p[] = {0.01, 0.04, 0.03, 0.005, 0.5, 0.03};
  const double want[] = {0.03, 0.048, 0.045, 0.03, 0.5, 0.045};
  const std::vector<double> got = benjamini_hochberg(p);
  ASSERT_EQ(got.size(), 6U);
  for (std::size_t i = 0; i < got.size(); ++i) EXPECT_NEAR(got[i], want[i], 1e-12) << i;
  EXPECT_TRUE(benjamini_hochberg({}).empty());
}

// Reference (R 4.2.2): p.adjust(p, "BH") is at most 0.05 for the first four: 0.0015, 0.003, 0.0095, 0.035625.
TEST(Keyness, BenjaminiHochbergRejectsWhatRDoes) {
  const double p[] = {0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                      0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
  const std::vector<double> adjusted = benjamini_hochberg(p);
  for (std::size_t i = 0; i < adjusted.size(); ++i) EXPECT_EQ(adjusted[i] <= 0.05, i < 4) << i;
}

}  // namespace
}  // namespace kundenlint
