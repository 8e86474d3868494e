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
      {"> Zitat\n> weiter", {"q Zitat weiter"}},
      {"|A|B|\n|---|---|\n|c|d|\n", {"c A", "c B", "c c", "c d"}},
      {"Vor\n\n```\nint kunde;\n```\n\nNach", {"p Vor", "p Nach"}},
      {"Vor `kunde` nach", {"p Vor  nach"}},
      {"    eingerückter Code\n\nText", {"p Text"}},
      {"[Nähe](https://kunde.example/naehe \"Titel\")", {"p Nähe"}},
      {"![Ein Bild](kunde.png) da", {"p Ein Bild da"}},
      {"<div>\nKunde\n</div>\n\nText <b>fett</b>", {"p Kunde", "p Text fett"}},
      {"---\ntitle: Kunde\n---\nText", {"p Text"}},
      {"+++\r\ntitle = 'Kunde'\r\n+++\r\nText", {"p Text"}},
      {"\xEF\xBB\xBF---\ntitle: Kunde\n---\nText", {"p Text"}},
      {"N&auml;he &amp; N&#228;he &#xE4; &unbekannt;", {"p Nähe & Nähe ä &unbekannt;"}},
      {"Eine Zeile  \numbrochen\nweiter", {"p Eine Zeile\numbrochen weiter"}},
      {"\\*kein\\* Stern", {"p *kein* Stern"}},
  };
  for (const auto& [input, want] : cases) EXPECT_EQ(blocks_of(input, Format::markdown), want) << input;
}

TEST(Markdown, Html) {
  const std::vector<Case> cases = {
      {"<p align=\"center\">\nDer Kunde\n</p>", {"p Der Kunde"}},
      {"<ul><li>eins</li>\n<li>zwei</li></ul>", {"l eins", "l zwei"}},
      {"<table><tr><td>a</td><td>b</td></tr></table>\n\nText", {"c a", "c b", "p Text"}},
      {"<blockquote>\nZitat\n</blockquote>", {"q Zitat"}},
      {"<div>\n\n*Absatz* eins\n\n</div>\n\nzwei", {"p Absatz eins", "p zwei"}},
      {"<blockquote>\n\nZitat\n\n</blockquote>\n\nText", {"q Zitat", "p Text"}},
      {"Die Nähe<br>zum Gast", {"p Die Nähe\nzum Gast"}},
      {"Die Nähe<br />\nzum Gast", {"p Die Nähe\nzum Gast"}},
      {"|A|\n|---|\n|eins<br>zwei|\n", {"c A", "c eins\nzwei"}},
      {"|A|\n|---|\n|<ul><li>eins<li>zwei</ul>|\n", {"c A", "l eins", "l zwei"}},
      {"<br>\nEin Satz.", {"p Ein Satz."}},
      {"<img src=x>\nEin Satz.", {"p Ein Satz."}},
      {"<!-- Absatz -->Ein Satz.", {"p Ein Satz."}},
      {"<script>\nvar kunde = 1;\n\nx\n</script>\n\nText", {"p Text"}},
      {"Ein <kbd>Strg</kbd> Wort<sup>1</sup>", {"p Ein  Wort"}},
      {"Ein <code>offener Befehl\n\nText", {"p Ein", "p Text"}},
      {"<nav>\n\n- [Start](/)\n\n</nav>\n\nText", {"p Text"}},
      {"<nav>\n\nOffen\n\nText", {"p Offen", "p Text"}},  // nothing is lost by a tag that is not closed
      {"> <div>\n> Zitat\n> weiter\n> </div>", {"q Zitat weiter"}},
      {"<details>\n<summary>Frage</summary>\n\nAntwort\n\n</details>", {"p Frage", "p Antwort"}},
      {"Kund<b>en</b>nah &eacute; &#8211;", {"p Kundennah é –"}},
  };
  for (const auto& [input, want] : cases) EXPECT_EQ(blocks_of(input, Format::markdown), want) << input;
}

