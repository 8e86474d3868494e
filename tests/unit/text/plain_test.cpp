#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/text/blocks.h"

namespace kundenlint {
namespace {

struct Case {
  std::string_view input;
  std::vector<std::string> want;
};

TEST(Plain, Blocks) {
  const std::vector<Case> cases = {
      {"Ein Satz.", {"p Ein Satz."}},
      {"Unsere Werte\n\nWir sind nah.\n", {"h Unsere Werte", "p Wir sind nah."}},
      {"Eine Zeile,\numbrochen.\n\nNoch eine.", {"p Eine Zeile,\numbrochen.", "p Noch eine."}},
      {"Eins.\r\nZwei.\r\n\r\nDrei.", {"p Eins.\r\nZwei.", "p Drei."}},
      {"Eins.\rZwei.\r\rDrei.", {"p Eins.\rZwei.", "p Drei."}},
      {"Eins.\n \t \nZwei.", {"p Eins.", "p Zwei."}},
      {"Wir bieten:\n- Nähe\n• Rat\n– Tat\n* Mut", {"p Wir bieten:", "l Nähe", "l Rat", "l Tat", "l Mut"}},
      {"1. Hören\n2. Handeln\na) sofort", {"l 1. Hören", "l 2. Handeln", "l a) sofort"}},
      {"- ein Punkt,\n  der weitergeht", {"l ein Punkt,\n  der weitergeht"}},
      {"Wir treffen uns am\n3. Mai im Büro.", {"p Wir treffen uns am\n3. Mai im Büro."}},
      {"Wir hören zu\n– und handeln dann.", {"p Wir hören zu\n– und handeln dann."}},
      {"-Nähe\n2024 war gut.", {"p -Nähe\n2024 war gut."}},
      {"Ist das Nähe?\n\nJa", {"p Ist das Nähe?", "h Ja"}},
      {"\u00A0 Eingerückt. \u00A0", {"p Eingerückt."}},
  };
  for (const auto& [input, want] : cases) EXPECT_EQ(blocks_of(input, Format::plain), want) << input;
}

TEST(Plain, ALongLineIsNoHeading) {
  const std::string line(101, 'a');
  EXPECT_EQ(blocks_of(line, Format::plain).front().front(), 'p');
  EXPECT_EQ(blocks_of(line.substr(1), Format::plain).front().front(), 'h');
}

TEST(Plain, MarkupIsText) {
  EXPECT_THAT(blocks_of("# Titel `x` &auml;.", Format::plain), testing::ElementsAre("p # Titel `x` &auml;."));
}

}  // namespace
}  // namespace kundenlint
