// The table against a map of the standard library.
#include "kundenlint/framing/pair_table.h"

#include <gtest/gtest.h>

#include <map>

namespace kundenlint::framing {
namespace {

TEST(PairTable, LikeAMapOfTheStandardLibrary) {
  PairTable table;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> plain;
  for (std::uint32_t first = 0; first < 60; ++first) {
    for (std::uint32_t second = first % 7; second < 5000; second += 97 + first) {
      ASSERT_EQ(table.find(first, second), PairTable::kUnknown);
      table.add(first, second, first + second);
      plain[{first, second}] = first + second;
    }
  }
  ASSERT_GT(plain.size(), 1000U);
  for (std::uint32_t first = 0; first < 61; ++first) {
    for (std::uint32_t second = 0; second < 5000; ++second) {
      const auto known = plain.find({first, second});
      EXPECT_EQ(table.find(first, second), known == plain.end() ? PairTable::kUnknown : known->second);
    }
  }
}

}  // namespace
}  // namespace kundenlint::framing
