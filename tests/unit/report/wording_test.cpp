#include "kundenlint/report/wording.h"

#include <gtest/gtest.h>

namespace kundenlint {
namespace {

constexpr auto de = ReportLanguage::de;
constexpr auto en = ReportLanguage::en;

TEST(Wording, DecimalsFollowTheLanguageAndZeroHasNoSign) {
  EXPECT_EQ(decimal(-0.424, 2, de), "−0,42");
  EXPECT_EQ(decimal(-0.424, 2, en), "−0.42");
  EXPECT_EQ(decimal(-0.001, 2, de), "0,00");
  EXPECT_EQ(signed_decimal(0.667, 2, de), "+0,67");
  EXPECT_EQ(signed_decimal(0.001, 2, de), "0,00");
  EXPECT_EQ(signed_decimal(-1, 2, en), "−1.00");
}

TEST(Wording, GroupsFromFiveDigitsOn) {
  EXPECT_EQ(grouped(1234, de), "1234");
  EXPECT_EQ(grouped(12345, de), "12.345");
  EXPECT_EQ(grouped(1234567, en), "1,234,567");
}

TEST(Wording, CountsInNumbersAndWords) {
  constexpr Bilingual one = {"Erwähnung", "mention"}, many = {"Erwähnungen", "mentions"};
  EXPECT_EQ(counted(1, one, many, de), "1 Erwähnung");
  EXPECT_EQ(counted(0, one, many, en), "0 mentions");
  EXPECT_EQ(in_words(1, one, many, de), "eine Erwähnung");
  EXPECT_EQ(in_words(12, one, many, de), "zwölf Erwähnungen");
  EXPECT_EQ(in_words(13, one, many, en), "13 mentions");
}

}  // namespace
}  // namespace kundenlint
