#include "kundenlint/exchange/foreign.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace kundenlint {
namespace {

using testing::HasSubstr;

ForeignDictionary read(ForeignFormat format, const std::string& text) {
  const Result<ForeignDictionary> dictionary = read_foreign(format, text, "w.x");
  EXPECT_TRUE(dictionary) << (dictionary ? "" : to_string(dictionary.error()));
  return dictionary ? *dictionary : ForeignDictionary{};
}

std::string error(ForeignFormat format, const std::string& text) {
  const Result<ForeignDictionary> dictionary = read_foreign(format, text, "w.x");
  return dictionary ? "read" : to_string(dictionary.error());
}

/// "name: word|word; …"
std::string shown(const ForeignDictionary& dictionary) {
  std::string out;
  for (const ForeignCategory& category : dictionary.categories) {
    if (!out.empty()) out += "; ";
    out += category.name + ":";
    for (const std::string& word : category.words) out += (out.ends_with(':') ? " " : "|") + word;
  }
  return out;
}

TEST(ReadForeign, LiwcWordsBelongToSeveralCategoriesAndMayBePhrases) {
  EXPECT_EQ(
      shown(
          read(ForeignFormat::liwc,
               "%\r\n1\tgut\r\n20 schlecht (Sorge)\r\n%\r\nfreu*\t1\r\nauf jeden Fall\t1\t20\r\nach 20\r\n")),
      "gut: freu*|auf jeden Fall; schlecht: auf jeden Fall|ach");
}

TEST(ReadForeign, LiwcLosesNothingInSilence) {
  EXPECT_EQ(shown(read(ForeignFormat::liwc, "%\n1 a\n%\nauf gutem Weg 1\n")), "a: auf gutem Weg");
  const ForeignDictionary one = read(ForeignFormat::liwc, "%\n1 a\n%\nfreude\nlob 1\n");
  EXPECT_EQ(shown(one), "a: lob");
  ASSERT_EQ(one.notes.size(), 1U);
  EXPECT_EQ(one.notes[0].what, "freude");
  EXPECT_THAT(error(ForeignFormat::liwc, "%\n1 a\n1 b\n%\nx 1\n"),
              HasSubstr("w.x:3: die Nummer 1 steht für zwei"));
}

TEST(ReadForeign, LiwcConditionsAreToldAndLeftOut) {
  const ForeignDictionary read_one = read(ForeignFormat::liwc, "%\n1 a\n%\nwie\t(02 134)125/464\t1\n");
  EXPECT_EQ(shown(read_one), "a: wie");
  ASSERT_EQ(read_one.notes.size(), 2U);  // its parts, as they stand between blanks
  EXPECT_EQ(read_one.notes[0].line, 4U);
}

TEST(ReadForeign, LiwcWithoutItsHeadIsAnErrorWithItsLine) {
  EXPECT_THAT(error(ForeignFormat::liwc, "\nfreude 1\n"), HasSubstr("w.x:2: kein LIWC-Wörterbuch"));
  EXPECT_THAT(error(ForeignFormat::liwc, "%\n1 a\n%\nfreude 2\n"),
              HasSubstr("w.x:4: die Kategorie 2 steht nicht am Anfang"));
  EXPECT_THAT(error(ForeignFormat::liwc, "%\neins a\n%\n"), HasSubstr("w.x:2: „eins“ ist keine Nummer"));
}

TEST(ReadForeign, DicxIsATableOfMarks) {
  const ForeignDictionary dictionary =
      read(ForeignFormat::dicx, "DicTerm,gut,schlecht\nfreude,X,\n\"ach, so\",,X\nunwohl*,,0.5\n");
  EXPECT_EQ(shown(dictionary), "gut: freude; schlecht: ach, so|unwohl*");
  ASSERT_EQ(dictionary.notes.size(), 1U);
  EXPECT_EQ(dictionary.notes[0].what, "unwohl* 0.5");
  EXPECT_THAT(error(ForeignFormat::dicx, "DicTerm,gut\nfreude,X,X\n"), HasSubstr("w.x:2: 3 Felder statt 2"));
}

TEST(ReadForeign, QuantedaHasCategoriesInCategories) {
  EXPECT_EQ(shown(read(ForeignFormat::quanteda,
                       "a:\n  b:\n    - Umsatz*\n    - \"auf Kurs\"\n  c: [Verlust, Krise]\nd: gut\n")),
            "a:; a/b: Umsatz*|auf Kurs; a/c: Verlust|Krise; d: gut");
}

TEST(ReadForeign, QuantedaRefusesWhatIsNoDictionary) {
  EXPECT_THAT(error(ForeignFormat::quanteda, "- a\n- b\n"), HasSubstr("w.x:1: kein Wörterbuch"));
  EXPECT_THAT(error(ForeignFormat::quanteda, "a: &x [b]\nc: *x\n"), HasSubstr("w.x:2: Verweise"));
  EXPECT_THAT(error(ForeignFormat::quanteda, "a: [b\n"), HasSubstr("kein gültiges YAML"));
  EXPECT_THAT(error(ForeignFormat::quanteda, "{[a]: b}\n"),
              HasSubstr("der Name einer Kategorie ist ein Wort"));
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "{a: ";
  EXPECT_THAT(error(ForeignFormat::quanteda, deep), HasSubstr("mehr als 32 Ebenen"));
}

TEST(ReadForeign, LexicoderAndWordStat) {
  EXPECT_EQ(shown(read(ForeignFormat::lexicoder, "+GUT\nFREUDE\nDANK*\n+SCHLECHT\nNICHT GUT\n")),
            "GUT: FREUDE|DANK*; SCHLECHT: NICHT GUT");
  EXPECT_THAT(error(ForeignFormat::lexicoder, "FREUDE\n"), HasSubstr("w.x:1: kein Lexicoder"));
  const ForeignDictionary wordstat = read(
      ForeignFormat::wordstat,
      "G\n\tGUT\n\t\tFREUDE (1)\n\t\tGUTE_LAUNE (1)\n\tSCHLECHT\n\t\t@R [A NEAR B] (1)\n\t\tANGST* (1)\n");
  EXPECT_EQ(shown(wordstat), "G:; G/GUT: FREUDE|GUTE LAUNE; G/SCHLECHT: ANGST*");
  ASSERT_EQ(wordstat.notes.size(), 1U);
  EXPECT_EQ(wordstat.notes[0].line, 6U);
}

TEST(ReadForeign, YoshikoderIsXmlWithinBounds) {
  EXPECT_EQ(
      shown(read(ForeignFormat::yoshikoder,
                 "<dictionary><cnode name=\"Alles\"><cnode name=\"A\"><pnode name=\"x &amp; y\"/></cnode>"
                 "<cnode name=\"B\"><pnode name=\"b*\"/></cnode></cnode></dictionary>")),
      "A: x & y; B: b*");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<cnode name=\"a\">";
  EXPECT_THAT(error(ForeignFormat::yoshikoder, deep), HasSubstr("XML tiefer als 32 Ebenen"));
  std::string deceiving = "<d>", ends;  // "/>" in quotation marks ends no element
  for (int i = 0; i < 60'000; ++i) {
    deceiving += "<cnode name=\"/>\">";
    ends += "</cnode>";
  }
  EXPECT_THAT(error(ForeignFormat::yoshikoder, deceiving + "<pnode name=\"x\"/>" + ends + "</d>"),
              HasSubstr("XML tiefer als 32 Ebenen"));
  EXPECT_THAT(error(ForeignFormat::yoshikoder, "<d><cnode><pnode name=\"x\"/></cnode></d>"),
              HasSubstr("eine Kategorie hat keinen Namen"));
  EXPECT_THAT(error(ForeignFormat::yoshikoder, "<a>\n<b></a>"), HasSubstr("w.x:2: Datei beschädigt"));
}

TEST(ReadForeign, AListIsOneCategoryCalledLikeItsFile) {
  EXPECT_EQ(shown(read(ForeignFormat::list, "# Wörter\nFreude\n\n auf jeden Fall \r\n")),
            "w: Freude|auf jeden Fall");
  EXPECT_THAT(error(ForeignFormat::lexicoder, "+\nfroh\n"), HasSubstr("eine Kategorie hat keinen Namen"));
  EXPECT_THAT(error(ForeignFormat::list, "# nichts\n"), HasSubstr("kein Wort enthalten"));
}

TEST(ReadForeign, AWordThatIsNoneIsTold) {
  const ForeignDictionary dictionary = read(ForeignFormat::list, "gut\n" + std::string(300, 'x') + "\n");
  EXPECT_EQ(shown(dictionary), "w: gut");
  ASSERT_EQ(dictionary.notes.size(), 1U);
  EXPECT_EQ(dictionary.notes[0].line, 2U);
}

TEST(WriteForeign, EveryFormIsReadBack) {
  const ForeignDictionary dictionary{
      .categories = {{"gut", {"freude", "dank*", "auf jeden fall"}},
                     {"sehr_schlecht", {"angst", "freude", "*krise", "a & \"b\""}}}};
  for (std::size_t i = 0; i < kForeignFormats.size(); ++i) {
    const auto format = static_cast<ForeignFormat>(i);
    std::vector<ForeignNote> notes;
    const ForeignDictionary again = read(format, write_foreign(format, dictionary, notes));
    EXPECT_TRUE(notes.empty()) << kForeignFormats[i];
    if (format == ForeignFormat::list) {
      EXPECT_EQ(shown(again), "w: freude|dank*|auf jeden fall|angst|*krise|a & \"b\"");
      continue;
    }
    ASSERT_EQ(again.categories.size(), 2U) << kForeignFormats[i];
    for (std::size_t k = 0; k < 2; ++k) {
      EXPECT_EQ(again.categories[k].name, dictionary.categories[k].name) << kForeignFormats[i];
      EXPECT_THAT(again.categories[k].words,
                  testing::UnorderedElementsAreArray(dictionary.categories[k].words))
          << kForeignFormats[i];
    }
  }
}

TEST(WriteForeign, WhatAFormatTakesForSomethingElseIsLeftOutOrQuoted) {
  const ForeignDictionary dictionary{
      .categories = {{"Lob (1)",
                      {"#eins", "+zwei", "@drei", "vier (1)", "fünf_sechs", "%", "- sieben", "a: b",
                       "acht, neun", "\"zehn\"", "<elf>", "G 20", "\\zwölf"}},
                     {"B\nC", {"zwei\nZeilen", "mit\tTab", "gut"}}}};
  const std::vector<std::string>& all = dictionary.categories[0].words;
  for (std::size_t i = 0; i < kForeignFormats.size(); ++i) {
    const auto format = static_cast<ForeignFormat>(i);
    std::vector<ForeignNote> notes;
    const ForeignDictionary again = read(format, write_foreign(format, dictionary, notes));
    EXPECT_TRUE(again.notes.empty()) << kForeignFormats[i];
    std::vector<std::string> left_out, words;
    for (const ForeignNote& note : notes)
      if (note.why.find("weggelassen") != std::string::npos) left_out.push_back(note.what);
    for (const ForeignCategory& category : again.categories)
      words.insert(words.end(), category.words.begin(), category.words.end());
    std::vector<std::string> expected_out = {"zwei\nZeilen", "mit\tTab"};
    if (format == ForeignFormat::lexicoder) expected_out.emplace_back("+zwei");
    if (format == ForeignFormat::list) expected_out.emplace_back("#eins");
    if (format == ForeignFormat::wordstat) expected_out.insert(expected_out.end(), {"@drei", "fünf_sechs"});
    EXPECT_THAT(left_out, testing::UnorderedElementsAreArray(expected_out)) << kForeignFormats[i];
    std::vector<std::string> expected = {"gut"};
    for (const std::string& word : all)
      if (std::ranges::find(left_out, word) == left_out.end()) expected.push_back(word);
    EXPECT_THAT(words, testing::UnorderedElementsAreArray(expected)) << kForeignFormats[i];
    if (format == ForeignFormat::list) continue;
    ASSERT_EQ(again.categories.size(), 2U) << kForeignFormats[i];
    EXPECT_EQ(again.categories[1].name, format == ForeignFormat::liwc ? "B_C" : "B C");
  }
}

TEST(Formats, AreKnownByNameAndEnding) {
  EXPECT_EQ(foreign_format("wordstat"), ForeignFormat::wordstat);
  EXPECT_EQ(foreign_format("toml"), std::nullopt);
  EXPECT_EQ(format_of_file("a/b.dic"), ForeignFormat::liwc);
  EXPECT_EQ(format_of_file("a/b.dicx"), ForeignFormat::dicx);
  EXPECT_EQ(format_of_file("b.yaml"), ForeignFormat::quanteda);
  EXPECT_EQ(format_of_file("B.DIC"), ForeignFormat::liwc);
  EXPECT_EQ(format_of_file("b.toml"), std::nullopt);
}

}  // namespace
}  // namespace kundenlint
