// The report of every sample, as text and as JSON, against tests/golden/<sample>.txt and .json; and what
// `check` finds in all of them, against tests/golden/findings.list.
//
// KUNDENLINT_UPDATE_GOLDEN=1 rewrites what differs; the test fails then, too, so that a rewritten
// golden is read before it is committed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "cli/app.h"
#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/lint/rule.h"
#include "unit/report/schema_check.h"

namespace kundenlint {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = KUNDENLINT_SOURCE_DIR;

std::vector<std::string> samples() {
  std::vector<std::string> out;
  for (const auto& file : fs::directory_iterator(kRoot / "samples")) {
    const fs::path ending = file.path().extension();
    if (ending == ".txt" || ending == ".md") out.push_back(file.path().filename().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// Versions and fingerprints say nothing about the sample.
std::string without_versions(const std::string& text) {
  static const std::regex value(R"re(("(?:version|icu|unicode|sha256|options_sha256)": )"[^"]*")re");
  return std::regex_replace(text, value, "$1\"*\"");
}

/// The samples that are about another pair of concepts than the default one.
std::string profile_of(const std::string& sample) {
  return sample == "transformation.md" ? "agilitaet" : "kunde";
}

std::string analyzed(const std::string& sample, const std::string& format) {
  std::istringstream in;
  std::ostringstream out, err;
  cli::Io io{.in = in, .out = out, .err = err};
  fs::current_path(kRoot);  // so that the report names the sample as "samples/…"
  const int status = cli::run(
      {"analyze", "--isolated", "--profile", profile_of(sample), "-f", format, "samples/" + sample}, io);
  EXPECT_EQ(status, cli::kOk) << err.str();
  return out.str();
}

void compare(const std::string& name, const std::string& got) {
  const fs::path golden = kRoot / "tests/golden" / name;
  if (got == read(golden)) return;
  const char* update = std::getenv("KUNDENLINT_UPDATE_GOLDEN");
  if (update == nullptr || std::string_view(update) != "1") {
    EXPECT_EQ(got, read(golden)) << "tests/golden/" << name
                                 << " differs; KUNDENLINT_UPDATE_GOLDEN=1 rewrites it";
    return;
  }
  std::ofstream(golden, std::ios::binary) << got;
  ADD_FAILURE() << "rewritten: tests/golden/" << name << "; read it before you commit it";
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, Text) { compare(GetParam() + ".txt", without_versions(analyzed(GetParam(), "text"))); }
TEST_P(Golden, Json) { compare(GetParam() + ".json", without_versions(analyzed(GetParam(), "json"))); }
TEST_P(Golden, SatisfiesTheSchema) {
  EXPECT_EQ(violation(nlohmann::json::parse(analyzed(GetParam(), "jsonl"))), "");
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string out = info.param;
  for (char& c : out) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  }
  return out;
}

INSTANTIATE_TEST_SUITE_P(Samples, Golden, testing::ValuesIn(samples()), test_name);

/// "sample:line rule" of each finding.
std::string findings_in(const std::string& sample) {
  std::string out;
  const nlohmann::json analysis = nlohmann::json::parse(analyzed(sample, "jsonl"));
  for (const auto& finding : analysis["findings"]) {
    out += sample + ':' + std::to_string(finding["line"].get<int>()) + ' ' +
           finding["rule"].get<std::string>() + '\n';
  }
  return out;
}

TEST(Samples, RulesFindWhatTheListSays) {
  std::string all;
  for (const std::string& sample : samples()) all += findings_in(sample);
  compare("findings.list", all);
}

// The list may change; that every rule of the default profile is in it, and where none is, may not.
TEST(Samples, EveryRuleFindsSomething) {
  const std::string list = read(kRoot / "tests/golden/findings.list");
  for (const Rule& rule : builtin_rules()) {
    if (!rule.speaks_in(kDefaultProfile)) continue;
    EXPECT_NE(list.find(' ' + rule.id + '\n'), std::string::npos) << rule.id;
  }
}

TEST(Samples, NothingIsFoundWhereNothingIsWrong) {
  for (const char* sample : {"naehmaschinen.txt", "leitbild.txt", "essay.txt", "beraterin.md"}) {
    EXPECT_EQ(findings_in(sample), "");
  }
}

TEST(GoldenFiles, EachBelongsToASample) {
  const std::vector<std::string> known = samples();
  for (const auto& file : fs::directory_iterator(kRoot / "tests/golden")) {
    const std::string name = file.path().filename().string();
    if (name == "CMakeLists.txt" || name == "findings.list" || file.path().extension() == ".cpp") continue;
    EXPECT_TRUE(std::ranges::find(known, file.path().stem().string()) != known.end())
        << name << " has no sample";
  }
}

}  // namespace
}  // namespace kundenlint
