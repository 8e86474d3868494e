#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>

#include "kundenlint/text/foreign.h"
#include "tests/unit/text/blocks.h"
#include "tests/unit/text/zip.h"

namespace kundenlint {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string docx(const std::string& body, const std::vector<std::pair<std::string, std::string>>& more = {}) {
  std::vector<std::pair<std::string, std::string>> parts = {
      {"word/document.xml",
       "<?xml version='1.0'?><w:document xmlns:w='x'><w:body>" + body + "</w:body></w:document>"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return zip(parts);
}

std::string run(std::string_view text) {
  return "<w:r><w:t xml:space='preserve'>" + std::string(text) + "</w:t></w:r>";
}
std::string paragraph(std::string_view text, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>";
}

std::vector<std::string> blocks_of_bytes(const std::string& bytes, Format format) {
  return blocks_of(bytes, format);
}

std::string left_out(const Document& document) {
  std::string out;
  for (const LeftOut& left : document.left_out)
    out += (out.empty() ? "" : ", ") + std::string(to_string(left.reason)) + ' ' + std::to_string(left.words);
  return out;
}

TEST(Docx, KindsOfParagraphs) {
  const std::string styles =
      "<w:styles><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>"
      "<w:style w:styleId='Z'><w:name w:val='Quote'/></w:style>"
      "<w:style w:styleId='L'><w:name w:val='Aufzählung'/><w:pPr><w:numPr/></w:pPr></w:style>"
      "<w:style w:styleId='V1'><w:name w:val='toc 1'/></w:style></w:styles>";
  const std::string bytes = docx(
      paragraph("Titel", "<w:pStyle w:val='berschrift1'/>") +
          paragraph("Verzeichnis 3", "<w:pStyle w:val='V1'/>") +
          "<w:p><w:r><w:t>Kund</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>en</w:t></w:r>" + run(" fragen") +
          "</w:p>" + paragraph("Punkt", "<w:numPr/>") + paragraph("Strich", "<w:pStyle w:val='L'/>") +
          paragraph("Zitat", "<w:pStyle w:val='Z'/>") + paragraph(" ") + "<w:tbl><w:tr><w:tc>" +
          paragraph("A") + "</w:tc><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + paragraph("B") +
          "</w:tc><w:tc>" + paragraph("D") + "</w:tc></w:tr></w:tbl>",
      {{"word/styles.xml", styles}});
  EXPECT_THAT(blocks_of_bytes(bytes, Format::docx), ElementsAre("h Titel", "p Kunden fragen", "l Punkt",
                                                                "l Strich", "q Zitat", "c A", "c B", "c D"));
  const Result<Document> document = make_document(bytes, "t.docx");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->format, Format::docx);
  EXPECT_EQ(document->source, "Titel\nKunden fragen\nPunkt\nStrich\nZitat\nA\nB\nD\n");
  EXPECT_EQ(left_out(*document), "contents 2");
  const DocumentPlace* place = document->place(static_cast<std::uint32_t>(document->source.find("fragen")));
  ASSERT_NE(place, nullptr);
  EXPECT_EQ(place->kind, DocumentPlace::Kind::paragraph);
  EXPECT_EQ(place->number, 2U);
  place = document->place(static_cast<std::uint32_t>(document->source.rfind('D')));
  EXPECT_EQ(place->kind, DocumentPlace::Kind::cell);
  EXPECT_EQ(place->row, 1U);
  EXPECT_EQ(place->column, 4U) << "a cell that spans two columns counts as two";
}

TEST(Docx, WhatStandsInRuns) {
  const std::string bytes = docx(
      "<w:p>" + run("Eins") + "<w:r><w:br/></w:r>" + run("zwei") + "<w:r><w:tab/></w:r>" + run("drei") +
      "<w:r><w:t>Soft</w:t><w:softHyphen/><w:t>ware</w:t></w:r></w:p>"
      "<w:p><w:del><w:r><w:delText>alter Text</w:delText></w:r></w:del><w:ins>" +
      run("neu") + "</w:ins></w:p>" +
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r><w:r><w:rPr><w:strike w:val='0'/></w:rPr>"
      "<w:t>gilt</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>gestrichen</w:t></w:r></w:p>"
      "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r>" +
      run("Feld") + "<w:hyperlink>" + run(" und Link") +
      "</w:hyperlink></w:p>"
      "<w:sdt><w:sdtContent>" +
      paragraph("Im Steuerelement") + "</w:sdtContent></w:sdt>");
  EXPECT_THAT(blocks_of_bytes(bytes, Format::docx),
              ElementsAre("p Eins\nzwei dreiSoft\u00ADware", "p neu", "p gilt", "p Feld und Link",
                          "p Im Steuerelement"));
  EXPECT_EQ(left_out(*make_document(bytes, "t.docx")), "deleted 2, hidden 1, deleted 1");
}

TEST(Docx, RaisedNumbersLeadToNotesAndAreNoWords) {
  const auto raised = [](const std::string& text) {
    return "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>" + text + "</w:t></w:r>";
  };
  EXPECT_THAT(blocks_of_bytes(docx("<w:p>" + run("Er fragt.") + raised("12") + run(" Am 3") + raised("ten") +
                                   run(" Tag.") + "</w:p>"),
                              Format::docx),
              ElementsAre("p Er fragt. Am 3ten Tag."));
}

TEST(Docx, NotesAndTextBoxesAreReadOnce) {
  const std::string box = "<w:txbxContent>" + paragraph("Im Kasten") + "</w:txbxContent>";
  const std::string bytes =
      docx("<w:p>" + run("Satz") +
               "<w:r><w:footnoteReference w:id='2'/></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>" +
               box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
               "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + paragraph("Ende"),
           {{"word/footnotes.xml", "<w:footnotes><w:footnote w:id='0'>" + paragraph("Trenner") +
                                       "</w:footnote><w:footnote w:id='2'>" + paragraph("Die Note") +
                                       "</w:footnote></w:footnotes>"},
            {"word/comments.xml", "<w:comments>" + paragraph("Kommentar") + "</w:comments>"}});
  EXPECT_THAT(blocks_of_bytes(bytes, Format::docx),
              ElementsAre("p Satz", "p Im Kasten", "p Ende", "p Die Note"));
}

TEST(OpenDocument, TextAndSlides) {
  const std::string head =
      "<office:document-content><office:automatic-styles><style:style style:name='P1' "
      "style:parent-style-name='Quotations'/>"
      "<style:style style:name='T1'><style:text-properties "
      "style:text-line-through-style='solid'/></style:style>"
      "</office:automatic-styles><office:body>";
  const std::string text =
      head +
      "<office:text><text:tracked-changes><text:changed-region><text:deletion><office:change-info/"
      "><text:p>alter Satz</text:p>"
      "</text:deletion></text:changed-region></text:tracked-changes><text:h>Titel</text:h>"
      "<text:p>Kund<text:span>en</text:span><text:s "
      "text:c='3'/>fragen<text:note><text:note-citation>1</text:note-citation>"
      "<text:note-body><text:p>Die "
      "Note</text:p></text:note-body></text:note>.<text:line-break/>Ja<office:annotation>"
      "<text:p>Bemerkung</text:p></office:annotation></text:p><text:list><text:list-item><text:p>Punkt</"
      "text:p></text:list-item>"
      "</text:list><text:p text:style-name='P1'>Zitat<text:span text:style-name='T1'> "
      "weg</text:span></text:p>"
      "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></"
      "table:table-cell>"
      "</table:table-row></table:table-header-rows></"
      "table:table><text:p>Vor<draw:frame><draw:text-box><text:p>Kasten</text:p>"
      "</draw:text-box></draw:frame>nach</text:p><text:table-of-content><text:index-body><text:p>Inhalt "
      "1</text:p>"
      "</text:index-body></text:table-of-content></office:text></office:body></office:document-content>";
  const std::string odt = zip({{"content.xml", text}});
  EXPECT_THAT(blocks_of_bytes(odt, Format::odt),
              ElementsAre("h Titel", "p Kunden fragen.\nJa", "l Punkt", "q Zitat", "c A", "p Vornach",
                          "p Kasten", "p Die Note"));
  EXPECT_EQ(left_out(*make_document(odt, "t.odt")), "deleted 2, notes 1, deleted 1, contents 2");
  const std::string slides =
      head +
      "<office:presentation><draw:page><draw:frame "
      "presentation:class='title'><draw:text-box><text:p>Folie</text:p>"
      "</draw:text-box></draw:frame><draw:frame><draw:text-box><text:list><text:list-item><text:p>Punkt</"
      "text:p></text:list-item>"
      "</text:list></draw:text-box></draw:frame><presentation:notes><text:p>Sag "
      "das</text:p></presentation:notes></draw:page>"
      "</office:presentation></office:body></office:document-content>";
  const Result<Document> odp = make_document(zip({{"content.xml", slides}}), "t.odp");
  ASSERT_TRUE(odp);
  EXPECT_THAT(blocks_of(*odp), ElementsAre("h Folie", "l Punkt"));
  EXPECT_EQ(odp->place(0)->kind, DocumentPlace::Kind::slide);
  EXPECT_EQ(left_out(*odp), "notes 2");
}

TEST(Pptx, SlidesInTheirOrder) {
  const auto slide = [](const std::string& title, const std::string& text) {
    return "<p:sld><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph "
           "type='title'/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>" +
           title +
           "</a:t></a:r></a:p></p:txBody></p:sp><p:sp><p:nvSpPr><p:nvPr><p:ph "
           "idx='1'/></p:nvPr></p:nvSpPr><p:txBody><a:p>"
           "<a:r><a:t>" +
           text +
           "</a:t></a:r></a:p></p:txBody></p:sp><p:sp><p:nvSpPr><p:nvPr><p:ph type='sldNum'/></p:nvPr>"
           "</p:nvSpPr><p:txBody><a:p><a:r><a:t>7</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></"
           "p:sld>";
  };
  const std::string bytes =
      zip({{"ppt/presentation.xml",
            "<p:presentation><p:sldIdLst><p:sldId id='9' r:id='r2'/><p:sldId id='8' "
            "r:id='r1'/></p:sldIdLst></p:presentation>"},
           {"ppt/_rels/presentation.xml.rels",
            "<Relationships><Relationship Id='r1' Type='x/slide' "
            "Target='slides/slide1.xml'/><Relationship Id='r2' Type='x/slide' "
            "Target='/ppt/slides/slide2.xml'/></Relationships>"},
           {"ppt/slides/slide1.xml",
            slide("Zwei",
                  "Text zwei.</a:t></a:r><a:r><a:rPr baseline='30000'/><a:t>1</a:t></a:r>"
                  "<a:r><a:rPr baseline='0'/><a:t> 2")},
           {"ppt/slides/slide2.xml", slide("Eins", "Text eins")}});
  const Result<Document> document = make_document(bytes, "t.PPTX");
  ASSERT_TRUE(document);
  EXPECT_THAT(blocks_of(*document), ElementsAre("h Eins", "l Text eins", "h Zwei", "l Text zwei. 2"));
  EXPECT_EQ(document->places.back().number, 2U);
}

TEST(Epub, ChaptersOfTheSpine) {
  const std::string bytes =
      zip({{"META-INF/container.xml",
            "<container><rootfiles><rootfile full-path='O/b.opf'/></rootfiles></container>"},
           {"O/b.opf",
            "<package><manifest><item id='a' href='k%201.xhtml'/><item id='b' href='k2.xhtml'/><item id='n' "
            "properties='nav' "
            "href='n.xhtml'/></manifest><spine><itemref idref='n'/><itemref idref='b'/><itemref "
            "idref='a'/></spine></package>"},
           {"O/k 1.xhtml", "<html><head><title/></head><body><p>Erstes <a id='x'/>Kapitel</p></body></html>"},
           {"O/k2.xhtml", "<html><body><h1>Zweites</h1><script/><p>Text</p></body></html>"},
           {"O/n.xhtml", "<html><body><nav>Inhalt hier</nav></body></html>"}});
  const Result<Document> document = make_document(bytes, "t.epub");
  ASSERT_TRUE(document) << to_string(document.error());
  EXPECT_THAT(blocks_of(*document), ElementsAre("h Zweites", "p Text", "p Erstes Kapitel"));
  EXPECT_EQ(document->places.back().kind, DocumentPlace::Kind::chapter);
  EXPECT_EQ(document->places.back().number, 2U);
  EXPECT_EQ(left_out(*document), "contents 2");
}

TEST(Epub, IndentedAsProgramsWriteIt) {
  const std::string bytes = zip(
      {{"META-INF/container.xml",
        "<container>\n  <rootfiles>\n    <rootfile full-path='E/b.opf'/>\n  </rootfiles>\n</container>"},
       {"E/b.opf",
        "<package>\n  <manifest>\n    <item id='a' href='a.xhtml'/>\n  </manifest>\n  <spine>\n    <itemref "
        "idref='a'/>\n  </spine>\n</package>"},
       {"E/a.xhtml", "<html><body><p>Der Kunde fragt.</p></body></html>"}});
  const Result<Document> document = make_document(bytes, "t.epub");
  ASSERT_TRUE(document) << to_string(document.error());
  EXPECT_THAT(blocks_of(*document), ElementsAre("p Der Kunde fragt."));
}

TEST(Office, DamagedAndHostileFilesGiveAMessage) {
  struct Row {
    std::string bytes;
    std::string_view path, message;
  };
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<w:p>";
  for (int i = 0; i < 5000; ++i) deep += "</w:p>";
  const std::string whole = docx(paragraph("Text"));
  const std::vector<Row> rows = {
      {"kein Zip", "t.docx", "kein ZIP-Archiv"},
      {"\xD0\xCF\x11\xE0 alt", "t.docx", "Kennwort"},
      {"{\\rtf1 Text}", "t.docx", "sondern RTF; das wird nicht gelesen"},
      {"{\\rtf1 Text}", "t.pdf", "sondern RTF; das wird nicht gelesen"},
      {"{\"a\": 1}", "t.epub", "sondern JSON; das wird nicht gelesen"},
      {whole.substr(0, whole.size() / 2), "t.docx", "beschädigt"},
      {zip({{"a.txt", "x"}}), "t.docx", "word/document.xml fehlt"},
      {zip({{"a.txt", "x"}}), "t.odt", "content.xml fehlt"},
      {zip({{"a.txt", "x"}}), "t.pptx", "ppt/presentation.xml fehlt"},
      {zip({{"a.txt", "x"}}), "t.epub", "kein EPUB"},
      {docx("<w:p><w:r></w:p>"), "t.docx", "kein gültiges XML"},
      {docx(deep), "t.docx", "tiefer als"},
      {docx(""), "t.docx", "leer"},
      {"", "t.docx", "leer"},
      {"Content-Type: image/png\n\nxx", "t.eml", "leer"},
  };
  for (const Row& row : rows) {
    const Result<Document> document = make_document(row.bytes, std::string(row.path));
    ASSERT_FALSE(document) << row.message;
    EXPECT_THAT(document.error().message, HasSubstr(row.message)) << row.path;
    EXPECT_EQ(document.error().path, row.path);
  }
}

TEST(Office, AFileOfAnotherFormatIsReadAsWhatItIsAndThatIsSaid) {
  for (const char* name : {"t.docx", "t.odt", "t.pptx", "t.epub", "t.pdf"}) {
    std::vector<Error> notices;
    const Result<Document> document =
        make_document("<!DOCTYPE html><p>Der Kunde fragt.</p>", name, {.notices = &notices});
    ASSERT_TRUE(document) << name << to_string(document.error());
    EXPECT_EQ(document->format, Format::html);
    ASSERT_EQ(notices.size(), 1U) << name;
    EXPECT_EQ(to_string(notices[0]),
              std::string(name) + ": heißt " + (name + 1) + ", ist aber HTML und wird so gelesen");
  }
  std::vector<Error> notices;
  EXPECT_TRUE(make_document(docx(paragraph("Text")), "t.docx", {.notices = &notices}));
  EXPECT_TRUE(make_document(docx(paragraph("Text")), "t.pdf", {.notices = &notices}));
  ASSERT_EQ(notices.size(), 1U);
  EXPECT_THAT(notices[0].message, HasSubstr("heißt .pdf, ist aber DOCX"));
}

TEST(Office, EntitiesOfXmlAreNotExpanded) {
  std::string bomb = "<!DOCTYPE x [<!ENTITY a 'lol'>";
  for (char c = 'b'; c < 'l'; ++c) {
    bomb += std::string("<!ENTITY ") + c + " '";
    for (int i = 0; i < 10; ++i) bomb += std::string("&") + static_cast<char>(c - 1) + ";";
    bomb += "'>";
  }
  bomb += "]><w:document><w:body><w:p><w:r><w:t>Text &k; &amp; mehr</w:t></w:r></w:p></w:body></w:document>";
  const Result<Document> document = make_document(zip({{"word/document.xml", bomb}}), "t.docx");
  ASSERT_TRUE(document);
  EXPECT_THAT(blocks_of(*document), ElementsAre("p Text &k; & mehr"));
}

TEST(Mail, WhatProgramsQuoteInHtml) {
  const Result<Document> document = make_document(
      "Content-Type: text/html; charset=utf-8\n\n<p>Wir fragen nach.</p><blockquote type='cite'>Zitiert eins</blockquote>"
      "<blockquote>Ein Spruch</blockquote><div class='gmail_quote'><div class='gmail_attr'>Am Montag schrieb Eva</div><blockquote class='gmail_quote'>Zitiert zwei</blockquote><p>Meine Antwort</p></div>"
      "<div class='moz-signature'>Eva Muster</div>",
      "t.eml");
  ASSERT_TRUE(document);
  EXPECT_THAT(blocks_of(*document), ElementsAre("p Wir fragen nach.", "q Ein Spruch", "p Meine Antwort"));
  EXPECT_EQ(left_out(*document), "quoted 8, signature 2");
}

TEST(Mail, ItsTextPart) {
  struct Row {
    std::string_view mail;
    std::vector<std::string> want;
  };
  const std::vector<Row> rows = {
      {"From: a@b.de\nSubject: Kunde\n\nGuten Tag.\n", {"p Guten Tag."}},
      {"Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nN=E4he "
       "zum Ku=\nnden.\n",
       {"p Nähe zum Kunden."}},
      {"content-type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: "
       "BASE64\n\nR3LDvMOfZSwg\nS3VuZGUu\n",
       {"p Grüße, Kunde."}},
      {"Content-Type: multipart/alternative;\n boundary=\"x y\"\n\nVorspann\n--x y\nContent-Type: "
       "text/html\n\n<p>HTML\n--x y\n"
       "Content-Type: text/plain\n\nText.\n--x y--\nNachspann\n",
       {"p Text."}},
      {"Content-Type: text/html; charset=utf-8\n\n<style>x</style><p>Nur <b>H</b>TML.</p><ul><li>Punkt</ul>",
       {"p Nur HTML.", "l Punkt"}},
      {"Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/alternative; "
       "boundary=b\n\n--b\n\nInnen.\n--b--\n--a\n"
       "Content-Type: text/plain\nContent-Disposition: attachment\n\nAnhang\n--a--\n",
       {"p Innen."}},
      {"\n\nIch stimme zu.\n\nAm 3. Mai 2024 um 10:00 schrieb Eva Muster <e@m.de>:\n> Der Kunde ist "
       "König.\n> Wirklich?\n\nDanke.\n\n-- \nEva\nFirma\n",
       {"p Ich stimme zu.", "p Danke."}},
      {"\n\nJa.\n\nVon: Eva\nGesendet: Montag\nBetreff: X\n\nDer Kunde ist König.\n", {"p Ja."}},
      {"\n\nVon: der Leitung kam nichts.\n", {"p Von: der Leitung kam nichts."}},
  };
  for (const Row& row : rows) EXPECT_EQ(blocks_of(row.mail, Format::eml), row.want) << row.mail;
  const Result<Document> reply = make_document(rows[6].mail, "t.eml");
  ASSERT_TRUE(reply);
  EXPECT_EQ(left_out(*reply), "quoted 15, signature 2");
}

/// A PDF of one line of text for each string; an empty one begins a page.
std::string pdf(const std::vector<std::string>& lines) {
  std::vector<std::string> pages(1);
  int y = 760;
  for (const std::string& line : lines) {
    if (line.empty()) {
      pages.emplace_back();
      y = 760;
      continue;
    }
    if (line == "-") {
      y -= 30;
      continue;
    }
    pages.back() += "BT /F1 12 Tf 60 " + std::to_string(y) + " Td (" + line + ") Tj ET\n";
    y -= 14;
  }
  std::vector<std::string> objects = {
      "<</Type/Catalog/Pages 2 0 R>>", "",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
  std::string kids;
  for (const std::string& page : pages) {
    objects.push_back("<</Length " + std::to_string(page.size()) + ">>stream\n" + page + "endstream");
    objects.push_back(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
        std::to_string(objects.size()) + " 0 R>>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>";
  std::string out = "%PDF-1.4\n", table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string at = std::to_string(out.size());
    table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj" + objects[i] + "endobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1);
  return out + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer<</Size " + size +
         "/Root 1 0 R>>\nstartxref\n" + std::to_string(out.size()) + "\n%%EOF\n";
}

TEST(Pdf, ParagraphsOverLinesAndPages) {
  if (std::system("command -v pdftotext >/dev/null") != 0) GTEST_SKIP() << "pdftotext is not there";
  const Result<Document> document = make_document(pdf({"Kopf der Firma",
                                                       "-",
                                                       "Wir fragen unsere Kunden, was sie brau-",
                                                       "chen, und richten uns danach.",
                                                       "-",
                                                       "Der zweite Absatz geht auf der",
                                                       "-",
                                                       "1",
                                                       "",
                                                       "Kopf der Firma",
                                                       "-",
                                                       "n\xE4"
                                                       "chsten Seite weiter.",
                                                       "-",
                                                       "2",
                                                       "",
                                                       "Kopf der Firma",
                                                       "-",
                                                       "Schluss.",
                                                       "-",
                                                       "3"}),
                                                  "t.pdf");
  ASSERT_TRUE(document) << to_string(document.error());
  EXPECT_THAT(blocks_of(*document),
              ElementsAre("p Wir fragen unsere Kunden, was sie brau-\nchen, und richten uns danach.",
                          "p Der zweite Absatz geht auf der\nnächsten Seite weiter.", "p Schluss."));
  EXPECT_EQ(document->places.back().number, 3U);
  EXPECT_EQ(left_out(*document), "header 9");
}

TEST(Pdf, SaysWhatIsWrong) {
  if (std::system("command -v pdftotext >/dev/null") != 0) GTEST_SKIP() << "pdftotext is not there";
  const Result<Document> broken = make_document("%PDF-1.4\nkaputt", "t.pdf");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().message, "PDF nicht lesbar: beschädigt");
  const Result<Document> locked = make_document("%PDF-1.4\ntrailer << /Encrypt 3 0 R >>", "t.pdf");
  ASSERT_FALSE(locked);
  EXPECT_EQ(locked.error().message, "PDF nicht lesbar: beschädigt oder mit einem Kennwort geschützt");
  const Result<Document> empty = make_document(pdf({}), "t.pdf");
  ASSERT_FALSE(empty);
  EXPECT_THAT(empty.error().hint, HasSubstr("OCR"));
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "/nirgends", 1);
  const Result<Document> missing = make_document(pdf({"x"}), "t.pdf");
  ::setenv("PATH", path.c_str(), 1);
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().message, HasSubstr("pdftotext"));
  EXPECT_THAT(missing.error().hint, HasSubstr("poppler-utils"));
}

}  // namespace
}  // namespace kundenlint
