// Paragraphs of several texts: what counts as the same, which text keeps it, and what is told.
#include "kundenlint/corpus/duplicates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kFooter = "Die Muster GmbH freut sich auf Ihren Anruf.";

/// What is left of a text, its paragraphs divided by '|'.
std::string seen(Duplicates& duplicates, const std::string& text, std::string_view group = {}) {
  Document document = make_record("t", text);
  duplicates.see(document, group);
  std::string out;
  for (const Block& block : document.blocks)
    out += (out.empty() ? "" : "|") + std::string(block.bytes.of(document.text));
  return out;
}

TEST(Duplicates, TheFirstTextKeepsWhatLaterOnesRepeat) {
  Duplicates duplicates(DuplicateUse::skip);
  EXPECT_EQ(seen(duplicates, "Der Kunde fragt nach.\n\n" + kFooter), "Der Kunde fragt nach.|" + kFooter);
  EXPECT_EQ(seen(duplicates, "Wir hören heute zu.\n\n" + kFooter), "Wir hören heute zu.");
  EXPECT_EQ(seen(duplicates, kFooter), "");
  EXPECT_EQ(duplicates.sum().paragraphs, 1U);
  EXPECT_EQ(duplicates.sum().texts, 2U);
  EXPECT_EQ(duplicates.sum().repeats, 2U);
  EXPECT_EQ(duplicates.sum().words, 16U);
}

TEST(Duplicates, AreTheSameWithoutCaseMarksSpacesAndSoftHyphens) {
  Duplicates duplicates(DuplicateUse::skip);
  seen(duplicates, "Für Sie da – Ihr Haus!");
  for (const char* same : {"FÜR SIE DA: IHR HAUS", "für  Sie\nda, Ihr Haus.", "„Für Sie da“ Ihr Ha\u00ADus",
                           "Fu\u0308r Sie da Ihr Haus"})
    EXPECT_EQ(seen(duplicates, same), "") << same;
  for (const char* other : {"Für Sie da Ihr Haus 2", "Fürsie da Ihr Haus", "Fur Sie da Ihr Haus"})
    EXPECT_EQ(seen(duplicates, other), other);
}

TEST(Duplicates, TheMostFrequentAreListedWhenThereAreTooMany) {
  Duplicates duplicates(DuplicateUse::report, 100, 2);
  const auto text = [](char name) { return std::string("Der Satz ") + name + "."; };
  for (const char name : std::string("abcdefgh")) seen(duplicates, text(name) + "\n\n" + text(name));
  for (const char name : std::string("abcdefghhhgghcccc")) seen(duplicates, text(name));
  const auto listed = duplicates.listed();
  ASSERT_EQ(listed.size(), 2U);
  EXPECT_EQ(listed[0].beginning, text('c'));
  EXPECT_EQ(listed[0].count, 7U);
  EXPECT_EQ(listed[0].first_text, 3U);
  EXPECT_EQ(listed[1].beginning, text('h'));
  EXPECT_EQ(listed[1].count, 6U);
  EXPECT_EQ(duplicates.sum().paragraphs, 8U);
}

TEST(Duplicates, OfTwoWordsOrWithinOneTextAreKept) {
  Duplicates duplicates(DuplicateUse::skip);
  for (int i = 0; i < 2; ++i) EXPECT_EQ(seen(duplicates, "Über uns"), "Über uns");
  EXPECT_EQ(seen(duplicates, "Immer für Sie\n\nImmer für Sie"), "Immer für Sie|Immer für Sie");
  EXPECT_EQ(duplicates.sum().paragraphs, 0U);
  EXPECT_EQ(seen(duplicates, "Immer für Sie\n\nImmer für Sie"), "");
  EXPECT_EQ(duplicates.sum().paragraphs, 1U);
  EXPECT_EQ(duplicates.sum().repeats, 2U);
  ASSERT_EQ(duplicates.listed().size(), 1U);
  EXPECT_EQ(duplicates.listed()[0].count, 4U);
  EXPECT_EQ(duplicates.listed()[0].texts, 2U);
}

TEST(Duplicates, OfOtherGroupsAreNotCompared) {
  Duplicates duplicates(DuplicateUse::skip);
  EXPECT_EQ(seen(duplicates, kFooter, "A"), kFooter);
  EXPECT_EQ(seen(duplicates, kFooter, "B"), kFooter);
  EXPECT_EQ(seen(duplicates, kFooter, "A"), "");
  ASSERT_EQ(duplicates.listed().size(), 1U);
  EXPECT_EQ(duplicates.listed()[0].group, "A");
}

TEST(Duplicates, AreShownAsLeftOutWithTheirWords) {
  Duplicates duplicates(DuplicateUse::skip);
  seen(duplicates, kFooter + "\n\nWir sind näher dran.");
  const std::string text =
      "Der Kunde fragt.\n\n" + kFooter + "\n\nWir sind näher dran.\n\nEr geht dann wieder.";
  Document document = make_record("t", text);
  duplicates.see(document);
  ASSERT_EQ(document.left_out.size(), 1U);  // neighbours are one stretch
  EXPECT_EQ(document.left_out[0].reason, LeftOut::Reason::repeated);
  EXPECT_EQ(document.left_out[0].source.of(text), kFooter + "\n\nWir sind näher dran.");
  EXPECT_EQ(document.left_out[0].words, 12U);
}

TEST(Duplicates, ReportedLeaveTheTextAsItIs) {
  Duplicates duplicates(DuplicateUse::report);
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ(seen(duplicates, kFooter + "\n\nDann " + std::to_string(i)),
              kFooter + "|Dann " + std::to_string(i));
  const auto listed = duplicates.listed();
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_EQ(listed[0].beginning, kFooter);
  EXPECT_EQ(listed[0].first_text, 1U);
  EXPECT_EQ(listed[0].again_in, "t");
  EXPECT_EQ(listed[0].texts, 3U);
  EXPECT_EQ(listed[0].words, 8U);
}

TEST(Duplicates, AreListedByFrequencyWithTheirBeginning) {
  Duplicates duplicates(DuplicateUse::report);
  std::string lang = "Zu uns ";
  while (lang.size() < 400) lang += "ö";
  for (int i = 0; i < 2; ++i) seen(duplicates, lang);
  for (int i = 0; i < 3; ++i) seen(duplicates, kFooter);
  const auto listed = duplicates.listed();
  ASSERT_EQ(listed.size(), 2U);
  EXPECT_EQ(listed[0].beginning, kFooter);
  EXPECT_EQ(listed[1].beginning, lang.substr(0, 199) + "…");  // no half character
}

TEST(Duplicates, BeyondTheLimitAreNotRememberedAndThatIsSaid) {
  Duplicates duplicates(DuplicateUse::skip, 1);
  seen(duplicates, "Der erste Absatz hier.");
  EXPECT_TRUE(duplicates.sum().complete);
  for (int i = 0; i < 2; ++i)
    EXPECT_EQ(seen(duplicates, "Der zweite Absatz hier."), "Der zweite Absatz hier.");
  EXPECT_EQ(seen(duplicates, "Der erste Absatz hier."), "");
  EXPECT_FALSE(duplicates.sum().complete);
}

TEST(Duplicates, EmptyTextsRepeatNothing) {
  Duplicates duplicates(DuplicateUse::skip);
  for (int i = 0; i < 2; ++i) EXPECT_EQ(seen(duplicates, ""), "");
  EXPECT_THAT(duplicates.listed(), IsEmpty());
  EXPECT_EQ(duplicates.sum().texts, 0U);
}

}  // namespace
}  // namespace kundenlint
