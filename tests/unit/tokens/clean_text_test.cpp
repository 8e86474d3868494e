#include <gtest/gtest.h>

#include <string>

#include "texts.h"

namespace kundenlint {
namespace {

struct Case {
  std::string text;
  std::string want;
};

TEST(CleanText, TakesOutWhatOnlyTheLineNeeded) {
  const Case cases[] = {
      {"Kunden", "Kunden"},
      {"Kunden-\norientierung", "Kundenorientierung"},
      {"Kunden-  \n  orientierung", "Kundenorientierung"},
      {"SaaS-\nPlattform", "SaaS-Plattform"},
      {"E-\nmail", "E-mail"},
      {"Kun\u00ADden\u00ADnähe", "Kundennähe"},
      {"Kunden\u00AD\nnähe", "Kundennähe"},
      {"Kunden\u200Bnähe", "Kundennähe"},
      {"Kunden\uFEFFnähe", "Kundennähe"},
      {"\u200ENähe\u200E", "Nähe"},
      {"Kunden\u2011Nähe", "Kunden-Nähe"},
      {"\u0645\u06CC\u200C\u062E", "\u0645\u06CC\u200C\u062E"},  // a joiner that Persian needs
      {"z.\nB.", "z. B."},
      {"#Kundennähe", "Kundennähe"},
      {"E-Mail", "E-Mail"},
      {"#", "#"},
  };
  for (const Case& c : cases) {
    const Token token{{0, static_cast<std::uint32_t>(c.text.size())}, TokenKind::word, false};
    std::string buffer;
    EXPECT_EQ(clean_text(token, c.text, buffer), c.want) << c.text;
  }
}

TEST(CleanText, ReturnsAViewWhereNothingChanges) {
  const std::string text = "Kundennähe";
  std::string buffer;
  const std::string_view clean = clean_text(Token{{0, 11}, TokenKind::word, false}, text, buffer);
  EXPECT_EQ(clean.data(), text.data());
  EXPECT_TRUE(buffer.empty());
}

}  // namespace
}  // namespace kundenlint
