#include "kundenlint/text/encoding.h"

#include <gtest/gtest.h>

namespace kundenlint {
namespace {

using namespace std::string_literals;

// Characters of the basic plane in two bytes each.
std::string utf16(std::u16string_view text, bool little) {
  std::string out;
  for (const char16_t c : text) {
    const char low = static_cast<char>(c & 0xFFU), high = static_cast<char>(c >> 8U);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}

struct Case {
  std::string bytes, text, encoding;
  bool bom = false;
  std::uint32_t replaced = 0;
};

TEST(Encoding, Table) {
  const std::vector<Case> cases = {
      {"Nähe 😀", "Nähe 😀", "UTF-8"},
      {"\xEF\xBB\xBFNähe", "\xEF\xBB\xBFNähe", "UTF-8", true},
      {"\xFF\xFE" + utf16(u"Nähe", true), "Nähe", "UTF-16LE", true},
      {std::string("\xFF\xFE\0\0N\0\0\0\xE4\0\0\0", 12), "Nä", "UTF-32LE", true},
      {std::string("\0\0\xFE\xFF\0\0\0N\0\0\0\xE4", 12), "Nä", "UTF-32BE", true},
      {"\xFE\xFF" + utf16(u"Nähe", false), "Nähe", "UTF-16BE", true},
      {utf16(u"Die Nähe zum Kunden", true), "Die Nähe zum Kunden", "UTF-16LE"},
      {utf16(u"Die Nähe zum Kunden", false), "Die Nähe zum Kunden", "UTF-16BE"},
      {"\xFF\xFE" + utf16(u"a\xD800z", true), "a\uFFFDz", "UTF-16LE", true, 1},
      {"Kundenn\xE4he f\xFCr 5 \x80 \x84so\x93", "Kundennähe für 5 € „so“", "windows-1252"},
      {"\xE4", "ä", "windows-1252"},
      {"Nähe ä ö ü ß und ein \xFF kaputtes Byte", "Nähe ä ö ü ß und ein \uFFFD kaputtes Byte", "UTF-8", false,
       1},
      // A NUL stays: one byte for three would move everything behind it.
      {"Kunde\0nah und noch viel mehr Text"s, "Kunde\0nah und noch viel mehr Text"s, "UTF-8"},
      // Lines of two programs in one file; a mark behind a letter, so that both look like one sequence.
      {"Nähe für alle\nGr\xFC\xDF"
       "e aus der K\xFC"
       "che \x84n\xE4\x93\n",
       "Nähe für alle\nGrüße aus der Küche „nä“\n", "UTF-8"},
      {"Die Gr\x81\xE1"
       "e der H\x84user \x9A"
       "ber uns",
       "Die Grüße der Häuser Über uns", "IBM850"},
      {"Sch\x9Ane Gr\x9F\xA7"
       "e aus \x85sterreich",
       "Schöne Grüße aus Österreich", "macintosh"},
      {"K\u00C3\u00B6nig und N\u00C3\u00A4he", "König und Nähe", "UTF-8"},
      {"Gr\u00C3\u00BC\u00C3\u0178e, \u00E2\u20AC\u017Eso\u00E2\u20AC\u0153", "Grüße, „so“", "UTF-8"},
      {"Sch\u221A\u2202n", "Schön", "UTF-8"},
      // Somebody writes about it: left as it is.
      {"Aus „König“ wird K\u00C3\u00B6nig", "Aus „König“ wird K\u00C3\u00B6nig", "UTF-8"},
  };
  for (const Case& want : cases) {
    const Result<Decoded> got = decode(want.bytes);
    ASSERT_TRUE(got) << want.text;
    EXPECT_EQ(got->text, want.text);
    EXPECT_EQ(got->encoding, want.encoding) << want.text;
    EXPECT_EQ(got->bom, want.bom) << want.text;
    EXPECT_EQ(got->replaced, want.replaced) << want.text;
  }
}

// What was guessed is said, with the line of its first place.
TEST(Encoding, Notices) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Nähe\nsch\xF6n\n", "2: UTF-8 und Windows-1252 gemischt, beides gelesen; Stellen: 1, die erste hier"},
      {"Nähe\n\nein \xFF Byte", "3: ungültige Bytes, durch � ersetzt; Stellen: 1, die erste hier"},
      {"eins\nsch\x94n und gr\x81n",
       "2: als IBM850 gelesen: nur darin ergeben die Umlaute Wörter; der erste hier"},
      {"eins\nzwei\nK\u00C3\u00B6nig",
       "3: doppelt kodiert (wie „KÃ¶nig“), zurückgesetzt; Stellen: 1, die erste hier"},
      {"schön\nK\u00C3\u00B6nig",
       "2: sieht stellenweise doppelt kodiert aus (wie „KÃ¶nig“), so gelassen; Stellen: 1, die erste hier"},
      {"schön", ""},
      {"sch\xF6n", ""},
  };
  for (const auto& [bytes, want] : cases) {
    const Result<Decoded> got = decode(bytes);
    ASSERT_TRUE(got) << want;
    std::string shown;
    for (const Error& notice : got->notices) shown += std::to_string(notice.line) + ": " + notice.message;
    EXPECT_EQ(shown, want) << bytes;
  }
}

TEST(Encoding, NamesInArchives) {
  EXPECT_EQ(decoded_name("Grüße.txt"), "Grüße.txt");
  EXPECT_EQ(decoded_name("Gr\x81\xE1"
                         "e.txt"),
            "Grüße.txt");
  EXPECT_EQ(decoded_name("Gr\xFC\xDF"
                         "e.txt"),
            "Grüße.txt");
}

TEST(Encoding, BinaryIsAnError) {
  std::string bytes =
      "\x7F"
      "ELF\x02\x01\x01";
  bytes += std::string(40, '\0') + std::string(40, '\x03');
  const Result<Decoded> got = decode(bytes);
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::binary);
}

}  // namespace
}  // namespace kundenlint
