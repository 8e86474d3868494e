#include "kundenlint/text/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/text/blocks.h"

namespace kundenlint {
namespace {

struct Case {
  std::string_view input;
  std::vector<std::string> want;
};

void expect_blocks(const std::vector<Case>& cases) {
  for (const auto& [input, want] : cases) EXPECT_EQ(blocks_of(input, Format::html), want) << input;
}

TEST(Html, ElementsPartOrJoin) {
  expect_blocks({
      {"<p>Wir fragen <b>Kund</b>en.</p>", {"p Wir fragen Kunden."}},
      {"<p>Ein Mandant<p>Zwei Mandanten", {"p Ein Mandant", "p Zwei Mandanten"}},
      {"<h2>Titel</h2>Text", {"h Titel", "p Text"}},
      {"<ul><li>eins<li>zwei<ul><li>drei</ul></ul>", {"l eins", "l zwei", "l drei"}},
      {"<dl><dt>Wort<dd>Sinn</dl>", {"l Wort", "l Sinn"}},
      {"<table><tr><th>A<td>b<tr><td>c</table>d", {"c A", "c b", "c c", "p d"}},
      {"<blockquote>Zitat<p>weiter</blockquote>danach", {"q Zitat", "q weiter", "p danach"}},
      {"<div>eins</div>zwei<section>drei</section>", {"p eins", "p zwei", "p drei"}},
      {"eins<hr>zwei", {"p eins", "p zwei"}},
      {"<p>Eine\n   Zeile,\t die  <i>um</i>\nbricht </p>", {"p Eine Zeile, die um bricht"}},
      {"<p>Ein <i> Wort</i>", {"p Ein Wort"}},
      {"<p>Eins<br>zwei<br/> drei", {"p Eins\nzwei\ndrei"}},
      {"Eins<br><br>zwei", {"p Eins", "p zwei"}},
      {"<pre>eins\nzwei</pre>", {"p eins\nzwei"}},
      {"<p>Er sagt <q>Nein</q>.", {"p Er sagt „Nein“."}},
      {"<p>Satz<sup>1</sup>, m<sup>te</sup><sup><a href=#n>[2]</a></sup>", {"p Satz, mte"}},
      {"<P CLASS=x>Gro\xC3\x9F</P>", {"p Groß"}},
      {"<neu-tag>Unbekannt</neu-tag>es", {"p Unbekanntes"}},
      {"Wort<wbr>teil", {"p Wortteil"}},
  });
}

TEST(Html, Entities) {
  expect_blocks({
      {"K&ouml;nig &amp; K&#246;nig &#xF6; &unbekannt; &", {"p König & König ö &unbekannt; &"}},
      {"M&uumlller &euro;5 &euro 6", {"p Müller €5 &euro 6"}},
      {"&#150; &#0; &#x110000; &#xD800;", {"p – \uFFFD \uFFFD \uFFFD"}},
      {"5 < 6 und 7 > 3, a<5", {"p 5 < 6 und 7 > 3, a<5"}},
  });
}

TEST(Html, WhatIsNoProse) {
  expect_blocks({
      {"<title>Titel</title><style>p{}</style><script>if (a<b) x='</p>';</script>Text", {"p Text"}},
      {"<script>x</Script >Text", {"p Text"}},
      {"Der Befehl <code>kunde</code> hier", {"p Der Befehl hier"}},
      {"<button>Weiter</button><select><option>eins</select>Text", {"p Text"}},
      {"<h3><button>Wer ist der Kunde?</button></h3>", {"h Wer ist der Kunde?"}},
      {"Text<!-- nicht <p>zu lesen -->weiter", {"p Textweiter"}},
      {"Text<!-- nie zu", {"p Text nie zu"}},
      {"Text <?php echo 1 ?>weiter", {"p Text weiter"}},
      {"alt <del>Altes</del> neu", {"p alt neu"}},
      {"Ein <b und kein Ende", {"p Ein <b und kein Ende"}},
      {"<a title=\"a>b\" href='x'>Wort</a>", {"p Wort"}},
      {"<p title=\"nie zu>Wort", {"p Wort"}},
  });
}

TEST(Html, TheMainContentOfAPage) {
  const std::string_view kText = "<p>Der Text der Seite hat hier einen ganzen Satz mit vielen Wörtern.</p>";
  const std::string want = "p Der Text der Seite hat hier einen ganzen Satz mit vielen Wörtern.";
  struct Row {
    std::string page;
    std::vector<std::string> want;
    std::string_view out;
  };
  const std::string text(kText);
  const std::vector<Row> rows = {
      {"<nav>Start</nav>" + text, {want}, "navigation 1"},
      {"<header>Firma GmbH</header>" + text, {want}, "header 2"},
      {text + "<footer>Impressum</footer>", {want}, "footer 1"},
      {text + "<aside>Auch schön</aside>", {want}, "aside 2"},
      {text + "<form><p>Name</p></form>", {want}, "form 1"},
      {text + "<div class='x cookie-banner'><div>Wir nutzen</div> Cookies</div>", {want}, "cookies 3"},
      {text + "<div id=CybotCookiebotDialog>Ja</div>", {want}, "cookies 1"},
      {text + "<section id=\"comments\">Ihr Kommentar</section>", {want}, "comments 2"},
      {text + "<div role=navigation>Start</div>", {want}, "navigation 1"},
      {text + "<p hidden>Geheim</p><p style='display: none'>ebenso</p>", {want}, "hidden 1, hidden 1"},
      {"<p>Werbung oben</p><main>" + text + "</main>", {want}, "around 2"},
      {"<div>Oben</div><article>" + text + "</article>", {want}, "around 1"},
      {"<article><header><h1>Kopf</h1></header>" + text + "</article>", {"h Kopf", want}, ""},
      {"<form id=aspnet><h1>Kopf</h1>" + text + "</form>", {"h Kopf", want}, ""},
      {"<body class='sidebar cookie-x'>" + text, {want}, ""},
      {"<div class=sidebar><main>" + text + "</main></div>", {want}, ""},
      {"<nav>Nur Navigation</nav>", {"p Nur Navigation"}, ""},  // better too much than nothing
      {"<main>Kurz</main>" + text, {"p Kurz", want}, ""},       // a <main> that is not the content
  };
  for (const Row& row : rows) {
    const Result<Document> document = make_document(row.page, "t.html");
    ASSERT_TRUE(document) << row.page;
    EXPECT_EQ(blocks_of(*document), row.want) << row.page;
    std::string out;
    for (const LeftOut& left : document->left_out)
      out +=
          (out.empty() ? "" : ", ") + std::string(to_string(left.reason)) + ' ' + std::to_string(left.words);
    EXPECT_EQ(out, row.out) << row.page;
    const Result<Document> whole = make_document(row.page, "t.html", {.format = {}, .whole_page = true});
    ASSERT_TRUE(whole);
    EXPECT_TRUE(whole->left_out.empty()) << row.page;
    EXPECT_GE(whole->blocks.size(), document->blocks.size() + document->left_out.size()) << row.page;
  }
}

TEST(Html, TheMapLeadsToTheSource) {
  const Result<Document> document =
      make_document("<html>\n<p>Der <b>K</b>&ouml;nig\n  kommt.</p>\n<p>Na\u0308he</p>", "t.html");
  ASSERT_TRUE(document);
  const auto place_of = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(document->text.find(words));
    const Span source = document->map.to_source({at, at + static_cast<std::uint32_t>(words.size())});
    const Position position = document->position(source.begin);
    return std::string(source.of(document->source)) + "@" + std::to_string(position.line) + ":" +
           std::to_string(position.column);
  };
  EXPECT_EQ(place_of("König"), "K</b>&ouml;nig@2:11");
  EXPECT_EQ(place_of("kommt"), "kommt@3:3");
  EXPECT_EQ(place_of("Nähe"), "Na\u0308he@4:4");
}

TEST(Html, CommentsAreKept) {
  const Result<Document> document =
      make_document("<!-- eins --><p>a<script>/* <!-- zwei --> */</script><!--drei-->", "t.html");
  ASSERT_TRUE(document);
  std::vector<std::string> comments;
  for (const Span comment : document->comments) comments.emplace_back(comment.of(document->source));
  EXPECT_THAT(comments, testing::ElementsAre(" eins ", "drei"));
}

TEST(Html, SaysWhichPartIsInAnotherLanguage) {
  const Result<Document> document = make_document(
      "<html lang=en><p>Wir sind für Sie da und hören zu.</p><blockquote lang=en-GB>English<p>too</p>"
      "</blockquote><p lang=de>Das ist auch für uns gut.",
      "t.html");
  ASSERT_TRUE(document);
  std::vector<std::string> read, left;
  for (const Block& block : document->blocks) read.emplace_back(block.bytes.of(document->text));
  for (const LeftOut& part : document->left_out) {
    EXPECT_EQ(part.reason, LeftOut::Reason::foreign);
    left.emplace_back(part.source.of(document->source));
  }
  EXPECT_THAT(read, testing::ElementsAre("Wir sind für Sie da und hören zu.", "Das ist auch für uns gut."));
  EXPECT_THAT(left, testing::ElementsAre("English<p>too"));
}

}  // namespace
}  // namespace kundenlint
