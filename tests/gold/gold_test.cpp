// The public labelled sets are read by people, by the trainer and by `kundenlint eval`: every label must be a
// known one, sentences and texts must agree, and the tool must not become worse on them unnoticed.

#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "kundenlint/analysis/load.h"
#include "kundenlint/evaluation/evaluation.h"
#include "kundenlint/training/cross_validation.h"

namespace kundenlint {
namespace {

const std::string kGold = std::string(KUNDENLINT_SOURCE_DIR) + "/tests/gold/";

class Gold : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const auto profile = load_dictionary({});
    ASSERT_TRUE(profile) << to_string(profile.error());
    ASSERT_EQ(profile->facets.size(), 15U);
    auto read = read_gold({kGold + GetParam()}, *profile);  // unknown labels, gaps and doubles are errors
    ASSERT_TRUE(read) << to_string(read.error());
    gold = *std::move(read);
  }

  GoldSet gold;
};

TEST_P(Gold, EveryTextIsCodedAsAWhole) {
  EXPECT_EQ(gold.coders.size(), 1U);
  for (const GoldText& text : gold.texts) {
    EXPECT_EQ(text.first, 0U) << text.id;
    EXPECT_FALSE(text.codes[0].lean.empty()) << text.id;
    EXPECT_TRUE(text.codes[0].confused.has_value()) << text.id;
  }
}

TEST_P(Gold, AFacetIsCodedOnceASentence) {
  for (const GoldText& text : gold.texts) {
    for (std::size_t i = 0; i < text.sentences.size(); ++i) {
      std::set<std::string> seen;
      for (const CodedFrame& frame : text.codes[0].sentences[i].frames)
        EXPECT_TRUE(seen.insert(frame.facet).second)
            << "twice: " << frame.facet << " in " << text.sentences[i];
    }
  }
}

/// Calls `check` with the string of a field in each line.
template <typename Check>
void each_string(const std::string& path, const char* field, Check check) {
  std::ifstream file(path);
  ASSERT_TRUE(file) << path;
  simdjson::dom::parser parser;
  for (std::string line; std::getline(file, line);) {
    std::string_view value;
    EXPECT_EQ(parser.parse(line)[field].get(value), simdjson::SUCCESS) << field << ": " << line;
    check(value);
  }
}

TEST_P(Gold, EveryRowHasItsGenreAndEveryTextItsTitle) {
  const std::string folder = kGold + GetParam();
  const auto not_empty = [](std::string_view value) { EXPECT_FALSE(value.empty()); };
  each_string(folder + "/sentences.jsonl", "genre", not_empty);
  each_string(folder + "/docs.jsonl", "genre", not_empty);
  each_string(folder + "/docs.jsonl", "title", not_empty);
}

INSTANTIATE_TEST_SUITE_P(Sets, Gold, testing::Values("train", "web", "web1", "dense", "mixed"),
                         [](const auto& set) { return std::string(set.param); });

class GoldUnique : public Gold {};

