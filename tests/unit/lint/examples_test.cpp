// Every shipped rule keeps its promises: it speaks in its bad examples and is silent in its good ones.
#include "linted.h"

namespace kundenlint {
namespace {

class RuleExamples : public testing::TestWithParam<std::string> {};

TEST_P(RuleExamples, Hold) {
  const Rule& rule = *find_rule(builtin_rules(), GetParam());
  ASSERT_GE(rule.bad.size(), 3U);
  ASSERT_GE(rule.good.size(), 3U);
  Linter linter(rule.profiles.front());
  for (const std::string& text : rule.bad) EXPECT_TRUE(linter.reports(rule, text)) << "silent: " << text;
  for (const std::string& text : rule.good) EXPECT_FALSE(linter.reports(rule, text)) << "speaks: " << text;
}

TEST_P(RuleExamples, FillEveryValue) {
  const Rule& rule = *find_rule(builtin_rules(), GetParam());
  Linter linter(rule.profiles.front());
  for (const std::string& text : rule.bad) {
    for (const Finding& finding : linter.findings(text)) {
      for (const std::string* said :
           {&finding.message.de, &finding.message.en, &finding.suggestion.de, &finding.suggestion.en}) {
        EXPECT_EQ(said->find_first_of("{}"), std::string::npos) << *said;
      }
    }
  }
}

// What a rule asks for is there in each of its profiles.
TEST_P(RuleExamples, KnowTheProfiles) {
  const Rule& rule = *find_rule(builtin_rules(), GetParam());
  for (const std::string& profile : rule.profiles) {
    const auto dictionary = deserialize(builtin_dictionary(profile));
    ASSERT_TRUE(dictionary) << profile;
    for (const auto& [key, value] : rule.keys) {
      const bool known = key == "relation" ? parse_relation_type(value).has_value()
                         : key == "names"  ? dictionary->class_index(value) != kNoClass
                                           : dictionary->facet(value) != nullptr;
      EXPECT_TRUE(known) << profile << ": " << key << " = " << value;
    }
  }
}

std::vector<std::string> ids() {
  std::vector<std::string> out;
  for (const Rule& rule : builtin_rules()) out.push_back(rule.id);
  return out;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string out = info.param;
  for (char& c : out) {
    if (c == '-') c = '_';
  }
  return out;
}

INSTANTIATE_TEST_SUITE_P(Shipped, RuleExamples, testing::ValuesIn(ids()), test_name);

}  // namespace
}  // namespace kundenlint
