#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kundenlint/text/foreign.h"
#include "kundenlint/text/formats.h"
#include "tests/unit/text/blocks.h"

namespace kundenlint {
namespace {

using testing::HasSubstr;

std::string left_out(const Document& document) {
  std::string out;
  for (const LeftOut& left : document.left_out) {
    out += (out.empty() ? "" : ", ") + std::string(to_string(left.reason)) + ' ' + std::to_string(left.words);
    if (!left.language.empty()) out += ' ' + left.language;
  }
  return out;
}

constexpr std::string_view kProse =
    "Wir haben im Frühjahr mit unseren Händlern gesprochen und daraus drei Dinge für das nächste Jahr "
    "gelernt.\n\n"
    "Das erste betrifft die Lieferung, die vielen zu spät kommt und die wir deshalb umgestellt haben.\n\n";

TEST(Boilerplate, OfCopiedPages) {
  struct Row {
    std::string_view before, after, want;
  };
  const std::vector<Row> rows = {
      {"",
       "Schreibe einen Kommentar\n\nDeine E-Mail-Adresse wird nicht veröffentlicht.\n\nName *\n\nE-Mail *\n",
       "comments 10"},
      {"", "3 Bloggern gefällt das:\n", "comments 4"},
      {"", "© 2023 Beispiel GmbH. Alle Rechte vorbehalten.\n", "legal 6"},
      {"", "Impressum | Datenschutz | Kontakt\n", "legal 3"},
      {"",
       "Diese Website verwendet Cookies. Wenn Sie weitersurfen, stimmen Sie dem zu.\n\nAlle akzeptieren\n",
       "cookies 13"},
      {"Zum Inhalt springen\n\n", "", "navigation 3"},
      {"Wir verwenden Cookies, um die Seite zu verbessern. Mit der Nutzung sind Sie einverstanden.\n\n", "",
       "cookies 14"},
      {"",
       "Veröffentlicht von Erika Beispiel\n\nErika Beispiel studierte Physik und arbeitet als Beraterin in "
       "Kassel.\n",
       "author 14"},
      {"",
       "Über den Autor\n\nHans Muster ist Jahrgang 1980, Diplom-Kaufmann und leitet ein Büro für Planung.\n",
       "author 15"},
  };
  for (const Row& row : rows) {
    const std::string text = std::string(row.before) + std::string(kProse) + std::string(row.after);
    const Result<Document> document = make_document(text, "t.txt");
    ASSERT_TRUE(document);
    EXPECT_EQ(left_out(*document), row.want) << text;
    EXPECT_EQ(document->blocks.size(), 2U) << text;
    const Result<Document> whole = make_document(text, "t.txt", {.format = {}, .whole_page = true});
    EXPECT_EQ(left_out(*whole), "");
  }
}

TEST(Boilerplate, OfALongPageOnlyAtItsEnds) {
  std::string text = "Zum Inhalt springen\n\n";
  for (int i = 0; i < 20; ++i) {
    text += "Im Abschnitt " + std::to_string(i) +
            " steht, was wir mit unseren Händlern im Frühjahr besprochen haben.\n\n";
    if (i == 10) text += "Kommentar schreiben\n\n";  // between prose it may be a heading
  }
  text += "Kommentar schreiben\n\nName *\n\n© 2023 Beispiel GmbH\n";
  const Result<Document> document = make_document(text, "t.txt");
  ASSERT_TRUE(document);
  EXPECT_EQ(left_out(*document), "navigation 3, comments 3, legal 3");
  EXPECT_EQ(document->blocks.size(), 21U);
}

TEST(Boilerplate, OrdinaryProseStays) {
  for (const std::string_view end :
       {"Cookies sind kleine Dateien, und wir reden mit unseren Kunden darüber, ob sie sie wollen.\n",
        "Wir verwenden viel Zeit darauf, Kekse und Cookies zu backen, die unseren Gästen schmecken.\n",
        "Kommentare unserer Kunden lesen wir alle, und jeder bekommt eine Antwort von uns.\n",
        "Kontakt halten wir auch nach dem Kauf, und das Impressum nennt dafür eine Nummer.\n",
        "Veröffentlicht von Erika Beispiel\n\nDer Markt wächst seit Jahren, und die Preise steigen mit "
        "ihm.\n",
        "Zur Person\n\nWir fragen jeden Kunden nach seinem Namen und nach dem, was er braucht.\n",
        "Copyright und Marken gehören zu den Fragen, die wir mit Kunden vorher klären.\n", "Antworten\n",
        "Über den Autor und sein Buch haben wir im Mai schon einmal berichtet.\n"}) {
    const std::string text = std::string(kProse) + std::string(end);
    const Result<Document> document = make_document(text, "t.txt");
    ASSERT_TRUE(document);
    EXPECT_EQ(left_out(*document), "") << end;
  }
  // In the middle of a text nothing is taken out.
  std::string text;
  for (int i = 0; i < 10; ++i) text += kProse;
  text += "Kommentar schreiben\n\n";
  text += kProse;
  EXPECT_EQ(left_out(*make_document(text, "t.txt")), "");
}

TEST(Foreign, LanguageOfAParagraph) {
  struct Row {
    std::string_view text, want;
  };
  const std::vector<Row> rows = {
      {"Wir richten das Angebot an den Wünschen der Kunden aus.", "de"},
      {"We listen to our customers and act on what they say.", "en"},
      {"Wij luisteren naar onze klanten en dat is voor ons van belang.", "nl"},
      {"Nous écoutons nos clients et nous agissons pour eux dans la durée.", "fr"},
      {"El cliente es lo primero para la empresa y por eso se escucha.", "es"},
      {"Il cliente è al centro e per questo non si deve mai perdere della fiducia.", "it"},
      {"Мы слушаем наших клиентов и делаем то, что им нужно.", "und"},
      {"Customer Journey Mapping", ""},
      {"Unser Claim „We listen to the customer and act on it“ steht seit 2010 auf der Verpackung und gilt.",
       ""},
      {"Die Customer Experience ist der Kern des Service Designs.", "de"},
      {"12 345 678", ""},
      {"", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(language_of(row.text), row.want) << row.text;
}

TEST(Foreign, ParagraphsAreLeftOut) {
  const Result<Document> mixed = make_document(
      "Der Kunde fragt uns, und wir antworten ihm noch am selben Tag.\n\nThe customer asks us and we answer "
      "on the same "
      "day.\n\nThis is for the rest of the world.\n\nWir danken allen, die uns geschrieben haben.\n",
      "t.txt");
  ASSERT_TRUE(mixed);
  EXPECT_EQ(mixed->blocks.size(), 2U);
  EXPECT_EQ(left_out(*mixed), "foreign 19 en");
  const Result<Document> english = make_document(
      "# About us\n\nWe listen to our customers and we act on what they tell us.\n\n- Close\n", "t.md");
  ASSERT_TRUE(english);
  EXPECT_TRUE(english->blocks.empty());
  EXPECT_EQ(left_out(*english), "foreign 16 en");
  EXPECT_TRUE(
      make_record("7", "We listen to our customers and we act on what they tell us.").left_out.empty());
}

TEST(Formats, ByNameAndByContent) {
  struct Row {
    std::string_view name, want;
  };
  for (const Row& row : std::vector<Row>{{"a.md", "markdown"},
                                         {"A.MD", "markdown"},
                                         {"a.Rmd", "markdown"},
                                         {"a.qmd", "markdown"},
                                         {"a.mdx", "markdown"},
                                         {"b/a.HTML", "html"},
                                         {"a.htm", "html"},
                                         {"a.txt", "plain"},
                                         {"a.Docx", "docx"},
                                         {"a.odt", "odt"},
                                         {"a.epub", "epub"},
                                         {"a.eml", "eml"},
                                         {"a.pdf", "pdf"},
                                         {"a.pptx", "pptx"},
                                         {"a.odp", "odp"}}) {
    const KnownFormat* const format = find_format(row.name);
    ASSERT_TRUE(format != nullptr && format->format) << row.name;
    EXPECT_EQ(to_string(*format->format), row.want) << row.name;
  }
  EXPECT_EQ(find_format("docx"), nullptr) << "a name, no ending";
  EXPECT_EQ(find_format("a.unbekannt"), nullptr);
  for (const std::string_view name :
       {"a.json", "a.JSON", "a.rtf", "a.doc", "a.xls", "a.xlsx", "a.png", "a.tex"}) {
    const Result<Document> document = make_document("Der Kunde ist König.", std::string(name));
    ASSERT_FALSE(document) << name;
    EXPECT_THAT(document.error().message, HasSubstr("das wird nicht gelesen"));
    EXPECT_FALSE(document.error().hint.empty()) << name;
  }
  EXPECT_EQ(make_document("<!doctype html><p>Kunde<b>n</b>", "-")->format, Format::html);
  EXPECT_EQ(make_document("{\\rtf1 Kunde}", "a.txt").error().code, ErrorCode::binary);
  EXPECT_EQ(make_document("Der <html> Kunde", "a.txt")->format, Format::plain);
  EXPECT_EQ(make_document("<?xml version='1.0'?>\n<html><p>Kunde", "a.txt")->format, Format::html);
  EXPECT_EQ(make_document("<html><p>Kunde", "a.doc")->format, Format::html);
}

TEST(Formats, WhatIsNamedATextAndIsNone) {
  struct Row {
    std::string_view bytes, path, want;
  };
  for (const Row& row : std::vector<Row>{{"{\"text\": \"Kunde\"}", "a.txt", "JSON"},
                                         {"[\n {\"a\": 1}, {\"b\": 2}\n]\n", "-", "JSON"},
                                         {"{\"a\": 1}\n{\"a\": 2}\n", "a.txt", "JSON"},
                                         {"{ \"a\" : \"Der Kunde\" }\n", "a.txt", "JSON"},
                                         {"{ \"a\" : 1 }\n{ \"a\" : 2 }\n", "a.txt", "JSON"},
                                         {"[\"Der Kunde\", \"fragt\"]", "a.txt", "JSON"},
                                         {"[ \"ein \\\"Wort\\\"\" ]\n[\"zwei\"]\n", "-", "JSON"},
                                         {"<?xml version='1.0'?><a>Kunde</a>", "a.txt", "XML"},
                                         {std::string_view("GIF89a\1\0", 8), "a.txt", "ein Bild"},
                                         {"\xFF\xD8\xFF\xE0 JFIF", "a.md", "ein Bild"},
                                         {"RIFFxxxxWEBP", "a.html", "ein Bild"}}) {
    const Result<Document> document = make_document(row.bytes, std::string(row.path));
    ASSERT_FALSE(document) << row.bytes;
    EXPECT_THAT(document.error().message, HasSubstr("sondern " + std::string(row.want))) << row.bytes;
  }
  std::string deep(100'000, '{');
  deep.append(100'000, '}');
  for (const std::string& text :
       {std::string("[1] Siehe dort [2]"), std::string("{Kunde} und {Nähe}"),
        std::string("[\"Nah\"] sagt er [1]"), std::string("[\"Nah\", sagt er]"), std::string("[\"Nah"),
        std::string("{ \"Nah\" sagt: }"), std::string("{"), std::string("GIF89a ist ein Format."), deep})
    EXPECT_EQ(make_document(text, "a.txt")->format, Format::plain) << text.substr(0, 30);
  EXPECT_EQ(make_document("{\"title\": \"x\"}", "a.md")->format,
            Format::markdown);  // of some site generators
}

}  // namespace
}  // namespace kundenlint
