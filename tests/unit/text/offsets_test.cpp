// Laws of the map between text and source.
#include <gtest/gtest.h>

#include <random>

#include "tests/unit/text/blocks.h"

namespace kundenlint {
namespace {

bool is_boundary(std::string_view text, std::uint32_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::string random_text(std::mt19937& random) {
  constexpr std::string_view kPieces[] = {"Kunde", "nähe", "na\u0308he", "U\u0308", "😀", "👩\u200D💻", " ",
                                          "\n",    "\r\n", "\r",         "\n\n",    "ß", "é",        ". ",
                                          "*",     "# ",   "&auml;",     "- ",      "`", "\u00A0"};
  std::string out;
  for (auto left = random() % 40; left > 0; --left) out += kPieces[random() % std::size(kPieces)];
  return out + "x";
}

void check_laws(const Document& document) {
  const std::string& text = document.text;
  std::uint32_t last = 0;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    if (!is_boundary(text, at)) continue;
    const std::uint32_t begin = document.map.begin_in_source(at), end = document.map.end_in_source(at);
    ASSERT_LE(begin, document.source.size());
    ASSERT_LE(end, document.source.size());
    ASSERT_TRUE(is_boundary(document.source, begin)) << at;
    ASSERT_TRUE(is_boundary(document.source, end)) << at;
    ASSERT_GE(begin, last) << "the map goes forward";
    last = begin;
  }
  std::uint32_t before = 0;
  for (const Block& block : document.blocks) {
    ASSERT_FALSE(block.bytes.empty());
    ASSERT_GE(block.bytes.begin, before);
    ASSERT_LE(block.bytes.end, text.size());
    before = block.bytes.end;
    const Span source = document.map.to_source(block.bytes);
    ASSERT_LT(source.begin, source.end);
  }
}

TEST(Offsets, MapStaysOnCharactersAndGoesForward) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    const std::string bytes = random_text(random);
    for (const Format format : {Format::plain, Format::markdown, Format::mdx, Format::html}) {
      const Result<Document> document = make_document(bytes, "t", {.format = format});
      ASSERT_TRUE(document) << bytes;
      ASSERT_NO_FATAL_FAILURE(check_laws(*document)) << bytes;
    }
  }
}

TEST(Offsets, NfdReadsLikeNfc) {
  const Result<Document> nfc = make_document("Die Nähe über größte Mühe.", "t");
  const Result<Document> nfd = make_document("Die Na\u0308he u\u0308ber gro\u0308ßte Mu\u0308he.", "t");
  ASSERT_TRUE(nfc && nfd);
  EXPECT_EQ(nfc->text, nfd->text);
  EXPECT_TRUE(nfc->map.identity());
  const auto at = static_cast<std::uint32_t>(nfd->text.find("über"));
  EXPECT_EQ(nfd->map.to_source({at, at + 5}).of(nfd->source), "u\u0308ber");
}

TEST(Offsets, WithABomTheyCountIt) {
  const Result<Document> document = make_document("\xEF\xBB\xBFNähe", "t");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->text, "Nähe");
  EXPECT_EQ(document->map.to_source({0, 5}), (Span{3, 8}));
}

TEST(Offsets, LineAndColumn) {
  const Result<Document> document = make_document(
      "\xEF\xBB\xBF"
      "a😀b\r\nzweitä\rdritt\n\nf",
      "t");
  ASSERT_TRUE(document);
  struct Case {
    std::string_view at;
    std::uint32_t line, column;
  };
  for (const auto& [at, line, column] :
       std::vector<Case>{{"a", 1, 1}, {"b", 1, 3}, {"zw", 2, 1}, {"ä", 2, 6}, {"dr", 3, 1}, {"f", 5, 1}}) {
    const Position got = document->position(static_cast<std::uint32_t>(document->source.find(at)));
    EXPECT_EQ(got.line, line) << at;
    EXPECT_EQ(got.column, column) << at;
  }
}

// Columns in long lines are counted from marks: they are those of a plain count.
TEST(Offsets, ColumnsOfLongLines) {
  std::string bytes =
      "\xEF\xBB\xBF"
      "erste Zeile\n";
  for (int i = 0; i < 20'000; ++i) bytes += i % 3 == 0 ? "ä" : "x";
  bytes += "\nkurz\n";
  for (int i = 0; i < 30'000; ++i) bytes += i % 5 == 0 ? "😀" : "y";
  const Result<Document> document = make_document(bytes, "t.txt");
  ASSERT_TRUE(document);
  ASSERT_FALSE(document->character_marks.empty());
  std::uint32_t line = 1, column = 0;
  for (std::uint32_t at = 0; at < document->source.size(); ++at) {
    if (at == 0 || !is_boundary(document->source, at)) continue;
    if (at == 3) column = 0;
    if (document->source[at - 1] == '\n') ++line, column = 0;
    ++column;
    if (at < 3) continue;
    const Position position = document->position(at);
    ASSERT_EQ(position.line, line) << at;
    ASSERT_EQ(position.column, column) << at;
  }
}

}  // namespace
}  // namespace kundenlint
