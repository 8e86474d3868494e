#include "kundenlint/evaluation/differences.h"

#include "coded.h"

namespace kundenlint {
namespace {

/// "kind facet counts-for reason entry by" of each difference in a text of one sentence.
std::vector<std::string> found(const std::string& coder, const std::vector<FoundFrame>& mentions,
                               const std::vector<DroppedFrame>& dropped = {}) {
  const GoldText text{.id = "t", .first = 7, .sentences = {"Satz."}, .codes = {}};
  const TextCode code{.sentences = {coded(coder)}, .lean = {}, .confused = {}};
  const ToolText tool{{}, {mentions}, {dropped}, {}};
  std::vector<std::string> out;
  for (const Difference& difference : differences(text, code, tool, test_profile())) {
    EXPECT_EQ(difference.n, 7U);
    out.push_back(std::string(to_string(difference.kind)) + ' ' + difference.facet + ' ' +
                  (difference.counts_for_poles ? "poles" : "facets") + ' ' +
                  std::string(to_string(difference.reason)) + ' ' + difference.entry + ' ' + difference.by);
  }
  return out;
}

using List = std::vector<std::string>;
constexpr Stance kFor = Stance::zustimmend, kAgainst = Stance::ablehnend;

TEST(Differences, AgreementIsNone) {
  EXPECT_EQ(found("naehe.sympathie+", {{"naehe.sympathie", kFor, "e", "w", ""}}), List{});
  EXPECT_EQ(found("naehe-", {}), List{}) << "what is not asserted is no miss";
  EXPECT_EQ(found("naehe+", {{"naehe.sympathie", kFor, "e", "w", ""}}),
            List{"false_alarm naehe.sympathie facets asserted e "});
}

TEST(Differences, AFalseAlarmNamesItsEntryAndCue) {
  EXPECT_EQ(found("", {{"naehe", kFor, "naehe/x", "Nähe", "negation.fokus/nicht"}}),
            List{"false_alarm naehe poles asserted naehe/x negation.fokus/nicht"});
}

TEST(Differences, OfAMissTheNearestIsNamed) {
  const FoundFrame rejected{"naehe.sympathie", kAgainst, "naehe.sympathie/x", "w", "cue"};
  const FoundFrame other{"orientierung", kAgainst, "orientierung/x", "w", ""};
  const FoundFrame sister{"naehe", kAgainst, "naehe/x", "w", "cue"};
  const DroppedFrame far{"naehe.sympathie", "naehe.sympathie/far", "w", "", DropReason::spread};
  const DroppedFrame lost{"naehe.sympathie", "naehe.sympathie/lost", "w", "winner", DropReason::overlapped};
  const DroppedFrame foreign{"orientierung", "orientierung/y", "w", "", DropReason::no_customer};
  struct Row {
    std::vector<FoundFrame> mentions;
    std::vector<DroppedFrame> dropped;
    const char* reason;
  };
  const Row rows[] = {
      {{rejected, other}, {far}, "stance naehe.sympathie/x cue"},
      {{other}, {far, lost}, "overlapped naehe.sympathie/lost winner"},
      {{other}, {far}, "spread naehe.sympathie/far "},
      {{other, sister}, {foreign}, "other_facet naehe/x cue"},
      {{}, {foreign}, "no_entry  "},
      {{}, {}, "no_entry  "},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(found("naehe.sympathie+", row.mentions, row.dropped),
              List{std::string("miss naehe.sympathie poles ") + row.reason});
  }
}

TEST(Differences, TheSentenceBesideIsNearerThanAnotherFacet) {
  const GoldText text{.id = "t", .first = 0, .sentences = {"Eins.", "Zwei."}, .codes = {}};
  const TextCode code = coded_text({"naehe.sympathie+", ""});
  const ToolText tool{{},
                      {{{"orientierung", kFor, "orientierung/x", "w", ""}},
                       {{"naehe.sympathie", kFor, "naehe.sympathie/x", "w", ""}}},
                      {{}, {}},
                      {}};
  const auto got = differences(text, code, tool, test_profile());
  ASSERT_EQ(got.size(), 3U);
  EXPECT_EQ(got[0].kind, DifferenceKind::miss);
  EXPECT_EQ(got[0].reason, DifferenceReason::neighbour);
  EXPECT_EQ(got[0].entry, "naehe.sympathie/x");
  EXPECT_EQ(got[1].kind, DifferenceKind::false_alarm);
  EXPECT_EQ(got[2].kind, DifferenceKind::false_alarm);
  const TextCode both = coded_text({"naehe.sympathie+", "naehe.sympathie+"});
  EXPECT_EQ(differences(text, both, tool, test_profile())[0].reason, DifferenceReason::other_facet)
      << "what is right there is not what is missing here";
}

}  // namespace
}  // namespace kundenlint
