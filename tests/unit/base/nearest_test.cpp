#include "kundenlint/base/nearest.h"

#include <gtest/gtest.h>

namespace kundenlint {
namespace {

constexpr std::string_view kNames[] = {"analyze", "explain", "dict", "tokens", "schema", "version", "help"};

TEST(Nearest, FindsWhatWasMeantAndNothingFar) {
  struct Case {
    const char* word;
    const char* want;
  };
  const Case cases[] = {
      {"analyse", "analyze"},
      {"anaylze", "analyze"},  // neighbours swapped
      {"ANALYZE", "analyze"},
      {"ana", "analyze"},  // an abbreviation
      {"dcit", "dict"},
      {"token", "tokens"},
      {"a", ""},  // one letter begins too much
      {"", ""},
      {"xyzzy", ""},
      {"hilfe", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(nearest(c.word, kNames), c.want) << c.word;
}

TEST(Nearest, EarlierWinsATie) {
  constexpr std::string_view names[] = {"abcd", "abce"};
  EXPECT_EQ(nearest("abcx", names), "abcd");
}

TEST(Nearest, ABeginningGivesWayToWhatIsAsNearAsAWhole) {
  constexpr std::string_view names[] = {"kundentag", "kunde"};
  EXPECT_EQ(nearest("kunden", names), "kunde");
}

TEST(Nearest, HostileLengthIsRefused) {
  const std::string word(1'000'000, 'a');
  EXPECT_EQ(nearest(word, kNames), "");
}

}  // namespace
}  // namespace kundenlint
