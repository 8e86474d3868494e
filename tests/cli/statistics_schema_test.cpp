// The JSON of terms, kwic, compare and eval against their published schemas.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/app.h"
#include "kundenlint/report/schemas.h"
#include "tests/unit/report/schema_check.h"

namespace kundenlint::cli {
namespace {

using nlohmann::json;

const std::string kSamples = std::string(KUNDENLINT_SOURCE_DIR) + "/samples";
const std::string kGold = std::string(KUNDENLINT_SOURCE_DIR) + "/tests/gold/web";

std::string output(std::vector<std::string> arguments) {
  std::istringstream in;
  std::ostringstream out, err;
  Io io{.in = in, .out = out, .err = err};
  arguments.emplace_back("--isolated");
  EXPECT_EQ(run(arguments, io), kOk) << err.str();
  return out.str();
}

TEST(StatisticsSchema, EveryFormIsValid) {
  const std::string essay = kSamples + "/essay.txt", page = kSamples + "/ueber-uns.md";
  struct Case {
    std::vector<std::string> arguments;
    std::string_view schema;
  };
  const Case cases[] = {
      {{"terms", "-f", "json", kSamples}, terms_schema()},
      {{"terms", "-f", "json", page, "--reference", essay, "--by", "stem"}, terms_schema()},
      {{"kwic", "naehe", "-f", "json", kSamples}, kwic_schema()},
      {{"kwic", "@kunde", "-f", "json", "--collocates", kSamples}, kwic_schema()},
      {{"compare", "-f", "json", kSamples, essay}, compare_schema()},
      {{"eval", "-f", "json", kGold}, eval_schema()},
      {{"eval", "-f", "json", kGold, "--reliability", "--terms", "--resamples", "20"}, eval_schema()},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(violation(json::parse(output(c.arguments)), c.schema), "") << c.arguments[0] << c.arguments[1];
  }
}

TEST(StatisticsSchema, LinesAreTheItemsOfTheObject) {
  const json whole = json::parse(output({"kwic", "naehe", "-f", "json", kSamples}));
  std::istringstream lines(output({"kwic", "naehe", "-f", "jsonl", kSamples}));
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count)
    EXPECT_EQ(json::parse(line), whole["lines"][count]);
  EXPECT_EQ(count, whole["hits"]);
  EXPECT_GT(count, 5U);
}

TEST(StatisticsSchema, ARunAgainGivesTheSameBytes) {
  const std::vector<std::string> arguments = {"compare", "-f", "json", kSamples, kSamples + "/essay.txt"};
  EXPECT_EQ(output(arguments), output(arguments));
  const std::vector<std::string> evaluation = {"eval", "-f", "json", kGold, "--reliability", "--terms"};
  EXPECT_EQ(output(evaluation), output(evaluation));
}

}  // namespace
}  // namespace kundenlint::cli
