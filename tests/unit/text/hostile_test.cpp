// Input made to be slow or deep: every case ends within a bound that only linear work keeps.
#include <gtest/gtest.h>

#include <ctime>
#include <random>

#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

TEST(Hostile, EndsSoon) {
  constexpr std::size_t kBytes = 300'000;
  for (const std::string_view piece :
       {"[",     "![",    "](",  "*a ",    "_a*",   "`",       "<",      "&",        "> ",        "- ",
        "|",     "\\",    "a\n", "[a](",   "<!--",  "a\u0308", "\u0308", "1. ",      "~~",        "\r",
        "<p>",   "<div>", "<b>", "</div>", "<nav>", "<li>",    "<td>",   "<i><div>", "<a b='",    "<sup>",
        "&uuml", "<br>",  "<q>", "{",      "[^",    "--",      "<del>",  "<script>", "<li></div>"}) {
    for (const Format format : {Format::plain, Format::markdown, Format::mdx, Format::html}) {
      const std::clock_t start = std::clock();  // of the process: a busy machine changes nothing
      const Result<Document> document = make_document(repeated(piece, kBytes) + "x", "t", {.format = format});
      const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
      EXPECT_LT(took, 5) << piece << ' ' << to_string(format);
      EXPECT_TRUE(document) << piece;
    }
  }
}

TEST(Hostile, AnyBytesGiveADocumentOrAnError) {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(random() % 200, '\0');
    for (char& c : bytes)
      c = static_cast<char>(random() % (round % 2 == 0 ? 256 : 96) + (round % 2 == 0 ? 0 : 160));
    const Result<Document> document = make_document(bytes, "t",
                                                    {.format = round % 3 == 0   ? Format::markdown
                                                               : round % 3 == 1 ? Format::html
                                                                                : Format::plain});
    if (!document) {
      EXPECT_FALSE(document.error().message.empty());
      continue;
    }
    for (const Block& block : document->blocks) {
      ASSERT_LE(document->map.to_source(block.bytes).end, document->source.size());
    }
  }
}

}  // namespace
}  // namespace kundenlint
