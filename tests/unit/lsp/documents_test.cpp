#include "kundenlint/lsp/documents.h"

#include <gtest/gtest.h>

#include <string>

namespace kundenlint::lsp {
namespace {

OpenDocument document(const std::string& uri, std::string text) {
  return {.uri = uri, .path = uri, .format = Format::plain, .version = 1, .text = std::move(text)};
}

TEST(Documents, ChangesComeOneAfterTheOther) {
  Documents documents;
  OpenDocument* const open = documents.open(document("a", "eins zwei"));
  ASSERT_NE(open, nullptr);
  open->dirty = false;
  documents.change(*open,
                   {{.range = {{0, 0}, {0, 4}}, .text = "1"}, {.range = {{0, 2}, {0, 6}}, .text = "2"}},
                   Encoding::utf16);
  EXPECT_EQ(open->text, "1 2") << "the second one means the text after the first";
  EXPECT_EQ(documents.next_dirty(), open);
}

TEST(Documents, OpenedAgainItIsReplaced) {
  Documents documents;
  documents.open(document("a", "alt"));
  documents.open(document("a", "neu"));
  EXPECT_EQ(documents.find("a")->text, "neu");
  documents.close("a");
  EXPECT_EQ(documents.find("a"), nullptr);
}

TEST(Documents, AreNotMoreThanAllowed) {
  Documents documents;
  for (std::size_t i = 0; i < Documents::kMostDocuments; ++i)
    EXPECT_NE(documents.open(document(std::to_string(i), "x")), nullptr);
  EXPECT_EQ(documents.open(document("more", "x")), nullptr);
  documents.close("7");
  EXPECT_NE(documents.open(document("more", "x")), nullptr);
}

TEST(Documents, WhatIsTooLargeIsRefusedUntilItIsSentAsAWhole) {
  Documents documents;
  OpenDocument* const large = documents.open(document("a", std::string(Documents::kMostBytes + 1, 'x')));
  ASSERT_NE(large, nullptr);
  EXPECT_FALSE(large->readable());
  EXPECT_TRUE(large->text.empty());
  documents.change(*large, {{.range = {{0, 0}, {0, 0}}, .text = "x"}}, Encoding::utf16);
  EXPECT_FALSE(large->readable()) << "its text is not known";
  documents.change(*large, {{.whole = true, .text = "kurz"}}, Encoding::utf16);
  EXPECT_TRUE(large->readable());
  EXPECT_EQ(large->text, "kurz");
  documents.change(*large, {{.whole = true, .text = std::string_view()}}, Encoding::utf16);
  const std::string half(Documents::kMostBytes / 2 + 1, 'x');
  documents.change(*large, {{.text = half}, {.text = half}}, Encoding::utf16);
  EXPECT_FALSE(large->readable()) << "it has grown";
}

TEST(Documents, AllTogetherAreBounded) {
  Documents documents;
  const std::string most(Documents::kMostBytes, 'x');
  for (std::size_t i = 0; i < Documents::kMostBytesOfAll / Documents::kMostBytes; ++i)
    EXPECT_TRUE(documents.open(document(std::to_string(i), most))->readable());
  EXPECT_FALSE(documents.open(document("more", "x"))->readable());
}

TEST(Documents, ManyChangesOfALongTextAreRefusedInTime) {
  Documents documents;
  OpenDocument* const open = documents.open(document("a", std::string(Documents::kMostBytes / 2, 'x')));
  const std::vector<Change> changes(100000, {.range = {{0, 0}, {0, 1}}, .text = "y"});
  documents.change(*open, changes, Encoding::utf16);
  EXPECT_FALSE(open->readable());
}

}  // namespace
}  // namespace kundenlint::lsp
