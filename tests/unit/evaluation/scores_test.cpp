#include "kundenlint/evaluation/scores.h"

#include <algorithm>
#include <cmath>

#include "coded.h"

namespace kundenlint {
namespace {

const Measure& of(const std::vector<Measure>& measures, std::string_view name, std::string_view label = {}) {
  const auto at = std::find_if(measures.begin(), measures.end(), [&](const Measure& measure) {
    return measure.name == name && measure.label == label;
  });
  EXPECT_NE(at, measures.end()) << name << ' ' << label;
  return at == measures.end() ? measures.front() : *at;
}

std::string counts(const Measure& measure) {
  return std::to_string(measure.counts.coded) + ' ' + std::to_string(measure.counts.found) + ' ' +
         std::to_string(measure.counts.agreed);
}

Scores scored(const std::vector<std::pair<TextCode, TextCode>>& texts, BootstrapOptions options = {}) {
  std::vector<CodedPair> pairs;
  pairs.reserve(texts.size());
  for (const auto& [gold, found] : texts) pairs.push_back({&gold, &found});
  return score(pairs, test_profile(), options);
}

TEST(Scores, RatesOfCounts) {
  struct Row {
    Counts counts;
    double precision, recall, f1;
  };
  const Row rows[] = {
      {{4, 3, 2}, 2.0 / 3, 0.5, 4.0 / 7},
      {{0, 0, 0}, 1, 1, 1},  // nothing coded, nothing found: nothing wrong
      {{2, 0, 0}, 0, 0, 0},
      {{0, 2, 0}, 0, 1, 0},
  };
  for (const Row& row : rows) {
    const Rates got = rates(row.counts);
    EXPECT_DOUBLE_EQ(got.precision, row.precision);
    EXPECT_DOUBLE_EQ(got.recall, row.recall);
    EXPECT_DOUBLE_EQ(got.f1, row.f1);
  }
}

// Counted by hand, as coded, found, agreed.
TEST(Scores, AnItemIsASentenceAndALabel) {
  const Scores scores = scored({{
      coded_text({"orientierung.denken+", "naehe.sympathie+ naehe.sympathie-", "naehe?", "", ""}, "naehe",
                 true),
      // The pole agrees, the facet does not; twice the same counts once; an open mention asserts nothing;
      // sentence 3 has no frame: an alarm; sentence 4: a rejected mention is none.
      coded_text(
          {"orientierung.angebot+", "naehe.sympathie+ naehe.sympathie+", "naehe+", "orientierung+", "naehe-"},
          "gemischt", true),
  }});
  EXPECT_EQ(counts(of(scores.measures, "poles")), "2 4 2");
  EXPECT_EQ(counts(of(scores.measures, "facets")), "2 2 1");  // bare poles are none
  EXPECT_EQ(counts(of(scores.measures, "stance")), "3 5 2");
  EXPECT_EQ(counts(of(scores.measures, "verwechslung")), "1 1 1");
  EXPECT_EQ(counts(of(scores.labels, "poles", "naehe")), "1 2 1");
  EXPECT_EQ(counts(of(scores.labels, "facets", "orientierung.angebot")), "0 1 0");
  EXPECT_EQ(counts(of(scores.labels, "stance", "naehe ablehnend")), "1 1 0");
  EXPECT_DOUBLE_EQ(of(scores.measures, "poles").f1.value, 2.0 / 3);
  EXPECT_EQ(scores.sentences, 5U);
  EXPECT_EQ(scores.framed, 3U);
  EXPECT_EQ(scores.alarms.hits, 1U);
  EXPECT_EQ(scores.alarms.all, 2U);
  EXPECT_DOUBLE_EQ(scores.alarms.value.value, 50);
  EXPECT_DOUBLE_EQ(scores.lean.value.value, 0);
}

TEST(Scores, ARelationMayStandASentenceAway) {
  struct Row {
    const char* note;
    std::vector<std::string> gold, found;
    const char* counts;
  };
  const Row rows[] = {
      {"the sentence before", {"", "folge", ""}, {"folge", "", ""}, "1 1 1"},
      {"the sentence behind", {"folge", "", ""}, {"", "folge", ""}, "1 1 1"},
      {"two sentences away", {"folge", "", ""}, {"", "", "folge"}, "1 1 0"},
      {"another type", {"folge", ""}, {"", "abgrenzung"}, "1 1 0"},
      {"a coded one is met once", {"", "folge", ""}, {"folge", "", "folge"}, "1 2 1"},
      {"the same sentence first", {"folge", "folge"}, {"folge", "folge"}, "2 2 2"},
  };
  for (const Row& row : rows) {
    const Scores scores = scored({{coded_text(row.gold), coded_text(row.found)}});
    EXPECT_EQ(counts(of(scores.measures, "relation")), row.counts) << row.note;
  }
}

TEST(Scores, WhatIsNotCodedIsNotMeasured) {
  const Scores scores = scored({{coded_text({"naehe+"}), coded_text({"naehe+"}, "naehe", true)}});
  EXPECT_EQ(scores.lean.all, 0U);
  EXPECT_TRUE(std::isnan(scores.lean.value.value));
  EXPECT_EQ(counts(of(scores.measures, "verwechslung")), "0 0 0");
}

// Two texts, one right and one wrong: a draw has F1 1, 0 or, of one each, P = R = 1/2.
TEST(Scores, IntervalsAreDrawnOverTexts) {
  const TextCode right = coded_text({"naehe+"}), wrong = coded_text({"orientierung+"});
  const Scores scores = scored({{right, right}, {right, wrong}}, {.replicates = 400, .seed = 3});
  const Figure& f1 = of(scores.measures, "poles").f1;
  EXPECT_DOUBLE_EQ(f1.value, 0.5);
  ASSERT_TRUE(f1.interval);
  EXPECT_EQ(*f1.interval, (Interval{0, 1}));
  const Scores again = scored({{right, right}, {right, wrong}}, {.replicates = 400, .seed = 3});
  EXPECT_EQ(of(again.measures, "stance").recall.interval, of(scores.measures, "stance").recall.interval);
  EXPECT_FALSE(of(scored({{right, right}}).measures, "poles").f1.interval) << "one text has no interval";
}

}  // namespace
}  // namespace kundenlint
