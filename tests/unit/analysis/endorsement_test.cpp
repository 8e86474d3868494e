#include "kundenlint/analysis/endorsement.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace kundenlint {
namespace {

Dictionary poles() {
  Dictionary dictionary;
  dictionary.pole_a = "orientierung";
  dictionary.pole_b = "naehe";
  return dictionary;
}

Lean of(std::initializer_list<FacetReport> facets, std::initializer_list<RelationType> relations = {}) {
  Analysis analysis;
  analysis.facets = facets;
  for (const RelationType type : relations) analysis.relations.push_back({type, {}, {}, {}});
  return endorsed(analysis, poles());
}

TEST(Endorsement, AssertionsDecide) {
  EXPECT_EQ(of({}), Lean::keine);
  EXPECT_EQ(of({{.id = "orientierung.denken", .zustimmend = 2}}), Lean::pole_a);
  EXPECT_EQ(of({{.id = "naehe", .zustimmend = 1}, {.id = "orientierung.denken", .zustimmend = 1}}),
            Lean::gemischt);
  EXPECT_EQ(of({{.id = "naehe.sympathie", .zustimmend = 3}, {.id = "orientierung", .zustimmend = 1}}),
            Lean::pole_b);
}

TEST(Endorsement, RejectingClosenessTakesTwoToCount) {
  EXPECT_EQ(of({{.id = "naehe.sympathie", .ablehnend = 1}}), Lean::keine);
  EXPECT_EQ(of({{.id = "naehe.sympathie", .ablehnend = 1}, {.id = "gegen.symptom", .ablehnend = 1}}),
            Lean::pole_a);
}

TEST(Endorsement, WhoRejectsOrientationOrIsOpenEndorsesNothing) {
  EXPECT_EQ(of({{.id = "orientierung.denken", .ablehnend = 9}, {.id = "naehe", .offen = 9}}), Lean::keine);
  EXPECT_EQ(of({{.id = "gegen.symptom", .zustimmend = 9}}), Lean::keine);
}

TEST(Endorsement, RelationsTipTheBalance) {
  EXPECT_EQ(of({}, {RelationType::abgrenzung, RelationType::abgrenzung}), Lean::pole_a);
  EXPECT_EQ(of({{.id = "orientierung", .zustimmend = 1}},
               {RelationType::gleichsetzung, RelationType::voraussetzung}),
            Lean::pole_b);
  EXPECT_EQ(of({}, {RelationType::folge}), Lean::keine);
}

// One is too little for a verdict; a second may be of any stance and facet.
TEST(Endorsement, NeedsTwoMentionsOrRelations) {
  EXPECT_EQ(of({{.id = "orientierung.denken", .zustimmend = 1}}), Lean::keine);
  EXPECT_EQ(of({}, {RelationType::abgrenzung}), Lean::keine);
  EXPECT_EQ(of({{.id = "orientierung.denken", .zustimmend = 1, .offen = 1}}), Lean::pole_a);
  EXPECT_EQ(of({{.id = "naehe", .zustimmend = 1}}, {RelationType::folge}), Lean::pole_b);
}

}  // namespace
}  // namespace kundenlint
