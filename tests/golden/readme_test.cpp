#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace kundenlint {
namespace {

std::string read(const std::string& path) {
  std::ifstream file(std::string(KUNDENLINT_SOURCE_DIR) + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The report in the README is the begin of what the command prints: of the golden of that sample.
TEST(Readme, ShowsWhatTheCommandPrints) {
  const std::string readme = read("/README.md");
  const std::string mark = "<!-- example: analyze samples/verwechslung.txt -->\n```\n";
  const std::size_t begin = readme.find(mark);
  ASSERT_NE(begin, std::string::npos);
  const std::string block =
      readme.substr(begin + mark.size(), readme.find("\n```", begin + mark.size()) - begin - mark.size());
  ASSERT_GT(block.size(), 500U);
  EXPECT_TRUE(read("/tests/golden/verwechslung.txt.txt").starts_with(block)) << block;
}

}  // namespace
}  // namespace kundenlint
