#include "kundenlint/lsp/silence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "kundenlint/text/reader.h"

namespace kundenlint::lsp {
namespace {

/// What each edit makes of the text, for a finding of „regel“ in the words.
std::vector<std::string> edits(Format format, const std::string& text, std::string_view words) {
  const Document document = make_record("a", text, {.format = format});
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  FindingReport finding;
  finding.rule = "regel";
  finding.at.bytes = {begin, begin + static_cast<std::uint32_t>(words.size())};
  std::vector<std::string> out;
  for (const Edit& edit : silencing_edits(document, finding, "Grund")) out.push_back(edited(text, edit));
  return out;
}

TEST(Silence, ALineAboveWhereAParagraphBegins) {
  EXPECT_EQ(edits(Format::markdown, "Eins.\n\nDer Kunde.\nUnd.\n", "Kunde").front(),
            "Eins.\n\n<!-- kundenlint-disable-next-line regel -- Grund -->\nDer Kunde.\nUnd.\n");
  EXPECT_EQ(edits(Format::plain, "Der Kunde.\r\nUnd.\r\n", "Kunde").front(),
            "# kundenlint-disable-next-line regel -- Grund\r\n\r\nDer Kunde.\r\nUnd.\r\n");
  EXPECT_EQ(edits(Format::html, "<p>\n  Eins.\n  Der Kunde.</p>\n", "Kunde").front(),
            "<p>\n  Eins.\n  <!-- kundenlint-disable-next-line regel -- Grund -->\n  Der Kunde.</p>\n");
  EXPECT_EQ(edits(Format::mdx, "Der Kunde.\n", "Kunde").front(),
            "{/* kundenlint-disable-next-line regel -- Grund */}\n\nDer Kunde.\n");
}

TEST(Silence, InAParagraphOnTheLine) {
  const std::vector<std::string> all = edits(Format::markdown, "Eins.\nDer Kunde ist da.  \nUnd.\n", "Kunde");
  EXPECT_EQ(all[0], "Eins.\nDer Kunde ist da. <!-- kundenlint-disable-line regel -- Grund -->  \nUnd.\n");
  EXPECT_EQ(all[1], "Eins.\nDer Kunde <!-- kundenlint-disable-line regel -- Grund --> ist da.  \nUnd.\n");
}

TEST(Silence, OfPlainTextAroundTheParagraph) {
  EXPECT_EQ(edits(Format::plain, "Eins\nDer Kunde.\n", "Kunde").front(),
            "# kundenlint-disable regel -- Grund\n\nEins\nDer Kunde.\n\n# kundenlint-enable regel\n");
  EXPECT_THAT(edits(Format::plain, "Der Kunde", "Kunde").back(),
              testing::EndsWith("\n\n# kundenlint-disable-file regel -- Grund\n"));
}

std::string without(Format format, const std::string& text) {
  const Document document = make_record("a", text, {.format = format});
  const auto begin = static_cast<std::uint32_t>(text.find("kundenlint-"));
  return edited(text, without_comment(document, {begin, begin + 18}));
}

TEST(Silence, TakesACommentAwayWithItsLine) {
  EXPECT_EQ(without(Format::markdown, "A.\n<!-- kundenlint-disable x -- Grund -->\nB.\n"), "A.\nB.\n");
  EXPECT_EQ(without(Format::markdown, "A. <!-- kundenlint-disable x -->\nB.\n"), "A.\nB.\n");
  EXPECT_EQ(without(Format::markdown, "A <!-- kundenlint-disable x --> B.\n"), "A  B.\n");
  EXPECT_EQ(without(Format::plain, "A.\r\n# kundenlint-disable x -- Grund\r\nB.\r\n"), "A.\r\nB.\r\n");
  EXPECT_EQ(without(Format::plain, "# kundenlint-disable x"), "");
  EXPECT_EQ(without(Format::mdx, "{/* kundenlint-disable x */}\nA.\n"), "A.\n");
}

}  // namespace
}  // namespace kundenlint::lsp
