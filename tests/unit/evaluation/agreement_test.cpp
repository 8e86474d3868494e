#include "kundenlint/evaluation/agreement.h"

#include <algorithm>
#include <cmath>

#include "coded.h"

namespace kundenlint {
namespace {

const AlphaFigure& of(const Agreement& pair, std::string_view measure, std::string_view label) {
  const auto at = std::find_if(pair.figures.begin(), pair.figures.end(), [&](const AlphaFigure& figure) {
    return figure.measure == measure && figure.label == label;
  });
  EXPECT_NE(at, pair.figures.end()) << measure << ' ' << label;
  return at == pair.figures.end() ? pair.figures.front() : *at;
}

GoldText text(std::vector<TextCode> codes) {
  GoldText out{.id = "t", .first = 0, .sentences = {}, .codes = std::move(codes)};
  out.sentences.resize(10, "Satz.");
  return out;
}

ToolReading reading(const std::vector<TextCode>& codes) {
  ToolReading out;
  for (const TextCode& code : codes) out.texts.push_back({code, {}, {}, {}});
  return out;
}

// The example of Krippendorff (2011) with two observers and two values, as sentences: 0.095.
TEST(EvaluationAgreement, AlphaOfTheTool) {
  const TextCode coder = coded_text({"", "naehe+", "", "", "", "", "", "", "naehe+", ""});
  const TextCode tool =
      coded_text({"naehe+", "naehe+", "naehe+", "", "", "naehe+", "naehe-", "naehe?", "", "orientierung+"});
  const auto pairs = agreements({{""}, {text({coder})}}, reading({tool}), test_profile(), {.replicates = 10});
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_FALSE(pairs[0].first);
  EXPECT_NEAR(of(pairs[0], "poles", "naehe").alpha.value, 0.095, 0.0005);
  EXPECT_EQ(of(pairs[0], "poles", "naehe").units, 10U);
  EXPECT_EQ(of(pairs[0], "poles", "").units, 30U);
  EXPECT_TRUE(std::isnan(of(pairs[0], "facets", "naehe.sympathie").alpha.value)) << "nobody says it";
}

TEST(EvaluationAgreement, StanceIsComparedWhereBothNameThePole) {
  const TextCode coder = coded_text({"naehe+", "naehe-", "naehe-", "naehe?", "naehe+", "", "", "", "", ""});
  const TextCode tool =
      coded_text({"naehe+", "naehe.sympathie-", "naehe+ naehe-", "naehe?", "", "", "", "", "", ""});
  const auto pairs = agreements({{""}, {text({coder})}}, reading({tool}), test_profile(), {.replicates = 10});
  const AlphaFigure& stance = of(pairs[0], "stance", "naehe");
  EXPECT_EQ(stance.units, 4U);
  // Values coder/tool: a/a r/r r/a o/o. Of eight values three a, three r, two o: expected pairs
  // 64 − 9 − 9 − 4 = 42, observed 2: α = 1 − 7 · 2 / 42.
  EXPECT_NEAR(stance.alpha.value, 2.0 / 3, 1e-12);
}

TEST(EvaluationAgreement, EveryCoderAndEveryPair) {
  const TextCode one = coded_text(std::vector<std::string>(10, "naehe+")), none{};
  const GoldSet gold{{"A", "B", "C"}, {text({one, one, none}), text({none, none, one})}};
  const auto pairs = agreements(gold, reading({one, one}), test_profile(), {.replicates = 10});
  ASSERT_EQ(pairs.size(), 4U) << "tool with A, B, C; A with B; no text that C shares with A or B";
  EXPECT_EQ(pairs[3].first, 0U);
  EXPECT_EQ(pairs[3].second, 1U);
  EXPECT_EQ(pairs[3].texts, 1U);
}

}  // namespace
}  // namespace kundenlint
