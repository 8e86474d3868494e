#include "kundenlint/base/result.h"

#include <gtest/gtest.h>

namespace kundenlint {
namespace {

TEST(Result, HoldsAValueOrAnError) {
  const Result<int> good = 7;
  ASSERT_TRUE(good);
  EXPECT_EQ(*good, 7);
  const Result<int> bad = Error{.code = ErrorCode::empty, .message = "leer", .path = "a.txt"};
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().code, ErrorCode::empty);
}

TEST(Error, PrintsWhatIsKnownAndNothingElse) {
  struct Case {
    Error error;
    const char* want;
  };
  const Case cases[] = {
      {{.message = "m"}, "m"},
      {{.message = "m", .path = "p"}, "p: m"},
      {{.message = "m", .path = "p", .line = 3}, "p:3: m"},
      {{.message = "m", .path = "p", .line = 3, .column = 9, .hint = "h"}, "p:3:9: m (h)"},
  };
  for (const Case& c : cases) EXPECT_EQ(to_string(c.error), c.want);
}

}  // namespace
}  // namespace kundenlint
