// Tables and JSON Lines as spreadsheets, shells and people make them.
#include "corpus_folder.h"

namespace kundenlint {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

using TablesTest = CorpusFolder;

std::string utf16(std::u16string_view text, bool little) {
  std::string out = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char16_t c : text) {
    const char low = static_cast<char>(c & 0xFFU), high = static_cast<char>(c >> 8U);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}

TEST_F(TablesTest, Utf16) {
  const std::u16string table = u"id\ttext\r\n1\tTür\r\n2\tBär\r\n";
  write("a.tsv", utf16(table, true));
  write("b.csv", utf16(table, false));
  write("c.jsonl", utf16(u"{\"id\":\"x\",\"text\":\"Öl\"}\r\n", true));
  write("d.csv", utf16(u"id,text\n1,ohne Marke\n", true).substr(2));
  EXPECT_THAT(read({"a.tsv", "b.csv", "c.jsonl", "d.csv"}),
              ElementsAre("a.tsv#1: Tür", "a.tsv#2: Bär", "b.csv#1: Tür", "b.csv#2: Bär", "c.jsonl#x: Öl",
                          "d.csv#1: ohne Marke"));
  std::vector<std::string> parts;
  for (const std::uint32_t i : {1U, 2U, 3U}) {
    for (const std::string& line : read({"a.tsv", "c.jsonl"}, {.shard = {i, 3}})) parts.push_back(line);
  }
  EXPECT_THAT(parts, ElementsAre("a.tsv#1: Tür", "a.tsv#2: Bär", "c.jsonl#x: Öl"));
}

TEST_F(TablesTest, AWorkbookThatIsCalledATableIsNamed) {
  write("a.csv", std::string("PK\x03\x04\x14\0xl/workbook.xml", 21));
  write("b.tsv", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Kunde\n");
  for (const char* name : {"a.csv", "b.tsv"})
    EXPECT_THAT(read({name}), ElementsAre(testing::AllOf(
                                  testing::HasSubstr("sondern eine Excel-Tabelle; das wird nicht gelesen"),
                                  testing::HasSubstr("CSV speichern"))))
        << name;
}

TEST_F(TablesTest, WhatIsOnlyCalledATableOrLinesIsNamed) {
  write("a.csv", "%PDF-1.7\nid,text\n");
  write("b.JSONL", "<!DOCTYPE html><p>Kunde");
  write("c.tsv", "{\\rtf1 id\ttext}\n");
  EXPECT_THAT(
      read({"a.csv", "b.JSONL", "c.tsv"}),
      ElementsAre(
          "! a.csv: keine Tabelle und keine JSON Lines, sondern pdf (mit der Endung .pdf wird die Datei gelesen)",
          "! b.JSONL: keine Tabelle und keine JSON Lines, sondern html (mit der Endung .html wird die Datei gelesen)",
          testing::HasSubstr("c.tsv: keine Textdatei, sondern RTF; das wird nicht gelesen")));
}

TEST_F(TablesTest, SeparatorsAreFound) {
  write("sep.csv", "\xEF\xBB\xBFsep=|\r\nid|text\r\n1|a;b,c\r\n");
  write("tab.csv", "id\ttext\n1\ta,b\n");
  write("semi.tsv", "id;text\n1;a\tb\n");
  write("name.csv", "id;text;anmerkung, lang\n1;a;b\n");
  EXPECT_THAT(read({"sep.csv", "tab.csv", "semi.tsv", "name.csv"}),
              ElementsAre("sep.csv#1: a;b,c", "tab.csv#1: a,b", "semi.tsv#1: a\tb", "name.csv#1: a"));
}

TEST_F(TablesTest, QuotationMarksThatQuoteNothing) {
  write("inch.tsv", "id\ttext\n1\tein 24\" Rad\n2\t\"nur\" so\n3\t\"offen\n4\tzu\" Ende\n");
  EXPECT_THAT(read({"inch.tsv"}), ElementsAre("inch.tsv#1: ein 24\" Rad", "inch.tsv#2: \"nur\" so",
                                              "inch.tsv#3: \"offen", "inch.tsv#4: zu\" Ende"));
  write("mid.csv", "id,text\n1,sagt \"ja\" und\n2,\"er \"\"sagt\"\" es\"\n3,\"a\nb\"\n4,\"ab\" und zu\n");
  EXPECT_THAT(read({"mid.csv"}), ElementsAre("mid.csv#1: sagt \"ja\" und", "mid.csv#2: er \"sagt\" es",
                                             "mid.csv#3: a\nb", "mid.csv#4: \"ab\" und zu"));
  // A mark that nothing closes costs no other row; at the end of the file it shows that this was cut off.
  write("open.csv", "id,text\n1,\"abc\n2,def\n3,\"x\"\n4,y\n");
  EXPECT_THAT(read({"open.csv"}),
              ElementsAre("open.csv#1: \"abc", "open.csv#2: def", "open.csv#3: x", "open.csv#4: y"));
  write("cut.csv", "id,text\n1,a\n2,\"b und");
  EXPECT_THAT(read({"cut.csv"}),
              ElementsAre("cut.csv#1: a", StartsWith("! cut.csv:3: Anführungszeichen nicht geschlossen")));
}

TEST_F(TablesTest, LineEnds) {
  write("cr.csv", "id,text\r1,a\r2,\"b\rc\"\r");
  write("lf.csv", "id,text\n1,a\rb\n");
  write("last.csv", "id,text\r\n1,a");
  EXPECT_THAT(read({"cr.csv", "lf.csv", "last.csv"}),
              ElementsAre("cr.csv#1: a", "cr.csv#2: b\rc", "lf.csv#1: a\rb", "last.csv#1: a"));
}

TEST_F(TablesTest, ColumnsAreFoundAsTheyAreMeant) {
  write("nfd.csv", "id,Ausku\u0308nfte\n1,a\n");
  write("old.csv", "id;Ausk\xFCnfte\n1;b\n");
  write("f.jsonl", "{\"id\":1,\"Ausku\u0308nfte\":\"c\"}\n");
  EXPECT_THAT(
      read({"nfd.csv", "old.csv", "f.jsonl"}, {.text_field = "Auskünfte", .text_column = "Auskünfte"}),
      ElementsAre("nfd.csv#1: a", "old.csv#1: b", "f.jsonl#1: c"));
  write("k.csv", "id,text,jahr\n1,a,1999\n");
  EXPECT_THAT(read({"k.csv"}, {.keep = {"jahre"}}),
              ElementsAre("! k.csv:1: die Spalte „jahre“ fehlt (meinten Sie „jahr“?)"));
  write("twice.csv", "id,text,text\n1,a,b\n");
  EXPECT_THAT(
      read({"twice.csv"}),
      ElementsAre("? twice.csv:1: die Spalte „text“ steht mehrmals da, die erste gilt", "twice.csv#1: a"));
  std::string wide = "spalte0";
  for (int i = 1; i < 1000; ++i) wide += ",spalte" + std::to_string(i);
  write("wide.csv", wide + "\n");
  const auto message = read({"wide.csv"});
  ASSERT_EQ(message.size(), 1U);
  EXPECT_THAT(message[0], testing::EndsWith("spalte9, …)"));
}

TEST_F(TablesTest, IdsThatStandTwiceAreSaid) {
  write("t.csv", "id,text\nx,a\ny,b\nx,c\nx,d\n");
  EXPECT_THAT(read({"t.csv"}),
              ElementsAre("t.csv#x: a", "t.csv#y: b", "? t.csv:4: die Kennung „x“ gibt es schon",
                          "t.csv#x: c", "t.csv#x: d", "? t.csv: 2 Kennungen stehen mehrmals da"));
  write("u.csv", "id,text\nx,a\n");
  EXPECT_THAT(read({"u.csv", "u.csv"}), ElementsAre("u.csv#x: a", "u.csv#x: a"));
}

TEST_F(TablesTest, JsonLinesAreReadStrictly) {
  write("l.jsonl",
        "\xEF\xBB\xBF{\"id\":1,\"text\":\"a\"}\n"
        "\xEF\xBB\xBF{\"id\":2,\"text\":\"b\"}\n"
        "{\"id\":3,\"y\":tru,\"text\":\"c\"}\n"
        "{\"id\":4,\"text\":\"d\",\"text\":\"e\"}\n"
        "{\"id\":05,\"text\":\"f\"}\n");
  EXPECT_THAT(read({"l.jsonl"}),
              ElementsAre("l.jsonl#1: a", "l.jsonl#2: b", StartsWith("! l.jsonl:3: kein gültiges JSON"),
                          "! l.jsonl:4: das Feld „text“ steht zweimal in der Zeile",
                          StartsWith("! l.jsonl:5: kein gültiges JSON")));
}

TEST_F(TablesTest, TextsKnowWhereTheyStand) {
  write("t.csv", "id,text\n1,\"ä\n\nb\"\n2,\"c\"\n");
  write("t.jsonl", "\n{\"ä\":0,\"text\":\"x\"}\n");
  auto corpus = Corpus::open({"t.csv", "t.jsonl"}, {});
  std::vector<std::string> places;
  while (const auto text = corpus->next()) {
    const RecordPlace& place = (*text)->place;
    const Position at = place.of({2, 3});
    places.push_back(place.file + " " + std::to_string(place.line) + ":" + std::to_string(place.column) +
                     " " + std::to_string(at.line) + ":" + std::to_string(at.column));
  }
  EXPECT_THAT(places, ElementsAre("t.csv 2:4 3:3", "t.csv 5:4 6:3", "t.jsonl 2:16 2:3"));
}

}  // namespace
}  // namespace kundenlint