TEST(Markdown, FrontMatter) {
  const std::vector<Case> cases = {
      {"---\ntitle: Kunde\n...\n\nText", {"p Text"}},
      {"---\n# Bemerkung\ntitle: |\n  Kunde\n---  \nText", {"p Text"}},
      {"---\n\nErster Absatz\n\n---\n\nText", {"p Erster Absatz", "p Text"}},  // rules
      {"---\nEin Satz: mit Doppelpunkt\n\n---\nText", {"p Ein Satz: mit Doppelpunkt", "p Text"}},
      {"---\n---\nText", {"p Text"}},
      {"\r\n\n---\ntitle: Kunde\n---\nText", {"p Text"}},
      {"\n---\nErster Absatz\n---\nText", {"h Erster Absatz", "p Text"}},
      {"---\ntitle: offen\nText", {"p title: offen Text"}},
      {"----\ntitle: Kunde\n----\nText", {"h title: Kunde", "p Text"}},
  };
  for (const auto& [input, want] : cases) EXPECT_EQ(blocks_of(input, Format::markdown), want) << input;
}

TEST(Markdown, Dialects) {
  const std::vector<Case> cases = {
      {"Satz[^1]. Mehr.[^a]\n\n[^1]: Eine Note.\n[^a]: Kundennähe\n",
       {"p Satz. Mehr.", "l Eine Note.", "l Kundennähe"}},
      {"**Fett**[^1] und _kursiv_[^2]", {"p Fett und kursiv"}},
      {"Begriff\n:   Sinn\n\n    noch einer\n", {"p Begriff", "l Sinn", "l noch einer"}},
      {"# Titel {#titel .klasse}\n", {"h Titel"}},
      {"Ein [Wort]{.underline} und [Link](x){.y}", {"p Ein Wort und Link"}},
      {"::: {.callout-note}\nText\n:::\n", {"p Text"}},
      {"{{< include x.md >}}\nText {% raw %}", {"p Text"}},
      {"z.\\ B. Kunden", {"p z. B. Kunden"}},
      {"```\n[^1]: x\n: y\n```\nText", {"p Text"}},
      {"Preis {siehe dort} und \\{", {"p Preis {siehe dort} und {"}},
      {"Weg ~~alt~~ neu", {"p Weg  neu"}},
  };
  for (const auto& [input, want] : cases) EXPECT_EQ(blocks_of(input, Format::markdown), want) << input;
}

TEST(Markdown, Dashes) {
  const std::vector<Case> cases = {
      {"Nähe -- nicht Distanz", {"p Nähe – nicht Distanz"}},
      {"Nähe---nicht", {"p Nähe—nicht"}},
      {"Seiten 3--5", {"p Seiten 3–5"}},
      {"mit --lang en", {"p mit --lang en"}},
      {"a ---- b", {"p a ---- b"}},
  };
  for (const auto& [input, want] : cases) EXPECT_EQ(blocks_of(input, Format::markdown), want) << input;
}

TEST(Markdown, Mdx) {
  const std::vector<Case> cases = {
      {"import Kasten from './kunde'\n\nexport const kunde = {\n  a: 1\n}\n\nText", {"p Text"}},
      {"<Kasten art={kunde > 1}>\n\nEin *Satz* {kunde.name}.\n\n</Kasten>", {"p Ein Satz ."}},
      {"    kein Code", {"p kein Code"}},
      {"{/* Kunde */}\nText", {"p Text"}},
  };
  for (const auto& [input, want] : cases) EXPECT_EQ(blocks_of(input, Format::mdx), want) << input;
}

TEST(Markdown, CommentsAreThoseThatAreNotShown) {
  const Result<Document> document = make_document(
      "---\na: <!-- eins -->\n---\n<!-- zwei -->\n`<!-- drei -->`\n\n```\n<!-- vier -->\n```\n\n> <!-- fünf "
      "-->\n\n"
      "Text <!-- sechs -->\n\n    <!-- sieben -->\n\n\\<!-- acht -->",
      "t.md");
  ASSERT_TRUE(document);
  std::vector<std::string> comments;
  for (const Span comment : document->comments) comments.emplace_back(comment.of(document->source));
  EXPECT_THAT(comments, testing::ElementsAre(" zwei ", " sechs "));
}

TEST(Markdown, ACommentInALineMayHoldTwoHyphens) {
  const auto document = make_document("Eins <!-- a -- b --> zwei <!-- c ---> drei -- vier.\n", "a.md");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->text, "Eins  zwei  drei – vier.");
  ASSERT_EQ(document->comments.size(), 2U);
  EXPECT_EQ(document->comments[0].of(document->source), " a -- b ");
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
