#include "kundenlint/report/baseline.h"

#include <gtest/gtest.h>

#include "report_example.h"

namespace kundenlint {
namespace {

Analysis with(std::string path, const std::vector<std::pair<std::string, std::string>>& findings) {
  Analysis analysis;
  analysis.path = std::move(path);
  for (const auto& [rule, text] : findings) {
    FindingReport finding;
    finding.rule = rule;
    finding.text = text;
    analysis.findings.push_back(std::move(finding));
  }
  return analysis;
}

/// What the baseline of the one leaves of the other, as "rule:text".
std::vector<std::string> left_of(const Analysis& known, Analysis now) {
  Baseline recorded;
  recorded.record(known);
  Result<Baseline> read = Baseline::parse(recorded.text(), "known.jsonl");
  EXPECT_TRUE(read);
  EXPECT_EQ(read->text(), recorded.text());
  const std::uint64_t before = now.findings.size();
  const std::uint64_t taken = read->take_known(now);
  EXPECT_EQ(taken, before - now.findings.size());
  std::vector<std::string> left;
  for (const FindingReport& finding : now.findings) left.push_back(finding.rule + ":" + finding.text);
  return left;
}

using Texts = std::vector<std::string>;

TEST(Baseline, KnownFindingsAreLeftOutAndNewOnesStay) {
  const Analysis known = with("a.md", {{"x", "Wort"}, {"y", "Wort"}});
  EXPECT_EQ(left_of(known, known), Texts{});
  EXPECT_EQ(left_of(known, with("a.md", {{"x", "Wort"}, {"x", "anderes"}, {"z", "Wort"}})),
            (Texts{"x:anderes", "z:Wort"}));
  EXPECT_EQ(left_of(known, with("b.md", {{"x", "Wort"}})), Texts{"x:Wort"}) << "another text";
}

TEST(Baseline, OneMoreOfTheSameIsNew) {
  EXPECT_EQ(left_of(with("a.md", {{"x", "Wort"}, {"x", "Wort"}}),
                    with("a.md", {{"x", "Wort"}, {"x", "Wort"}, {"x", "Wort"}})),
            Texts{"x:Wort"});
}

TEST(Baseline, NeitherLineBreaksNorTheWayToTheFileMatter) {
  EXPECT_EQ(left_of(with("./texte/../a.md", {{"x", "Kunde  ist\n> König"}}),
                    with("a.md", {{"x", "Kunde ist > König"}})),
            Texts{});
}

TEST(Baseline, AnyWordsSurviveTheFile) {
  const Analysis known = with("Über \"uns\".md", {{"x", "„\\“ \"\t\u00e9 {}"}});
  EXPECT_EQ(left_of(known, known), Texts{});
}

TEST(Baseline, IsSortedWhateverTheOrder) {
  Baseline one, other;
  for (const char* path : {"b.md", "a.md"}) one.record(with(path, {{"x", "Wort"}}));
  for (const char* path : {"a.md", "b.md"}) other.record(with(path, {{"x", "Wort"}}));
  EXPECT_EQ(one.text(), other.text());
  EXPECT_EQ(one.text(),
            "{\"schema\":\"kundenlint/baseline/1\"}\n"
            "{\"path\":\"a.md\",\"rule\":\"x\",\"text\":\"Wort\",\"count\":1}\n"
            "{\"path\":\"b.md\",\"rule\":\"x\",\"text\":\"Wort\",\"count\":1}\n");
  EXPECT_EQ(one.size(), 2U);
}

TEST(Baseline, WhatIsNoBaselineIsSaidWithItsLine) {
  const std::string head = "{\"schema\":\"kundenlint/baseline/1\"}\n";
  for (const auto& [text, line] : std::vector<std::pair<std::string, std::uint32_t>>{
           {"", 1},
           {"Kunde", 1},
           {"{\"schema\":\"kundenlint/baseline/2\"}\n", 1},
           {head + "{\"path\":\"a\",\"rule\":\"x\",\"text\":\"w\",\"count\":1}\n{\"path\":\"a\"}\n", 3},
           {head + "{\"path\":\"a\",\"rule\":\"x\",\"text\":\"w\",\"count\":-1}\n", 2},
           {head + "\n", 2}}) {
    const Result<Baseline> read = Baseline::parse(text, "known.jsonl");
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, ErrorCode::syntax) << text;
    EXPECT_EQ(read.error().path, "known.jsonl");
    EXPECT_EQ(read.error().line, line) << text;
  }
  EXPECT_TRUE(Baseline::parse(head, "known.jsonl"));
}

}  // namespace
}  // namespace kundenlint
