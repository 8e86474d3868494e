#include "kundenlint/lsp/uri.h"

#include <gtest/gtest.h>

namespace kundenlint::lsp {
namespace {

TEST(Uri, LeadsToAPath) {
  EXPECT_EQ(path_of("file:///home/a/Brief%20f%C3%BCr%20Kunden.md"), "/home/a/Brief für Kunden.md");
  EXPECT_EQ(path_of("file://localhost/a.md"), "/a.md");
  EXPECT_EQ(path_of("FILE:///a.md"), "/a.md");
  EXPECT_EQ(path_of("untitled:Untitled-1"), "untitled:Untitled-1");
  EXPECT_EQ(path_of("file:///100%"), "/100%");
  EXPECT_EQ(path_of("file:///%zz%4"), "/%zz%4");
  EXPECT_EQ(path_of("file:///a%00b"), "/a%00b") << "no NUL in a path";
  EXPECT_EQ(path_of("file://"), "");
}

TEST(Uri, TheLanguageDecidesThenTheEnding) {
  EXPECT_EQ(format_of("markdown", "/a.txt"), Format::markdown);
  EXPECT_EQ(format_of("html", "/a.php"), Format::html);
  EXPECT_EQ(format_of("mdx", "/a"), Format::mdx);
  EXPECT_EQ(format_of("plaintext", "/a.md"), Format::markdown) << "an editor that does not know Markdown";
  EXPECT_EQ(format_of("", "/a.HTM"), Format::html);
  EXPECT_EQ(format_of("plaintext", "/a.txt"), Format::plain);
  EXPECT_EQ(format_of("text", "untitled:1"), Format::plain);
  EXPECT_FALSE(format_of("python", "/a.py"));
  EXPECT_FALSE(format_of("", "/a.docx")) << "an editor does not hold its bytes";
}

}  // namespace
}  // namespace kundenlint::lsp
