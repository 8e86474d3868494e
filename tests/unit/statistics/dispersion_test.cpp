#include "kundenlint/statistics/dispersion.h"

#include <gtest/gtest.h>

#include <vector>

namespace kundenlint {
namespace {

struct Part {
  std::uint64_t count, words;
};

Dispersion dispersion(const std::vector<Part>& parts) {
  std::uint64_t occurrences = 0, words = 0, smallest = parts.front().words;
  for (const Part& part : parts) {
    occurrences += part.count;
    words += part.words;
    smallest = std::min(smallest, part.words);
  }
  DispersionSum sum(occurrences, words);
  for (const Part& part : parts) {
    if (part.count != 0) sum.add(part.count, part.words);
  }
  return sum.result(smallest);
}

// By hand: s = (0.18, 0.2, 0.2, 0.2, 0.22), v = (1, 2, 3, 4, 5) / 15, so DP = ½ Σ|v − s| = 0.18; normalised
// by 1 − min s, 0.18 / 0.82. The same with numpy 1.24.
TEST(Dispersion, EqualsTheFormulaByHand) {
  const Dispersion a = dispersion({{1, 9}, {2, 10}, {3, 10}, {4, 10}, {5, 11}});
  EXPECT_NEAR(a.dp, 0.18, 1e-12);
  EXPECT_NEAR(a.dp_norm, 0.18 / 0.82, 1e-12);
}

TEST(Dispersion, EvenIsZeroAndAllInTheSmallestPartIsOne) {
  EXPECT_NEAR(dispersion({{1, 10}, {2, 20}, {4, 40}}).dp_norm, 0, 1e-12);
  const Dispersion one = dispersion({{7, 5}, {0, 20}, {0, 75}});
  EXPECT_NEAR(one.dp, 0.95, 1e-12);
  EXPECT_NEAR(one.dp_norm, 1, 1e-12);
}

TEST(Dispersion, OnePartIsEven) {
  EXPECT_EQ(dispersion({{3, 10}}).dp, 0);
  EXPECT_EQ(dispersion({{3, 10}}).dp_norm, 0);
}

}  // namespace
}  // namespace kundenlint
