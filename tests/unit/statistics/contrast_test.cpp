#include "kundenlint/statistics/contrast.h"

#include <gtest/gtest.h>

namespace kundenlint {
namespace {

TEST(Contrast, NoMentionsLeaveEverythingOpen) {
  const Contrast c = contrast(0, 0);
  EXPECT_EQ(c.index, 0);
  EXPECT_EQ(c.low, -1);
  EXPECT_EQ(c.high, 1);
  EXPECT_EQ(c.lean, Lean::keine);
}

// Reference: 2 * scipy.stats.beta.ppf([.025, .975], a + .5, b + .5) − 1 (scipy 1.10.1). Without a mention of
// one pole the interval reaches its end.
TEST(Contrast, JeffreysIntervalEqualsAnIndependentImplementation) {
  struct Case {
    std::uint64_t a, b;
    double index, low, high;
  };
  const Case cases[] = {
      {1, 1, 0.0, -0.8783394481598, 0.8783394481598},
      {3, 0, 1.0, -0.0711664860859, 1.0},
      {0, 3, -1.0, -1.0, 0.0711664860859},
      {7, 2, 5.0 / 9, -0.0876488662387, 0.9013961540468},
      {30, 10, 0.5, 0.2033879114495, 0.7272130909055},
  };
  for (const Case& c : cases) {
    const Contrast got = contrast(c.a, c.b);
    EXPECT_NEAR(got.index, c.index, 1e-9) << c.a << ':' << c.b;
    EXPECT_NEAR(got.low, c.low, 1e-11) << c.a << ':' << c.b;
    EXPECT_NEAR(got.high, c.high, 1e-11) << c.a << ':' << c.b;
  }
}

TEST(Contrast, SwappedPolesNegateTheIndexAndMirrorTheInterval) {
  for (std::uint64_t a = 0; a <= 12; ++a) {
    for (std::uint64_t b = 0; b <= 12; ++b) {
      const Contrast one = contrast(a, b), other = contrast(b, a);
      EXPECT_DOUBLE_EQ(one.index, -other.index);
      EXPECT_NEAR(one.low, -other.high, 1e-9);
      EXPECT_LE(one.low, one.index);
      EXPECT_LE(one.index, one.high);
    }
  }
}

TEST(Contrast, LeanNeedsOneMentionAndTwoToOne) {
  struct Case {
    std::uint64_t a, b;
    Lean want;
  };
  const Case cases[] = {{1, 0, Lean::orientierung}, {0, 1, Lean::naehe},        {2, 0, Lean::orientierung},
                        {0, 2, Lean::naehe},        {1, 1, Lean::gemischt},     {3, 0, Lean::orientierung},
                        {2, 1, Lean::orientierung}, {1, 2, Lean::naehe},        {3, 2, Lean::gemischt},
                        {2, 2, Lean::gemischt},     {4, 2, Lean::orientierung}, {5, 3, Lean::gemischt}};
  for (const Case& c : cases) EXPECT_EQ(contrast(c.a, c.b).lean, c.want) << c.a << ':' << c.b;
}

TEST(Contrast, HalfAPieceOfEvidenceIsNoLean) {
  EXPECT_EQ(lean_of(0.5, 0), Lean::keine);
  EXPECT_EQ(lean_of(0.5, 0.5), Lean::gemischt);
  EXPECT_EQ(lean_of(0, 1), Lean::naehe);
}

}  // namespace
}  // namespace kundenlint
