#include "kundenlint/corpus/comparison.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kundenlint {
namespace {

/// A text with mentions of three facets; a and b are the poles.
Analysis text(std::uint32_t words, std::uint32_t a, std::uint32_t a_near, std::uint32_t b) {
  Analysis out;
  out.words = words;
  out.pole_a = "a", out.pole_b = "b";
  out.facets = {{.id = "a", .zustimmend = a, .ablehnend = 7},
                {.id = "a.nah", .zustimmend = a_near},
                {.id = "ab", .offen = 1},
                {.id = "b", .zustimmend = b}};
  out.contrast = contrast(a + a_near, b);
  return out;
}

DocumentGroup group(const std::string& name, const std::vector<Analysis>& texts) {
  DocumentGroup out(name, facet_measures(texts.front()));
  for (const Analysis& each : texts) out.add(each);
  return out;
}

TEST(FacetMeasures, APoleIsCountedTwiceAndOnlyItsOwnFacetsAreSummed) {
  std::vector<std::string> names;
  for (const FacetMeasure& measure : facet_measures(text(1, 0, 0, 0))) names.push_back(measure.name);
  EXPECT_EQ(names, (std::vector<std::string>{"a.total", "a.bare", "a.nah", "ab", "b.total", "b.bare"}));
  EXPECT_EQ(counts_of(facet_measures(text(1, 2, 3, 4))[0], text(1, 2, 3, 4)).zustimmend, 5U);
}

TEST(Comparison, FiguresOfAGroupNameTheirEvidence) {
  const DocumentGroup got = group("g", {text(100, 2, 1, 0), text(300, 0, 0, 1), text(0, 0, 0, 0)});
  const std::vector<GroupFigure> figures = got.figures();
  ASSERT_EQ(figures.size(), 7U);
  EXPECT_DOUBLE_EQ(figures[0].value, 7.5);  // 3 of 400 words, asserted ones alone
  EXPECT_EQ(figures[0].mentions, 3U);
  EXPECT_EQ(figures[0].texts, 1U);
  EXPECT_NEAR(figures[0].dispersion->dp, 0.75, 1e-12);
  EXPECT_FALSE(figures[3].dispersion);
  EXPECT_DOUBLE_EQ(figures[6].value, 0.5);
  EXPECT_EQ(figures[6].mentions, 4U);
  EXPECT_EQ(figures[6].texts, 2U);
  EXPECT_GT(figures[6].design_effect, 1);
  EXPECT_EQ(got.documents(), 3U);
  EXPECT_EQ(got.bearing(), 2U);
}

TEST(Comparison, WhatNobodyMentionsIsNotTestedAndTheOthersAreAdjustedTogether) {
  const DocumentGroup a = group("a", {text(100, 2, 1, 0), text(300, 4, 0, 1)});
  const DocumentGroup b = group("b", {text(200, 0, 0, 1), text(200, 0, 0, 5)});
  const std::vector<GroupFigure> got = differences(a, b);
  EXPECT_TRUE(std::isnan(got[3].p));  // ab
  EXPECT_FALSE(got[3].effect);
  double least = 1;
  for (const GroupFigure& figure : got) {
    if (std::isnan(figure.p)) continue;
    EXPECT_GE(figure.p_adjusted, figure.p);
    least = std::min(least, figure.p_adjusted / figure.p);
  }
  EXPECT_GE(least, 1);
  EXPECT_GT(got[6].p_adjusted, got[6].p);
  EXPECT_NEAR(got[6].value, 0.75 + 1, 1e-12);
  EXPECT_GT(got[6].effect->value, 0.8);
}

TEST(Comparison, AnEmptyGroupHasNoFigures) {
  const DocumentGroup a = group("a", {text(100, 2, 1, 0)});
  const DocumentGroup nothing("b", facet_measures(text(1, 0, 0, 0)));
  EXPECT_TRUE(std::isnan(nothing.figures()[0].value));
  EXPECT_FALSE(nothing.figures()[0].low);
  EXPECT_TRUE(std::isnan(differences(a, nothing)[6].value));
}

TEST(Comparison, TheTrendIsTheLineThroughTheGroupsAndStaysUncertainWithLittle) {
  std::vector<DocumentGroup> groups;
  groups.push_back(group("2001", {text(100, 0, 0, 1)}));
  groups.push_back(group("2002", {text(100, 0, 0, 0)}));  // no index
  groups.push_back(group("2003", {text(100, 1, 0, 0)}));
  const std::vector<GroupFigure> got = trend(groups, {2001, 2002, 2003});
  EXPECT_NEAR(got[6].value, 1, 1e-12);
  EXPECT_LT(*got[6].low, 0);
  EXPECT_GT(got[6].p, 0.05);
  EXPECT_NEAR(got[0].value, 5, 1e-12);  // 0, 0, 10 per 1,000 words
  EXPECT_TRUE(std::isnan(trend({groups[1]}, {2002})[6].value));
}

TEST(Comparison, ManyTextsMakeATrendCertain) {
  std::vector<DocumentGroup> groups;
  for (std::uint32_t year = 0; year < 4; ++year) {
    std::vector<Analysis> texts;
    for (std::uint32_t i = 0; i < 100; ++i)
      texts.push_back(text(50, i % 4 <= year ? 1 : 0, 0, i % 4 <= year ? 0 : 1));
    groups.push_back(group(std::to_string(year), texts));
  }
  const GroupFigure slope = trend(groups, {0, 1, 2, 3})[6];
  EXPECT_NEAR(slope.value, 0.5, 1e-12);
  EXPECT_GT(*slope.low, 0.4);
  EXPECT_LT(*slope.high, 0.6);
  EXPECT_LT(slope.p_adjusted, 0.001);
}

}  // namespace
}  // namespace kundenlint
