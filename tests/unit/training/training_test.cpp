// A small labelled set, and the weights that are learnt from it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "kundenlint/framing/features.h"
#include "kundenlint/framing/weights.h"
#include "kundenlint/training/fit.h"
#include "tests/unit/evaluation/coded.h"

namespace kundenlint::training {
namespace {

/// 60 texts of 12 sites: one in two asks for needs, the other denies closeness; their second sentences say
/// nothing.
GoldSet small_set() {
  GoldSet gold{.coders = {"A"}, .texts = {}};
  const std::vector<std::string> things = {"heute", "morgen", "gern", "immer", "oft"};
  for (std::size_t i = 0; i < 60; ++i) {
    const std::string& thing = things[i % things.size()];
    GoldText text{.id = "t" + std::to_string(i),
                  .set = "set",
                  .source = "site" + std::to_string(i % 12) + ".example:page" + std::to_string(i),
                  .first = 0,
                  .sentences = {},
                  .codes = {}};
    text.sentences = {i % 2 == 0 ? "Wir erfragen für Sie " + thing + " den Bedarf."
                                 : "Wir besuchen für Sie " + thing + " keine Freunde.",
                      "Das Haus steht für Sie " + thing + " am Markt."};
    text.codes = {coded_text({i % 2 == 0 ? "orientierung.denken+" : "naehe.sympathie-", ""})};
    gold.texts.push_back(std::move(text));
  }
  return gold;
}

class Training : public testing::Test {
 protected:
  const Dictionary dictionary = test_profile();
  const GoldSet gold = small_set();
  const Examples examples = make_examples(gold, dictionary);
  const TextWeights once = TextWeights(gold.texts.size(), 1);
};

/// What a compiled table says of a sentence with these features.
class Table {
 public:
  explicit Table(const std::string& tsv)
      : bytes_(*compile_weights(tsv, "w.tsv")), weights_(*Weights::open(bytes_)) {}

  double probability(const LabelledSentence& sentence, const Examples& examples,
                     std::string_view target) const {
    const std::size_t at = number(target);
    double sum = weights_.constants()[at];
    for (const LabelledFeature& feature : sentence.features) {
      const auto row = weights_.find(framing::feature_key(examples.names[feature.name]));
      if (!row.empty()) sum += feature.value * row[at] * weights_.steps()[at];
    }
    return 1 / (1 + std::exp(-sum));
  }
  double weight(std::string_view feature, std::string_view target) const {
    const auto row = weights_.find(framing::feature_key(feature));
    return row.empty() ? 0 : row[number(target)] * weights_.steps()[number(target)];
  }
  float threshold(std::string_view target) const { return weights_.thresholds()[number(target)]; }

 private:
  std::size_t number(std::string_view target) const {
    const auto found = std::ranges::find(weights_.targets(), target);
    EXPECT_NE(found, weights_.targets().end()) << target;
    return static_cast<std::size_t>(found - weights_.targets().begin());
  }

  std::string bytes_;
  Weights weights_;
};

bool is_coded(const LabelledSentence& sentence, std::string_view facet) {
  return std::ranges::any_of(sentence.frames, [&](const CodedFrame& frame) { return frame.facet == facet; });
}

TEST_F(Training, ExamplesAreSentencesWithTheirSiteAndFrames) {
  ASSERT_EQ(examples.sentences.size(), 120U);
  EXPECT_EQ(examples.sites.at(13), "site1.example");
  EXPECT_EQ(examples.sentences[2].text, 1U);
  ASSERT_EQ(examples.sentences[2].frames.size(), 1U);
  EXPECT_EQ(examples.sentences[2].frames[0].facet, "naehe.sympathie");
  EXPECT_EQ(examples.sentences[3].first, 1U);
  EXPECT_TRUE(examples.sentences[3].frames.empty());
  for (const LabelledSentence& sentence : examples.sentences)
    EXPECT_TRUE(std::ranges::is_sorted(sentence.features, std::ranges::less_equal{}, &LabelledFeature::name));
}

TEST_F(Training, TheWeightsSeparateWhatTheyWereLearntFrom) {
  const Table table(fit_weights(examples, dictionary, {}, once));
  for (const LabelledSentence& sentence : examples.sentences) {
    for (const std::string_view target : {"orientierung.denken", "naehe.sympathie"}) {
      const double probability = table.probability(sentence, examples, target);
      if (is_coded(sentence, target))
        EXPECT_GT(probability, table.threshold(target)) << target;
      else
        EXPECT_LT(probability, table.threshold(target)) << target;
    }
  }
  EXPECT_GT(table.weight("l:Bedarf", "=orientierung"), 0.1);
  EXPECT_LT(table.weight("l:Haus", "=orientierung"), 0);
  EXPECT_GT(table.weight("l:Freund", "ablehnend"), 0);
  EXPECT_LT(table.weight("l:Freund", "zustimmend"), 0);
}

TEST_F(Training, ProbabilitiesAreCalibrated) {
  const Table table(fit_weights(examples, dictionary, {}, once));
  double sum = 0;
  for (const LabelledSentence& sentence : examples.sentences)
    sum += table.probability(sentence, examples, "=naehe");
  EXPECT_NEAR(sum, 30, 6);  // so many are coded
}

TEST_F(Training, ThresholdsAreThoseOfTheOptions) {
  FitOptions options;
  options.pole_threshold = 0.3;
  options.facet_threshold = 0.4;
  const std::string tsv = fit_weights(examples, dictionary, options, once);
  EXPECT_NE(tsv.find("@schwelle\t=orientierung\t0.300\n"), std::string::npos);
  EXPECT_NE(tsv.find("@schwelle\tnaehe\t0.300\n"), std::string::npos);  // the bare pole
  EXPECT_NE(tsv.find("@schwelle\tnaehe.sympathie\t0.400\n"), std::string::npos);
}

TEST_F(Training, GivesTheSameBytesTwice) {
  EXPECT_EQ(fit_weights(examples, dictionary, {}, once),
            fit_weights(make_examples(gold, dictionary), dictionary, {}, once));
}

TEST_F(Training, ATextThatCountsNothingIsLeftOut) {
  TextWeights needs_only = once;
  for (std::size_t text = 1; text < needs_only.size(); text += 2) needs_only[text] = 0;
  EXPECT_NE(fit_weights(examples, dictionary, {}, once).find("l:Freund"), std::string::npos);
  const std::string tsv = fit_weights(examples, dictionary, {}, needs_only);
  EXPECT_EQ(tsv.find("l:Freund"), std::string::npos);
  EXPECT_NE(tsv.find("l:Bedarf"), std::string::npos);
}

TEST_F(Training, RareFeaturesAreLeftOut) {
  FitOptions options;
  options.min_sentences = 31;
  const std::string tsv = fit_weights(examples, dictionary, options, once);
  EXPECT_EQ(tsv.find("l:Freund"), std::string::npos);  // 30 sentences
  EXPECT_NE(tsv.find("l:Haus"), std::string::npos);    // 60
}

}  // namespace
}  // namespace kundenlint::training
