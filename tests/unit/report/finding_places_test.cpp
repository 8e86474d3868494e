#include <gtest/gtest.h>

#include "kundenlint/report/page_parts.h"

namespace kundenlint {
namespace {

std::vector<FindingReport> findings(std::initializer_list<Span> spans) {
  std::vector<FindingReport> made;
  for (const Span bytes : spans) made.emplace_back().at.bytes = bytes;
  return made;
}

RelationReport relation(Span bytes) {
  RelationReport made;
  made.at.bytes = bytes;
  return made;
}

// The long one before the short ones is found although others begin between it and the word.
TEST(FindingPlaces, TellWhatSharesAByte) {
  const std::vector<FindingReport> all = findings({{0, 4}, {5, 90}, {10, 12}, {14, 16}, {95, 99}});
  const FindingPlaces places(all);
  using Numbers = std::vector<std::size_t>;
  EXPECT_EQ(places.sharing({50, 60}), Numbers({1}));
  EXPECT_EQ(places.sharing({11, 15}), Numbers({1, 2, 3}));
  EXPECT_EQ(places.sharing({3, 5}), Numbers({0})) << "half-open: 5 is not shared";
  EXPECT_EQ(places.sharing({90, 95}), Numbers());
  EXPECT_EQ(places.sharing({0, 200}), Numbers({0, 1, 2, 3, 4}));
}

TEST(FindingPlaces, ARelationIsReportedWhereAFindingBegins) {
  const std::vector<FindingReport> all = findings({{0, 4}, {10, 12}});
  const FindingPlaces places(all);
  EXPECT_TRUE(places.reports(relation({10, 80})));
  EXPECT_FALSE(places.reports(relation({11, 12})));
  const std::vector<FindingReport> none;
  EXPECT_FALSE(FindingPlaces(none).reports(relation({0, 4})));
}

}  // namespace
}  // namespace kundenlint
