#include "kundenlint/statistics/readability.h"

#include <gtest/gtest.h>

namespace kundenlint {
namespace {

TEST(Syllables, FollowSpokenGerman) {
  struct Case {
    const char* word;
    std::uint32_t want;
  };
  const Case cases[] = {{"Haus", 1},   {"Kunde", 2},  {"Kundenorientierung", 6},
                        {"Nähe", 2},   {"Bäume", 2},  {"See", 1},
                        {"Quelle", 2}, {"Beamte", 3}, {"brr", 1},
                        {"Ideen", 2},  {"Café", 2},   {"Theater", 3},
                        {"Übung", 2},  {"reisen", 2}};
  for (const Case& c : cases) EXPECT_EQ(syllables(c.word), c.want) << c.word;
}

TEST(Readability, IsNullUnderAHundredWords) {
  WordCounts counts;
  counts.sentences = 5;
  for (int i = 0; i < 99; ++i) counts.add_word("Kunde");
  EXPECT_FALSE(readability(counts).lix.has_value());
  counts.add_word("Kunde");
  EXPECT_TRUE(readability(counts).lix.has_value());
}

TEST(Readability, FollowsThePublishedFormulas) {
  WordCounts counts;
  counts.sentences = 10;
  for (int i = 0; i < 50; ++i) counts.add_word("Haus");    // 1 syllable, 4 letters
  for (int i = 0; i < 30; ++i) counts.add_word("Kunden");  // 2 syllables, 6 letters: not long
  for (int i = 0; i < 20; ++i)
    counts.add_word("Orientierung");  // 4 syllables (O-ri-en-tie-rung: 5), 12 letters
  const Readability r = readability(counts);
  ASSERT_TRUE(r.lix && r.flesch_amstad && r.wiener_1);
  EXPECT_NEAR(*r.lix, 10 + 20, 1e-9);
  const double per_word = static_cast<double>(counts.syllables) / 100;
  EXPECT_NEAR(*r.flesch_amstad, 180 - 10 - 58.5 * per_word, 1e-9);
  EXPECT_NEAR(*r.wiener_1, 0.1935 * 20 + 0.1672 * 10 + 0.1297 * 20 - 0.0327 * 50 - 0.875, 1e-9);
}

}  // namespace
}  // namespace kundenlint
