#include "kundenlint/framing/statute.h"

#include "frame_text.h"

namespace kundenlint {
namespace {

constexpr std::string_view kLaws = "[classes]\ngesetz = ['Paragraf']\nandere_leser = ['@gesetz']\n";

// Five references in sixty words each make a law; numbers that count something else, or four, do not.
TEST(Statute, WhatItPrescribesIsLeftOpen) {
  const std::string law = "Die Freundschaft zum Gast (§ 3) regelt Absatz 2, Nr. 5 und Satz 1. ";
  struct Case {
    std::string text;
    const char* want;
    const char* why;
  };
  const Case cases[] = {
      {law + "§ 4 gilt nicht.", "naehe.sympathie offen", "five references"},
      {law, "naehe.sympathie zustimmend", "four"},
      {law + "Ein Absatz, eine Nummer, ein Satz und ein Artikel.", "naehe.sympathie zustimmend",
       "no numbers"},
      {"Zur Freundschaft mit dem Gast gehören 2 Absätze, 5 Nummern, 1 Satz, 3 Artikel und 7 Sätze.",
       "naehe.sympathie zustimmend", "the number stands before"},
      {law + "§ 4 gilt nicht. Freundschaft hilft keinem Gast.",
       "naehe.sympathie offen, naehe.sympathie ablehnend", "what is rejected stays so"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(FramedText(with_friendship(kLaws), c.text).mentions(), c.want)
        << c.text << " (" << c.why << ')';
}

TEST(Statute, AFewReferencesInALongTextAreNone) {
  std::string text = "Die Freundschaft zum Gast: § 1, § 2, § 3, § 4, § 5. ";
  EXPECT_EQ(FramedText(with_friendship(kLaws), text).mentions(), "naehe.sympathie offen");
  for (int i = 0; i < 60; ++i) text += "Das Wetter war heute schön. ";
  EXPECT_EQ(FramedText(with_friendship(kLaws), text).mentions(), "naehe.sympathie zustimmend");
}

TEST(Statute, CountsWhereAProfileKnowsNoLaws) {
  const std::string law = "Die Freundschaft zum Gast: § 1, § 2, § 3, § 4, § 5. ";
  EXPECT_EQ(FramedText(with_friendship(kLaws), law).mentions(), "naehe.sympathie offen");
  EXPECT_EQ(FramedText(with_friendship(""), law).mentions(), "naehe.sympathie zustimmend");
}

}  // namespace
}  // namespace kundenlint