TEST_P(GoldUnique, NoSentenceOccursTwice) {
  std::map<std::string, std::string> first;
  for (const GoldText& text : gold.texts) {
    for (const std::string& sentence : text.sentences) {
      const auto [found, added] = first.emplace(sentence, text.id);
      EXPECT_TRUE(added) << text.id << " and " << found->second << ": " << sentence;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sets, GoldUnique, testing::Values("web", "web1", "dense", "mixed"),
                         [](const auto& set) { return std::string(set.param); });

// What has been reached, less a little: a change of the dictionary may cost something here, but not
// unnoticed.
TEST(GoldFigures, TheDictionaryIsNoWorseThanItWasOnTheTrainingSet) {
  auto analyzer =
      Analyzer::create({.dictionaries = {}, .builtin = true, .weights = false, .weights_file = {}});
  ASSERT_TRUE(analyzer);
  const auto gold = read_gold({kGold + "train"}, analyzer->dictionary());
  ASSERT_TRUE(gold) << to_string(gold.error());
  const ToolReading tool = read_with_tool(*gold, *analyzer);
  const Evaluation got = evaluate(*gold, tool, 0, analyzer->dictionary(), {.replicates = 0});
  struct Row {
    const char* name;
    std::uint64_t coded;
    double f1;
  };
  const Row rows[] = {{"poles", 422, 0.60},
                      {"facets", 394, 0.53},
                      {"stance", 610, 0.52},
                      {"relation", 87, 0.54},
                      {"verwechslung", 20, 0.80}};
  ASSERT_EQ(got.scores.measures.size(), std::size(rows));
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    const Measure& measure = got.scores.measures[i];
    EXPECT_EQ(measure.name, rows[i].name);
    EXPECT_EQ(measure.counts.coded, rows[i].coded) << measure.name;
    EXPECT_GE(measure.f1.value, rows[i].f1) << measure.name;
  }
  EXPECT_EQ(got.scores.texts, 132U);
  EXPECT_EQ(got.scores.sentences, 1632U);
  EXPECT_EQ(got.scores.framed, 633U);
  EXPECT_LE(got.scores.alarms.value.value, 2.0);
  EXPECT_GE(got.scores.lean.value.value, 0.39);
}

// The list of differences is the same reckoning: what counts for the poles is what is missing there.
TEST(GoldFigures, DifferencesAddUpToTheFigures) {
  auto analyzer = Analyzer::create({});
  ASSERT_TRUE(analyzer);
  const auto gold = read_gold({kGold + "train", kGold + "web"}, analyzer->dictionary());
  ASSERT_TRUE(gold) << to_string(gold.error());
  const ToolReading tool = read_with_tool(*gold, *analyzer);
  const Evaluation got = evaluate(*gold, tool, 0, analyzer->dictionary(), {.replicates = 0});
  std::map<DifferenceKind, std::uint64_t> of_facets;
  for (const Difference& difference : got.differences) {
    if (is_facet(difference.facet)) ++of_facets[difference.kind];
    EXPECT_EQ(difference.reason == DifferenceReason::asserted,
              difference.kind == DifferenceKind::false_alarm);
    EXPECT_EQ(difference.entry.empty(), difference.reason == DifferenceReason::no_entry) << difference.text;
  }
  const Counts& facets = got.scores.measures[1].counts;
  EXPECT_EQ(of_facets[DifferenceKind::miss], facets.coded - facets.agreed);
  EXPECT_EQ(of_facets[DifferenceKind::false_alarm], facets.found - facets.agreed);
}

// On texts they have not seen, weights are right more often and lose nothing on the whole.
TEST(GoldFigures, WeightsHelpOnTextsTheyHaveNotSeen) {
  const Result<Dictionary> dictionary = load_dictionary({});
  ASSERT_TRUE(dictionary);
  const auto gold = read_gold(
      {kGold + "train", kGold + "web", kGold + "web1", kGold + "dense", kGold + "mixed"}, *dictionary);
  ASSERT_TRUE(gold) << to_string(gold.error());
  const auto read =
      training::cross_validate(*gold, training::make_examples(*gold, *dictionary), *dictionary, {}, 5);
  ASSERT_TRUE(read) << to_string(read.error());
  const Scores with = evaluate(read->texts, read->with, 0, *dictionary, {.replicates = 0}).scores;
  const Scores without = evaluate(read->texts, read->without, 0, *dictionary, {.replicates = 0}).scores;
  const Measure &poles = with.measures[0], &stance = with.measures[2];
  EXPECT_GT(poles.precision.value, without.measures[0].precision.value + 0.01);
  EXPECT_GT(poles.f1.value, without.measures[0].f1.value);
  EXPECT_GT(stance.f1.value, without.measures[2].f1.value);
  EXPECT_LT(with.alarms.value.value, without.alarms.value.value);
}

// What the program has built in is what its trainer makes of these sets: another compiler may round the last
// digit otherwise.
TEST(GoldFigures, TheBuiltInWeightsAreThoseOfTheLabelledSets) {
  const Result<Dictionary> dictionary = load_dictionary({});
  ASSERT_TRUE(dictionary);
  const auto gold = read_gold(
      {kGold + "train", kGold + "web", kGold + "web1", kGold + "dense", kGold + "mixed"}, *dictionary);
  ASSERT_TRUE(gold) << to_string(gold.error());
  const std::string made = training::fit_weights(training::make_examples(*gold, *dictionary), *dictionary, {},
                                                 [](std::size_t) { return true; });
  std::ifstream shipped(std::string(KUNDENLINT_SOURCE_DIR) + "/dictionaries/gewichte/kunde.tsv");
  std::istringstream fresh(made);
  std::set<std::string> lines, expected;
  for (std::string line; std::getline(shipped, line);) lines.insert(line);
  for (std::string line; std::getline(fresh, line);) expected.insert(line);
  EXPECT_GT(lines.size(), 1000U);
  const auto missing = std::count_if(expected.begin(), expected.end(),
                                     [&](const std::string& line) { return lines.count(line) == 0; });
  EXPECT_LT(static_cast<std::size_t>(missing), expected.size() / 50)
      << "the dictionary or the sets have changed: run kundenlint_train";
  EXPECT_NEAR(static_cast<double>(lines.size()), static_cast<double>(expected.size()),
              0.02 * static_cast<double>(expected.size()));
}

}  // namespace
}  // namespace kundenlint
