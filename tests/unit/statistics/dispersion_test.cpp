#include "kundenlint/statistics/dispersion.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/unit/statistics/reference.h"

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

// The first by hand: s = (0.18, 0.2, 0.2, 0.2, 0.22), v = (1, 2, 3, 4, 5) / 15, so DP = ½ Σ|v − s| = 0.18;
// normalised by 1 − min s, 0.18 / 0.82.
TEST(Dispersion, EqualsHalfTheDistanceOfTheDistributions) {
  for (const ReferenceRow& row : reference("dispersion")) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < row.input[0].size(); ++i) {
      parts.push_back(
          {static_cast<std::uint64_t>(row.input[0][i]), static_cast<std::uint64_t>(row.input[1][i])});
    }
    const Dispersion got = dispersion(parts);
    expect_reference({got.dp, got.dp_norm}, row);
  }
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
