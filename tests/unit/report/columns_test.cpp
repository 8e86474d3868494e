#include "kundenlint/report/columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kundenlint {
namespace {

using testing::ElementsAre;

TEST(Columns, CountsWhatATerminalShows) {
  struct Case {
    const char* text;
    int want;
  };
  const Case cases[] = {
      {"", 0},
      {"Nähe", 4},
      {"Na\u0308he", 4},         // NFD: the combining diaeresis takes none
      {"Kunden\u00ADnähe", 10},  // soft hyphen
      {"😀", 2},
      {"👩‍💻", 2},  // joined by ZWJ
      {"👍🏽", 2},     // with a skin tone
      {"🇩🇪", 2},           // two regional indicators
      {"🇩🇪🇦🇹", 4},
      {"客户", 4},
      {"½ € – „“ …", 10},
      {"\xFF\xFE", 2},  // invalid bytes show as U+FFFD
  };
  for (const Case& c : cases) EXPECT_EQ(columns_of(c.text), c.want) << c.text;
}

TEST(Columns, FitCutsBetweenClusters) {
  struct Case {
    const char* text;
    int columns;
    const char* want;
  };
  const Case cases[] = {
      {"Nähe", 2, "Nä"},
      {"Nähe", 9, "Nähe"},
      {"a😀b", 2, "a"},
      {"a😀b", 3, "a😀"},
      {"a👩‍💻b", 3, "a👩‍💻"},
      {"Na\u0308he", 2, "Na\u0308"},
      {"abc", 0, ""},
  };
  for (const Case& c : cases) EXPECT_EQ(fit(c.text, c.columns), c.want) << c.text << ' ' << c.columns;
}

TEST(Columns, WrapBreaksAtSpacesByColumnsNotBytes) {
  EXPECT_THAT(wrap("äöü äöü äöü", 7), ElementsAre("äöü äöü", "äöü"));
  EXPECT_THAT(wrap("kurz Donaudampfschifffahrt kurz", 6),
              ElementsAre("kurz", "Donaudampfschifffahrt", "kurz"));
  EXPECT_THAT(wrap("eins\nzwei drei", 80), ElementsAre("eins", "zwei drei"));
  EXPECT_THAT(wrap("", 10), ElementsAre(""));
}

TEST(Columns, Pads) {
  EXPECT_EQ(pad_right("Nähe", 6), "Nähe  ");
  EXPECT_EQ(pad_left("😀", 4), "  😀");
  EXPECT_EQ(pad_left("lang", 2), "lang");
}

}  // namespace
}  // namespace kundenlint
