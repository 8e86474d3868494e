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
      {"\xFE\xFF" + utf16(u"Nähe", false), "Nähe", "UTF-16BE", true},
      {utf16(u"Die Nähe zum Kunden", true), "Die Nähe zum Kunden", "UTF-16LE"},
      {utf16(u"Die Nähe zum Kunden", false), "Die Nähe zum Kunden", "UTF-16BE"},
      {"\xFF\xFE" + utf16(u"a\xD800z", true), "a\uFFFDz", "UTF-16LE", true, 1},
      {"Kundenn\xE4he f\xFCr 5 \x80 \x84so\x93", "Kundennähe für 5 € „so“", "windows-1252"},
      {"\xE4", "ä", "windows-1252"},
      {"Nähe ä ö ü ß und ein \xFF kaputtes Byte", "Nähe ä ö ü ß und ein \uFFFD kaputtes Byte", "UTF-8", false,
       1},
      {"Kunde\0nah und noch viel mehr Text"s, "Kunde\uFFFDnah und noch viel mehr Text", "UTF-8", false, 1},
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
