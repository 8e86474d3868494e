#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "cli/app.h"

namespace kundenlint {
namespace {

std::string read(const std::string& path) {
  std::ifstream file(std::string(KUNDENLINT_SOURCE_DIR) + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string block_of(const std::string& command) {
  const std::string readme = read("/README.md");
  const std::string mark = "<!-- example: " + command + " -->\n```\n";
  const std::size_t begin = readme.find(mark);
  if (begin == std::string::npos) return {};
  return readme.substr(begin + mark.size(), readme.find("\n```", begin + mark.size()) - begin - mark.size());
}

// The report in the README is the begin of what the command prints: of the golden of that sample.
TEST(Readme, ShowsWhatTheCommandPrints) {
  const std::string block = block_of("analyze samples/verwechslung.txt");
  ASSERT_GT(block.size(), 500U);
  EXPECT_TRUE(read("/tests/golden/verwechslung.txt.txt").starts_with(block)) << block;
}

TEST(Readme, ShowsWhatCheckFinds) {
  std::istringstream in;
  std::ostringstream out, err;
  cli::Io io{.in = in, .out = out, .err = err};
  std::filesystem::current_path(KUNDENLINT_SOURCE_DIR);
  EXPECT_EQ(cli::run({"check", "--isolated", "samples/ueber-uns.md"}, io), cli::kFindings);
  EXPECT_EQ(block_of("check samples/ueber-uns.md") + '\n', out.str());
}

}  // namespace
}  // namespace kundenlint
