#include "kundenlint/dictionary/format.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "dictionary_text.h"

namespace kundenlint {
namespace {

std::string formatted(const std::string& text) {
  const Result<std::string> out = format_dictionary({"x.toml", text});
  return out ? *out : to_string(out.error());
}

struct Row {
  const char* text;
  const char* want;
};

TEST(Format, Layout) {
  const std::string word(60, 'x');
  const Row table[] = {
      {"", ""},
      {"# only a comment", "# only a comment\n"},
      {"[classes]\na=[ 'x' ,\"y\" , ]", "[classes]\na = ['x', \"y\"]\n"},
      {"\n\n[classes]\n\n\na = ['x']\n\n\nb = ['y']\nc = ['z']\n",
       "[classes]\na = ['x']\n\nb = ['y']\nc = ['z']\n"},
      {"# head\n[[entry]]\nhits = ['h']  # why\npattern = 'p'\n\n# on id\nid = 'a'\n[[entry]]\nid='b'\n",
       "# head\n[[entry]]\n# on id\nid = 'a'\npattern = 'p'\nhits = ['h']  # why\n\n[[entry]]\nid = 'b'\n"},
      {"# --- part ---\n\n\n# on a\n[[cue]]\nid='a'\n# end",
       "# --- part ---\n\n# on a\n[[cue]]\nid = 'a'\n\n# end\n"},
      {"[[entry]]\r\nid = \"a # b\"\r\n", "[[entry]]\nid = \"a # b\"\n"},
      {"a = [ # first\n 'x', # of x\n # before y\n 'y'\n # last\n]\n",
       "a = [\n    # first\n    'x',  # of x\n    # before y\n    'y',\n    # last\n]\n"},
      {"a = \"\"\"two\n  lines # no comment\n\"\"\"\n", "a = \"\"\"two\n  lines # no comment\n\"\"\"\n"},
      {"name = { de = \"x\", en = \"y\" }", "name = { de = \"x\", en = \"y\" }\n"},
      {"[x", "x.toml:1:3: kein gültiges TOML: "},
  };
  for (const Row& row : table) {
    const std::string out = formatted(row.text);
    if (std::string_view(row.text) == "[x")
      EXPECT_TRUE(out.starts_with("x.toml:1:")) << out;
    else
      EXPECT_EQ(out, row.want) << row.text;
  }
}

TEST(Format, LongListsHaveAnItemALine) {
  const std::string word(60, 'x');
  EXPECT_EQ(formatted("a = ['" + word + "', '" + word + "']"),
            "a = [\n    '" + word + "',\n    '" + word + "',\n]\n");
}

TEST(FormatLaw, ShippedFilesKeepTheirMeaning) {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(KUNDENLINT_SOURCE_DIR "/dictionaries/kunde")) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const Result<std::string> once = format_dictionary({entry.path().string(), text});
    if (!once) continue;  // a file that somebody is just writing; the build checks them all
    ++files;
    EXPECT_EQ(formatted(*once), *once) << entry.path();
  }
  EXPECT_GT(files, 3);
}

TEST(FormatLaw, DamagedTextIsEitherRefusedOrStable) {
  const std::string text(kProfileText);
  const std::string_view pieces[] = {"#", "\n", "\"", "'", "[",  "]",      ",",
                                     "=", "{",  "}",  " ", "\\", "\"\"\"", "x"};
  std::mt19937 random(5);
  int formatted_files = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string damaged = text;
    for (auto hits = 1 + random() % 3; hits > 0; --hits) {
      damaged.insert(random() % damaged.size(), pieces[random() % std::size(pieces)]);
    }
    const Result<std::string> once = format_dictionary({"x.toml", damaged});
    if (!once) {
      EXPECT_EQ(once.error().code, ErrorCode::syntax) << damaged;
      continue;
    }
    ++formatted_files;
    ASSERT_EQ(formatted(*once), *once) << damaged;
  }
  EXPECT_GT(formatted_files, 200);
}

}  // namespace
}  // namespace kundenlint
