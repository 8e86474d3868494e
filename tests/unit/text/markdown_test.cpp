#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/text/blocks.h"

namespace kundenlint {
namespace {

struct Case {
  std::string_view input;
  std::vector<std::string> want;
};

TEST(Markdown, Blocks) {
  const std::vector<Case> cases = {
      {"# Titel\n\nEin *sehr* **naher** Satz.", {"h Titel", "p Ein sehr naher Satz."}},
      {"Titel\n=====\nText", {"h Titel", "p Text"}},
      {"- eins\n- zwei\n  - drei\n", {"l eins", "l zwei", "l drei"}},
      {"1. eins\n\n2. zwei\n", {"l eins", "l zwei"}},
      {"> Zitat\n> weiter", {"q Zitat\nweiter"}},
      {"|A|B|\n|---|---|\n|c|d|\n", {"c A", "c B", "c c", "c d"}},
      {"Vor\n\n```\nint kunde;\n```\n\nNach", {"p Vor", "p Nach"}},
      {"Vor `kunde` nach", {"p Vor  nach"}},
      {"    eingerückter Code\n\nText", {"p Text"}},
      {"[Nähe](https://kunde.example/naehe \"Titel\")", {"p Nähe"}},
      {"![Ein Bild](kunde.png) da", {"p Ein Bild da"}},
      {"<div>\nKunde\n</div>\n\nText <b>fett</b>", {"p Text fett"}},
      {"---\ntitle: Kunde\n---\nText", {"p Text"}},
      {"+++\r\ntitle = 'Kunde'\r\n+++\r\nText", {"p Text"}},
      {"\xEF\xBB\xBF---\ntitle: Kunde\n---\nText", {"p Text"}},
      {"N&auml;he &amp; N&#228;he &#xE4; &unbekannt;", {"p Nähe & Nähe ä &unbekannt;"}},
      {"Eine Zeile  \numbrochen\nweiter", {"p Eine Zeile\numbrochen\nweiter"}},
      {"\\*kein\\* Stern", {"p *kein* Stern"}},
  };
  for (const auto& [input, want] : cases) EXPECT_EQ(blocks_of(input, Format::markdown), want) << input;
}

TEST(Markdown, TheMapLeadsToTheSource) {
  const Result<Document> document = make_document("# *Na\u0308he*\n\nEin N&auml;he-[Link](u) da.", "t.md");
  ASSERT_TRUE(document);
  const auto source_of = [&](std::string_view words) {
    const std::size_t at = document->text.find(words);
    EXPECT_NE(at, std::string::npos) << words;
    const Span text{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    return std::string(document->map.to_source(text).of(document->source));
  };
  EXPECT_EQ(source_of("Nähe"), "Na\u0308he");
  EXPECT_EQ(source_of("Ein"), "Ein");
  EXPECT_EQ(source_of("Nähe-Link"), "N&auml;he-[Link");
  EXPECT_EQ(source_of("da."), "da.");
}

}  // namespace
}  // namespace kundenlint
