#include "kundenlint/lint/suppression.h"

#include <gtest/gtest.h>

#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

/// The lines on which rule "a" and rule "b" are silenced: "a1 a2 b2".
std::string covered(const std::string& text, const std::string& path = "t.txt") {
  const auto document = make_document(text, path);
  EXPECT_TRUE(document);
  Suppressions suppressions(*document);
  std::string out;
  for (const char* rule : {"a", "b"}) {
    for (std::uint32_t line = 1; line <= document->line_starts.size(); ++line) {
      if (suppressions.silences(rule, line)) out += (out.empty() ? "" : " ") + (rule + std::to_string(line));
    }
  }
  return out;
}

TEST(Suppressions, CoverTheLinesTheyName) {
  struct Row {
    const char *text, *covered;
  };
  const Row rows[] = {
      {"x\ny", ""},
      {"<!-- kundenlint-disable-line a -->x\ny", "a1"},
      {"x <!-- kundenlint-disable-line a, b -- Grund: c -->\ny", "a1 b1"},
      {"<!-- kundenlint-disable-line -->\ny", "a1 b1"},
      {"<!-- kundenlint-disable-next-line a -->\nx\ny", "a2"},
      {"<!-- kundenlint-disable-next-line a -->\n \n\nx\ny", "a4"},  // blank lines between do not matter
      {"x\n<!-- kundenlint-disable a -->\ny\n<!-- kundenlint-enable a -->\nz", "a2 a3 a4"},
      {"<!-- kundenlint-disable -->\nx\n<!-- kundenlint-enable a -->\ny", "a1 a2 a3 a4 b1 b2 b3 b4"},
      {"<!-- kundenlint-disable a b -->\nx\n<!-- kundenlint-enable a -->\ny", "a1 a2 a3 b1 b2 b3 b4"},
      {"<!-- kundenlint-disable a b -->\nx\n<!-- kundenlint-enable -->\ny", "a1 a2 a3 b1 b2 b3"},
      {"x\r\ny\r\n<!-- kundenlint-disable-file b -->", "b1 b2 b3"},
      {"# kundenlint-disable-next-line a\nx", "a2"},
      {"  % kundenlint-disable-file a -- b\nx", "a1 a2"},
      {"x # kundenlint-disable-file a\nx", ""},               // not at the beginning of the line
      {"kundenlint-disable-file a\nx", ""},                   // no comment
      {"<!-- kundenlint-disables-file a -->\nx", ""},         // no such word
      {"<!-- kundenlint-disable-next-line a\nx -->\nx", ""},  // not closed on its line
  };
  for (const Row& row : rows) EXPECT_EQ(covered(row.text), row.covered) << row.text;
}

TEST(Suppressions, TellWhichSilencedNothing) {
  const auto document = make_document(
      "<!-- kundenlint-disable-line a, b -- Grund -->\n# kundenlint-disable-file c\n<!-- kundenlint-disable "
      "-->",
      "t.txt");
  ASSERT_TRUE(document);
  Suppressions suppressions(*document);
  const auto unused = [&](std::string_view idle = "-") {
    std::string out;
    for (const Span comment : suppressions.unused([&](std::string_view rule) { return rule == idle; }))
      out += (out.empty() ? "" : "; ") + std::string(comment.of(document->source));
    return out;
  };
  EXPECT_EQ(unused(), "kundenlint-disable-line a, b; kundenlint-disable-file c; kundenlint-disable");
  EXPECT_TRUE(suppressions.silences("a", 1));
  EXPECT_EQ(unused(), "kundenlint-disable-line a, b; kundenlint-disable-file c; kundenlint-disable");
  EXPECT_TRUE(suppressions.silences("b", 1));
  EXPECT_TRUE(suppressions.silences("x", 3));
  EXPECT_EQ(unused(), "kundenlint-disable-file c");
  EXPECT_EQ(unused("c"), "");
}

TEST(Suppressions, InMarkdownOnlyComments) {
  EXPECT_EQ(covered("# kundenlint-disable-file a\n\nx", "t.md"), "");
  EXPECT_EQ(covered("<!-- kundenlint-disable-file a -->\n\nx", "t.md"), "a1 a2 a3");
  EXPECT_EQ(covered("<!--\nkundenlint-disable-next-line a\n-->\n\nx", "t.md"), "a5");
  for (const char* shown :
       {"`<!-- kundenlint-disable-file a -->`", "```\n<!-- kundenlint-disable-file a -->\n```",
        "    <!-- kundenlint-disable-file a -->", "> <!-- kundenlint-disable-file a -->",
        "---\nx: <!-- kundenlint-disable-file a -->\n---\n", "„<!-- kundenlint-disable-file a -->“",
        "\\<!-- kundenlint-disable-file a -->"}) {
    EXPECT_EQ(covered(std::string(shown) + "\n\nx", "t.md"), "") << shown;
  }
  EXPECT_EQ(covered("<p>x</p>\n<!-- kundenlint-disable-line a --><p>y", "t.html"), "a2");
  EXPECT_EQ(covered("<script>\n// <!-- kundenlint-disable-file a -->\n</script>x", "t.html"), "");
  EXPECT_EQ(covered("{/* kundenlint-disable-line a */}\n\nx", "t.mdx"), "a1");
}

}  // namespace
}  // namespace kundenlint
