// Words taken at once (plain_words.cpp) are the words the general way makes.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "kundenlint/tokens/splitter.h"
#include "texts.h"

namespace kundenlint {
namespace {

Tokens split(const Document& document, bool plain_words) {
  Tokens out;
  Splitter splitter(document.text, out, plain_words);
  std::uint32_t index = 0;
  for (const Block& block : document.blocks) splitter.split(block, index++);
  return out;
}

/// Number of plain tokens.
std::size_t expect_the_same(const Document& document) {
  const Tokens at_once = split(document, true), one_by_one = split(document, false);
  EXPECT_EQ(at_once.tokens.size(), one_by_one.tokens.size()) << document.text;
  EXPECT_EQ(at_once.sentences.size(), one_by_one.sentences.size()) << document.text;
  if (testing::Test::HasFailure()) return 0;
  std::size_t plain = 0;
  std::string buffer;
  for (std::size_t i = 0; i < at_once.tokens.size(); ++i) {
    const Token &a = at_once.tokens[i], &b = one_by_one.tokens[i];
    EXPECT_EQ(a.bytes, b.bytes) << document.text;
    EXPECT_EQ(a.kind, b.kind) << a.bytes.of(document.text) << " in " << document.text;
    EXPECT_EQ(a.space_before, b.space_before) << a.bytes.of(document.text) << " in " << document.text;
    EXPECT_EQ(clean_text(a, document.text, buffer), clean_form(b.bytes.of(document.text), buffer));
    plain += a.plain ? 1 : 0;
  }
  for (std::size_t i = 0; i < at_once.sentences.size(); ++i) {
    const Sentence &a = at_once.sentences[i], &b = one_by_one.sentences[i];
    EXPECT_EQ(a.tokens, b.tokens) << document.text;
    EXPECT_EQ(a.block, b.block) << document.text;
    EXPECT_EQ(a.end, b.end) << document.text;
  }
  return plain;
}

TEST(PlainWords, AreTheSameInTextsMadeOfEverything) {
  std::vector<std::string> pieces = {
      "Kunde", "kunden", "Die",   "Der ", "Wir",     "Ihnen",   "Für",  "für", "Über",   "ÄÖ",     "ß",
      "Du",    "schön ", "Wenn ", "und",  "z.",      "B.",      "usw.", "Dr.", "3.",     "19",     "B2B",
      " ",     " ",      " ",     " ",    " ",       " ",       "\n",   "  ",  "\u00A0", "\u00AD", ".",
      ". ",    "! ",     "?",     "…",    ", ",      ", ",      ",",    ":",   ": ",     ";",      "„",
      "“",     "»",      "'",     "’",    ",,",      "(",       ")",    "-",   "– ",     "/",      "*innen",
      "_",     "@",      "#",     "&",    "😊",       " 😊 ",     "ł",    "é",   "×",      "÷",      "\u0301",
      "中文",  "²",      "\xC3",  "\xFF", "ist gut", "a.b@c.de"};
  // What may be an abbreviation, a roman number or the last word of a sentence.
  for (const char* last : {"Hauptstr", "Bstg", "geht", "GmbH", "XVIII", "VI", "Abt", "zust", "Ü",
                           "Dienstleistungen", "Größenänderung", "y", "du", "ä", "Wrtz", "20241231"})
    pieces.insert(pieces.end(), {last, last + std::string(". "), last + std::string(".\n")});
  std::mt19937 random(5);
  std::size_t plain = 0;
  for (int n = 0; n < 20000 && !HasFailure(); ++n) {
    std::string text;
    const std::size_t count = 1 + random() % 60;
    for (std::size_t i = 0; i < count; ++i) {
      text += pieces[random() % pieces.size()];
      if (random() % 3 == 0) text += ' ';
      if (random() % 40 == 0) text += "\n\n";
    }
    Document document = paragraphs(text);
    for (Block& block : document.blocks) {
      if (random() % 8 == 0) block.kind = BlockKind::heading;
    }
    plain += expect_the_same(document);
  }
  EXPECT_GT(plain, 100000U);
}

TEST(PlainWords, AreTheSameInProse) {
  std::size_t files = 0, plain = 0;
  for (const char* folder : {"/samples", "/tests/gold"}) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(KUNDENLINT_SOURCE_DIR + std::string(folder))) {
      if (!entry.is_regular_file()) continue;
      std::stringstream bytes;
      bytes << std::ifstream(entry.path()).rdbuf();
      plain += expect_the_same(paragraphs(bytes.str()));
      ++files;
    }
  }
  EXPECT_GT(files, 20U);
  EXPECT_GT(plain, 50000U);
}

// The end of a block is not the end of the text.
TEST(PlainWords, StayInTheirBlock) {
  Document document;
  document.text = "Unsere Kunden, die wir kennen, schätzen das sehr.";
  for (std::uint32_t end = 1; end <= document.text.size(); ++end) {
    document.blocks = {{{0, end}, BlockKind::paragraph},
                       {{end, static_cast<std::uint32_t>(document.text.size())}, BlockKind::paragraph}};
    expect_the_same(document);
  }
}

TEST(PlainWords, AreMarkedAsPlain) {
  const Document document = paragraphs("Unsere Kunden,  die 3 schätzen das:\nsehr.");
  std::string plain;
  for (const Token& token : tokenize(document).tokens) plain += token.plain ? '+' : '-';
  EXPECT_EQ(plain, "++++++-+-+") << "Unsere Kunden , die 3 schätzen das : sehr .";
}

// A list without an end is cut at a space behind so many tokens, by both ways at the same place.
TEST(PlainWords, SentencesWithoutEndAreCut) {
  const auto sizes = [](const std::string& text) {
    const Document document = paragraphs(text);
    expect_the_same(document);
    std::vector<std::size_t> out;
    for (const Sentence& sentence : split(document, true).sentences) out.push_back(sentence.tokens.size());
    return out;
  };
  std::string words, commas, joined;
  for (int i = 0; i < 2500; ++i) {
    words += "und ";
    commas += "Kunde, ";
    joined += "Kunde/";
  }
  EXPECT_EQ(sizes(words), (std::vector<std::size_t>{1000, 1000, 500}));
  EXPECT_EQ(sizes(commas), (std::vector<std::size_t>{1000, 1000, 1000, 1000, 1000}));
  EXPECT_EQ(sizes(joined), (std::vector<std::size_t>{4000, 1000}));
  EXPECT_EQ(sizes(words.substr(0, 4000)), (std::vector<std::size_t>{1000}));
}

}  // namespace
}  // namespace kundenlint
