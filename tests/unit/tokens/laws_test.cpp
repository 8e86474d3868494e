// Laws that hold for every text, tried on texts made of what the tokeniser knows, and of noise.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <chrono>
#include <random>

#include "kundenlint/tokens/characters.h"
#include "kundenlint/tokens/units.h"
#include "texts.h"

namespace kundenlint {
namespace {

const std::vector<std::string> kPieces = {
    "Kunde",  "Kunden-", "-nähe",  "und",  "Die",  "Wir",     "ÄÖ", "ß",  "z.", "B.",     "usw.",   "Dr.",
    "3.",     "19",      "10.000", "§",    "%",    "€",       " ",  " ",  " ",  "\n",     "\u00A0", "\u00AD",
    ".",      "!",       "?",      "…",    "...",  ",",       ":",  ";",  "„",  "“",      "»",      "«",
    "\"",     "'",       "’",      "‚",    "‘",    "``",      "''", ",,", "(",  ")",      "[",      "]",
    "-",      "–",       "--",     "/",    "*",    "_",       "·",  "@",  "#",  "&",      "+",      "de",
    "www.",   "http://", "innen",  "in",   "😊",    "\u200D",  "👨",  "🇩",  "🇪",  "\uFE0F", "中文",   "ไทย",
    "\u0301", "\u200B",  "\x01",   "\xC3", "\xFF", "a.b@c.de"};

std::string random_text(std::mt19937& random) {
  std::string text;
  const std::size_t count = 1 + random() % 40;
  for (std::size_t i = 0; i < count; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

Document random_document(std::mt19937& random) {
  Document document = paragraphs(random_text(random) + "\n\n" + random_text(random));
  if (document.blocks.size() > 1 && random() % 2 == 0) document.blocks[1].kind = BlockKind::heading;
  return document;
}

bool blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += read_character(text, at).size) {
    if (!is_space(class_at(text, at))) return false;
  }
  return true;
}

TEST(Laws, TokensTileTheTextThatIsNoWhiteSpace) {
  std::mt19937 random(1);
  for (int n = 0; n < 20000; ++n) {
    const Document document = random_document(random);
    const Tokens tokens = tokenize(document);
    std::size_t token = 0;
    for (const Block& block : document.blocks) {
      std::uint32_t at = block.bytes.begin;
      for (; token < tokens.tokens.size() && tokens.tokens[token].bytes.begin < block.bytes.end; ++token) {
        const Token& t = tokens.tokens[token];
        ASSERT_LT(t.bytes.begin, t.bytes.end) << document.text;
        ASSERT_LE(at, t.bytes.begin) << document.text;
        ASSERT_LE(t.bytes.end, block.bytes.end) << document.text;
        ASSERT_TRUE(blank(Span{at, t.bytes.begin}.of(document.text))) << document.text;
        if (token > 0) {
          ASSERT_EQ(t.space_before, tokens.tokens[token - 1].bytes.end != t.bytes.begin) << document.text;
        }
        at = t.bytes.end;
      }
      ASSERT_TRUE(blank(Span{at, block.bytes.end}.of(document.text))) << document.text;
    }
    ASSERT_EQ(token, tokens.tokens.size());
  }
}

TEST(Laws, SentencesTileTheTokensWithinTheirBlocks) {
  std::mt19937 random(2);
  for (int n = 0; n < 20000; ++n) {
    const Document document = random_document(random);
    const Tokens tokens = tokenize(document);
    std::uint32_t next = 0;
    for (std::uint32_t s = 0; s < tokens.sentences.size(); ++s) {
      const Sentence& sentence = tokens.sentences[s];
      ASSERT_EQ(sentence.tokens.begin, next) << document.text;
      ASSERT_FALSE(sentence.tokens.empty()) << document.text;
      next = sentence.tokens.end;
      const Span block = document.blocks[sentence.block].bytes;
      ASSERT_GE(tokens.tokens[sentence.tokens.begin].bytes.begin, block.begin);
      ASSERT_LE(tokens.tokens[sentence.tokens.end - 1].bytes.end, block.end);
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
        ASSERT_EQ(tokens.sentence_of(i), s);
    }
    ASSERT_EQ(next, tokens.tokens.size()) << document.text;
  }
}

TEST(Laws, UnitsTileTheirToken) {
  std::mt19937 random(3);
  for (int n = 0; n < 5000; ++n) {
    const Document document = random_document(random);
    for (const Token& token : tokenize(document).tokens) {
      std::vector<Span> units;
      append_units(token, document.text, units);
      ASSERT_FALSE(units.empty());
      ASSERT_EQ(units.front().begin, token.bytes.begin);
      ASSERT_EQ(units.back().end, token.bytes.end);
      for (std::size_t i = 1; i < units.size(); ++i) {
        ASSERT_TRUE(blank(Span{units[i - 1].end, units[i].begin}.of(document.text))) << document.text;
      }
    }
  }
}

TEST(Laws, TheSameBytesGiveTheSameTokens) {
  std::mt19937 random(4);
  for (int n = 0; n < 200; ++n) {
    const Document document = random_document(random);
    const Tokens a = tokenize(document);
    const Tokens b = tokenize(document);
    ASSERT_EQ(a.tokens.size(), b.tokens.size());
    for (std::size_t i = 0; i < a.tokens.size(); ++i) ASSERT_EQ(a.tokens[i].bytes, b.tokens[i].bytes);
  }
}

// The reader composes; what it left decomposed must split alike.
TEST(Laws, CompositionChangesNoToken) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  ASSERT_FALSE(U_FAILURE(status));
  const std::string text =
      "Die Kundennähe für Bürger:innen. Übrigens gäbe es das z. B. am 3. März. Größe zählt!";
  std::string apart;
  nfd->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(apart);
  ASSERT_NE(apart, text);
  std::string together;
  nfc->normalize(icu::UnicodeString::fromUTF8(tokens_of(apart)), status).toUTF8String(together);
  EXPECT_EQ(together, tokens_of(text));
}

TEST(Laws, HostileTextsTakeLinearTime) {
  const std::string pieces[] = {"(", "„", "a.", "1.",     "-", "a-",  "a:", "'",   "www.",
                                "!", "😊", "a@", "\u0301", ".", "a\n", "中", "[1]", "x_"};
  for (const std::string& piece : pieces) {
    std::string text;
    while (text.size() < 300000) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    const Tokens tokens = tokenize(paragraphs(text));
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    EXPECT_FALSE(tokens.tokens.empty()) << piece;
    EXPECT_LT(seconds.count(), 3.0) << piece;  // linear: some 20 ms; quadratic: half a minute
  }
}

TEST(Laws, AnEmptyDocumentHasNothing) {
  EXPECT_TRUE(tokenize(Document{}).tokens.empty());
  EXPECT_TRUE(tokenize(paragraphs(" \n ")).sentences.empty());
}

}  // namespace
}  // namespace kundenlint
