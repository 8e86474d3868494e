#include "kundenlint/statistics/contrast.h"

#include <gtest/gtest.h>

#include "tests/unit/statistics/reference.h"

namespace kundenlint {
namespace {

TEST(Contrast, NoMentionsLeaveEverythingOpen) {
  const Contrast c = contrast(0, 0);
  EXPECT_FALSE(c.defined());
  EXPECT_TRUE(contrast(0, 1).defined());
  EXPECT_EQ(c.index, 0);
  EXPECT_EQ(c.low, -1);
  EXPECT_EQ(c.high, 1);
  EXPECT_EQ(c.lean, Lean::keine);
}

TEST(Contrast, JeffreysIntervalEqualsIndependentImplementations) {
  for (const ReferenceRow& row : reference("contrast")) {
    const double a = row.input[0][0], b = row.input[0][1];
    const Contrast got = contrast(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
    EXPECT_NEAR(got.index, (a - b) / (a + b), 1e-12) << row.about;
    expect_reference({got.low, got.high}, row);
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

TEST(Contrast, LeanNeedsTwoMentionsAndTwoToOne) {
  struct Case {
    std::uint64_t a, b;
    Lean want;
  };
  const Case cases[] = {{1, 0, Lean::keine},    {0, 1, Lean::keine},    {2, 0, Lean::pole_a},
                        {0, 2, Lean::pole_b},   {1, 1, Lean::gemischt}, {3, 0, Lean::pole_a},
                        {2, 1, Lean::pole_a},   {1, 2, Lean::pole_b},   {3, 2, Lean::gemischt},
                        {2, 2, Lean::gemischt}, {4, 2, Lean::pole_a},   {5, 3, Lean::gemischt}};
  for (const Case& c : cases) EXPECT_EQ(contrast(c.a, c.b).lean, c.want) << c.a << ':' << c.b;
}

TEST(Contrast, HalfAPieceOfEvidenceIsNoLean) {
  EXPECT_EQ(lean_of(0.5, 0), Lean::keine);
  EXPECT_EQ(lean_of(0.5, 0.5), Lean::gemischt);
  EXPECT_EQ(lean_of(0, 1), Lean::pole_b);
}

}  // namespace
}  // namespace kundenlint
