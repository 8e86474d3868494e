#include "kundenlint/corpus/summary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "kundenlint/corpus/parallel.h"
#include "kundenlint/corpus/sample.h"

namespace kundenlint {
namespace {

Analysis analysis_of(std::uint32_t words, std::vector<std::pair<std::string, std::uint32_t>> terms) {
  Analysis out;
  out.words = words;
  out.language.code = "de";
  out.facets.push_back({.id = "naehe", .zustimmend = 1, .ablehnend = 2});
  out.pole_a = "orientierung", out.pole_b = "naehe";
  out.contrast = contrast(0, 1);
  for (auto& [lemma, count] : terms) out.terms.push_back({.lemma = lemma, .count = count, .forms = {}});
  return out;
}

std::vector<std::string> shown(std::vector<std::unique_ptr<TermStream>> streams) {
  std::vector<std::string> out;
  merge_terms(std::move(streams), [&](const Term& term) {
    std::ostringstream line;
    write_spilled(line, term);
    std::string text = line.str();
    std::ranges::replace(text, '\t', ' ');
    out.push_back(text.substr(0, text.size() - 1));
  });
  return out;
}

TEST(Summary, TheSumOfPartsIsTheWhole) {
  const Analysis a = analysis_of(100, {{"Nähe", 2}, {"Kunde", 1}}), b = analysis_of(50, {{"Kunde", 4}});
  Tally whole, first, second;
  whole.add(a, 3);
  whole.add(b, 5);
  first.add(a, 3);
  second.add(b, 5);
  second.add(first);
  EXPECT_EQ(whole, second);
  EXPECT_EQ(whole.words, 150U);
  EXPECT_EQ(whole.part_words[5], 50U);
  EXPECT_EQ(whole.facets["naehe.bare"].texts, 2U);
  EXPECT_EQ(whole.facets["naehe.total"].ablehnend, 4U);
  EXPECT_EQ(whole.leans["keine"], 2U);  // one asserted mention
}

TEST(Summary, KnowsHowMentionsHangTogetherByTexts) {
  Analysis many = analysis_of(100, {}), none = analysis_of(50, {});
  many.facets[0].zustimmend = 9;
  many.contrast = contrast(2, 9);
  none.facets[0].zustimmend = 0;
  none.contrast = contrast(0, 0);
  Tally tally;
  tally.add(many, 3);
  tally.add(none, 5);
  EXPECT_EQ(tally.index,
            (ClusterSums{.texts = 1, .bearing = 1, .n = 11, .x = 2, .nn = 121, .xx = 4, .xn = 22}));
  const FacetTally& facet = tally.facets["naehe.total"];
  EXPECT_EQ(facet.rate,
            (ClusterSums{.texts = 2, .bearing = 1, .n = 150, .x = 9, .nn = 12500, .xx = 81, .xn = 900}));
  const auto spread = dispersion(facet, tally);  // 9 of 9 in a part with two thirds of the words
  ASSERT_TRUE(spread);
  EXPECT_NEAR(spread->dp, 1.0 / 3, 1e-12);
  EXPECT_NEAR(spread->dp_norm, 0.5, 1e-12);
  EXPECT_FALSE(dispersion(FacetTally{}, tally));
}

TEST(Summary, TermsAreMergedFromFiles) {
  const std::string path = testing::TempDir() + "kundenlint-terms-" + std::to_string(getpid());
  TermTable one, two;
  one.add(analysis_of(10, {{"Kunde", 1}, {"Zug", 1}}), 3);
  one.add(analysis_of(10, {{"Kunde", 2}}), 1);
  two.add(analysis_of(10, {{"Kunde", 4}, {"Äpfel", 1}}), 3);
  ASSERT_TRUE(one.spill(path + ".1"));
  ASSERT_TRUE(two.spill(path + ".2"));
  EXPECT_EQ(one.bytes(), 0U);
  std::vector<std::unique_ptr<TermStream>> streams;
  for (const char* ending : {".1", ".2"}) streams.push_back(*open_spilled(path + ending));
  EXPECT_THAT(shown(std::move(streams)),
              testing::ElementsAre("Kunde 7 3 2 1 2 3 5", "Zug 1 1 1 3 1", "Äpfel 1 1 1 3 1"));
  for (const char* ending : {".1", ".2"}) std::filesystem::remove(path + ending);
  EXPECT_FALSE(open_spilled(path));
}

// What bounds the memory of a summary: new terms and new parts take bytes, what is known already takes none.
TEST(Summary, ATableKnowsItsSize) {
  TermTable table, other;
  EXPECT_EQ(table.bytes(), 0U);
  table.add(analysis_of(10, {{"Kunde", 1}, {"Zug", 1}}), 3);
  const std::size_t two_terms = table.bytes();
  EXPECT_GT(two_terms, 2 * sizeof(Term));
  table.add(analysis_of(10, {{"Kunde", 5}}), 3);
  EXPECT_EQ(table.bytes(), two_terms);
  table.add(analysis_of(10, {{"Kunde", 5}}), 4);
  const std::size_t three_parts = table.bytes();
  EXPECT_GT(three_parts, two_terms);
  other.add(analysis_of(10, {{"Kunde", 1}, {"Zug", 1}}), 4);
  table.add(other);
  EXPECT_EQ(other.bytes(), 0U);
  EXPECT_EQ(table.bytes() - three_parts, three_parts - two_terms) << "one more part, of Zug";
  other.add(table);
  EXPECT_EQ(table.bytes(), 0U);
  EXPECT_GT(other.bytes(), three_parts) << "an empty table takes the other as it is";
}

// s = (0.05, 0.15, 0.8), the word only in the smallest part: DP = 0.95, the most there can be.
TEST(Summary, DispersionByHand) {
  Tally tally{.words = 100};
  tally.part_words[0] = 5;
  tally.part_words[1] = 15;
  tally.part_words[2] = 80;
  const Dispersion clumped = dispersion({.count = 7, .texts = 1, .parts = {{0, 7}}}, tally);
  EXPECT_DOUBLE_EQ(clumped.dp, 0.95);
  EXPECT_DOUBLE_EQ(clumped.dp_norm, 1.0);
  EXPECT_DOUBLE_EQ(dispersion({.count = 20, .texts = 3, .parts = {{0, 1}, {1, 3}, {2, 16}}}, tally).dp, 0.0);
  EXPECT_DOUBLE_EQ(dispersion({.count = 2, .texts = 2, .parts = {{1, 1}, {2, 1}}}, tally).dp, 0.35);
  EXPECT_DOUBLE_EQ(dispersion(Term{}, tally).dp, 0.0);
}

TEST(Summary, TextsAreDealtOutEvenly) {
  std::array<int, kDispersionParts> counts{};
  for (int i = 0; i < 64'000; ++i) ++counts.at(dispersion_part("k.jsonl", std::to_string(i)));
  for (const int count : counts) EXPECT_NEAR(count, 1000, 200);
  EXPECT_EQ(dispersion_part("a", "b"), dispersion_part("a", "b"));
}

// The first outputs for the seed 1234567, as published with the reference implementation of SplitMix64.
TEST(Sample, TheGeneratorIsTheStatedOne) {
  SplitMix64 random(1234567);
  for (const std::uint64_t want : {6457827717110365317U, 3203168211198807973U, 9817491932198370423U})
    EXPECT_EQ(random.next(), want);
}

TEST(Sample, EveryItemIsAsLikely) {
  std::array<int, 10> drawn{};
  for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
    Reservoir<int> reservoir(3, seed);
    for (int i = 0; i < 10; ++i) reservoir.offer(i);
    const auto sample = reservoir.take();
    ASSERT_EQ(sample.size(), 3U);
    EXPECT_LT(sample[0].first, sample[1].first);
    for (const auto& [index, item] : sample) ++drawn.at(static_cast<std::size_t>(item));
  }
  for (const int count : drawn) EXPECT_NEAR(count, 6000, 300);
  Reservoir<int> none(0, 1), few(5, 1);
  none.offer(1);
  few.offer(1);
  EXPECT_TRUE(none.take().empty());
  EXPECT_EQ(few.take().size(), 1U);
}

TEST(Parallel, ResultsComeInTheOrderOfTheItems) {
  for (const unsigned jobs : {1U, 2U, 8U}) {
    int next = 0;
    std::vector<int> out;
    parallel_ordered<int, int>(
        jobs, [&] { return next < 500 ? std::optional<int>(next++) : std::nullopt; },
        [jobs](int&& item, unsigned slot) {
          EXPECT_LT(slot, jobs);
          return item * 2;
        },
        [&](int&& result) { out.push_back(result); });
    ASSERT_EQ(out.size(), 500U);
    for (int i = 0; i < 500; ++i) EXPECT_EQ(out[static_cast<std::size_t>(i)], 2 * i);
  }
}

}  // namespace
}  // namespace kundenlint
