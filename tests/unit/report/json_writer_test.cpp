#include "kundenlint/report/json_writer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace kundenlint {
namespace {

std::string quoted(std::string_view text) {
  std::string out;
  JsonWriter(out, false).string(text);
  return out;
}

TEST(JsonWriter, EscapesWhatMustBeAndLeavesTheRest) {
  struct Case {
    std::string_view text, want;
  };
  using namespace std::string_view_literals;
  const Case cases[] = {
      {"Nähe 😀"sv, "\"Nähe 😀\""sv},
      {"a\"b\\c"sv, R"("a\"b\\c")"sv},
      {"\n\r\t"sv, R"("\n\r\t")"sv},
      {"\0\x1b\x7f"sv, R"("\u0000\u001b\u007f")"sv},
      {"a\xFF"
       "b\xC3"sv,
       "\"a\uFFFDb\uFFFD\""sv},                        // invalid UTF-8, also at the end
      {"\xED\xA0\x80"sv, "\"\uFFFD\uFFFD\uFFFD\""sv},  // a surrogate in UTF-8
  };
  for (const Case& c : cases) EXPECT_EQ(quoted(c.text), c.want);
}

std::string number(double value, int decimals) {
  std::string out;
  JsonWriter(out, false).number(value, decimals);
  return out;
}

TEST(JsonWriter, NumbersHaveFixedDecimalsAndNoNegativeZero) {
  EXPECT_EQ(number(2.0 / 3, 4), "0.6667");
  EXPECT_EQ(number(-0.00001, 4), "0.0000");
  EXPECT_EQ(number(-1, 1), "-1.0");
  EXPECT_EQ(number(0, 3), "0.000");
  EXPECT_EQ(number(-0.0, 1), "0.0");
  EXPECT_EQ(number(0, 0), "0");
  EXPECT_EQ(number(1000.0 / 128, 3), "7.812");  // ties go to the even digit
  EXPECT_EQ(number(3000.0 / 128, 3), "23.438");
  EXPECT_EQ(number(-std::numeric_limits<double>::max(), 4).size(), 1 + 309 + 1 + 4U);
  EXPECT_EQ(number(1e15, 0), "1000000000000000");
  EXPECT_EQ(number(std::nan(""), 4), "null");
  EXPECT_EQ(number(-std::numeric_limits<double>::infinity(), 4), "null");
}

void nested(JsonWriter& json) {
  json.begin_object();
  json.key("a");
  json.begin_array();
  json.begin_object(true);
  json.key("x");
  json.integer(1);
  json.key("y");
  json.null();
  json.end_object();
  json.raw("[2]");
  json.end_array();
  json.key("b");
  json.begin_array();
  json.end_array();
  json.end_object();
}

TEST(JsonWriter, CompactAndPretty) {
  std::string compact, pretty;
  JsonWriter c(compact, false), p(pretty, true);
  nested(c);
  nested(p);
  EXPECT_EQ(compact, R"({"a":[{"x":1,"y":null},[2]],"b":[]})");
  EXPECT_EQ(pretty, "{\n  \"a\": [\n    {\"x\": 1, \"y\": null},\n    [2]\n  ],\n  \"b\": []\n}");
}

}  // namespace
}  // namespace kundenlint
