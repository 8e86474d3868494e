#include "kundenlint/lsp/positions.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kundenlint::lsp {
namespace {

constexpr Encoding kAll[] = {Encoding::utf8, Encoding::utf16, Encoding::utf32};

struct Case {
  const char* note;
  std::string_view text;
  Place place;
  Encoding encoding;
  std::uint32_t offset;
};

TEST(Positions, LeadToBytes) {
  // "😀" has 4 bytes, 2 units of UTF-16, 1 code point; "ä" 2, 1, 1.
  const Case cases[] = {
      {"begin", "ä😀b", {0, 0}, Encoding::utf16, 0},
      {"behind ä", "ä😀b", {0, 1}, Encoding::utf16, 2},
      {"in the pair: its begin", "ä😀b", {0, 2}, Encoding::utf16, 2},
      {"behind the pair", "ä😀b", {0, 3}, Encoding::utf16, 6},
      {"behind the pair, code points", "ä😀b", {0, 2}, Encoding::utf32, 6},
      {"behind the pair, bytes", "ä😀b", {0, 6}, Encoding::utf8, 6},
      {"in the character, bytes: its begin", "ä😀b", {0, 4}, Encoding::utf8, 2},
      {"behind the line: its end", "ab\ncd", {0, 99}, Encoding::utf16, 2},
      {"second line", "ab\ncd", {1, 1}, Encoding::utf16, 4},
      {"CRLF", "ab\r\ncd", {1, 0}, Encoding::utf16, 4},
      {"before CRLF", "ab\r\ncd", {0, 9}, Encoding::utf16, 2},
      {"CR alone", "ab\rcd", {1, 1}, Encoding::utf16, 4},
      {"CR at the end", "ab\r", {1, 0}, Encoding::utf16, 3},
      {"blank lines", "\n\r\n\n", {3, 0}, Encoding::utf16, 4},
      {"behind the last line: the end", "ab\ncd", {7, 3}, Encoding::utf16, 5},
      {"behind a line feed at the end", "ab\n", {1, 0}, Encoding::utf16, 3},
      {"empty", "", {0, 0}, Encoding::utf16, 0},
      {"empty, far away", "", {4294967295U, 4294967295U}, Encoding::utf16, 0},
  };
  for (const Case& one : cases)
    EXPECT_EQ(offset_of(one.text, one.place, one.encoding), one.offset) << one.note;
}

TEST(Positions, ComeBackToWhereTheyStarted) {
  const std::vector<std::string> texts = {"",
                                          "a",
                                          "ä😀b\n",
                                          "\r\n😀\r😀ä\n\n",
                                          "n\u0308ahe 👩‍👩‍👧 Kunde\r\n\r\nx",
                                          "\uFEFFMit Marke\nEnde"};
  for (const std::string& text : texts) {
    for (const Encoding encoding : kAll) {
      const Places places(text, encoding);
      for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
        const bool inside =
            offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
        const bool in_crlf =
            offset > 0 && offset < text.size() && text[offset - 1] == '\r' && text[offset] == '\n';
        if (inside || in_crlf) continue;
        const Place place = Places(text, encoding).at(offset);
        EXPECT_EQ(offset_of(text, place, encoding), offset) << text << to_string(encoding);
        EXPECT_EQ(places.at(offset), place) << "whatever was asked before";
      }
      for (auto offset = static_cast<std::uint32_t>(text.size()); offset > 0; --offset)
        EXPECT_EQ(places.at(offset), Places(text, encoding).at(offset)) << "also backwards";
    }
  }
}

TEST(Positions, BehindTheEndIsTheEnd) {
  const Places places("ä\nb", Encoding::utf16);
  EXPECT_EQ(places.at(400), (Place{1, 1}));
  EXPECT_EQ(places.line(0).size(), 2U);
  EXPECT_EQ(places.line(1).begin, 3U);
}

struct EditCase {
  const char* note;
  std::string before;
  Range range;
  std::string text;
  std::string after;
};

TEST(Edits, AreApplied) {
  const EditCase cases[] = {
      {"insert", "Kunde", {{0, 5}, {0, 5}}, "n", "Kunden"},
      {"insert at the begin", "unde", {{0, 0}, {0, 0}}, "K", "Kunde"},
      {"delete", "Kunden", {{0, 5}, {0, 6}}, "", "Kunde"},
      {"behind an emoji", "😀 Nähe", {{0, 3}, {0, 7}}, "Ziel", "😀 Ziel"},
      {"the emoji", "a😀b", {{0, 1}, {0, 3}}, "", "ab"},
      {"over lines", "eins\r\nzwei\r\ndrei", {{0, 4}, {2, 0}}, "", "einsdrei"},
      {"at the end of a CRLF line", "eins\r\nzwei", {{0, 4}, {0, 4}}, "!", "eins!\r\nzwei"},
      {"a new line at the end", "eins\n", {{1, 0}, {1, 0}}, "zwei\n", "eins\nzwei\n"},
      {"far behind the end", "eins", {{9, 9}, {10, 0}}, "!", "eins!"},
      {"ends before it begins", "eins", {{0, 3}, {0, 1}}, "-", "ein-s"},
      {"into nothing", "", {{0, 0}, {0, 0}}, "ä", "ä"},
      {"all of it", "eins\nzwei", {{0, 0}, {1, 4}}, "", ""},
  };
  for (const EditCase& one : cases) {
    std::string text = one.before;
    apply({.range = one.range, .text = one.text}, Encoding::utf16, text);
    EXPECT_EQ(text, one.after) << one.note;
  }
  std::string text = "alt";
  apply({.whole = true, .text = "neu"}, Encoding::utf16, text);
  EXPECT_EQ(text, "neu");
}

}  // namespace
}  // namespace kundenlint::lsp
