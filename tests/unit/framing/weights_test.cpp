#include "kundenlint/framing/weights.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "kundenlint/framing/builtin_weights.h"
#include "kundenlint/framing/features.h"

namespace kundenlint {
namespace {

constexpr std::string_view kHead = "# made by hand\n@profil\ttest\n@schwelle\tb\t0.25\n";

std::string compiled(const std::string& rows) {
  Result<std::string> bytes = compile_weights(std::string(kHead) + "merkmal\ta\tb\n" + rows, "w.tsv");
  EXPECT_TRUE(bytes) << (bytes ? "" : to_string(bytes.error()));
  return bytes ? *bytes : std::string();
}

std::string error_of(const std::string& tsv) {
  const Result<std::string> bytes = compile_weights(tsv, "w.tsv");
  return bytes ? "no error" : to_string(bytes.error());
}

TEST(Weights, AreFoundByTheNameOfTheirFeature) {
  const std::string bytes = compiled("konstante\t-1.5\nl:Bedarf\t1.27\t-0.5\nb:auf Augenhöhe\t\t1\n");
  const std::optional<Weights> weights = Weights::open(bytes);
  ASSERT_TRUE(weights);
  EXPECT_EQ(weights->profile(), "test");
  EXPECT_EQ(weights->targets(), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_EQ(weights->constants()[0], -1.5F);
  EXPECT_EQ(weights->constants()[1], 0);
  EXPECT_EQ(weights->thresholds()[0], 0.5F);  // nothing is said of a
  EXPECT_EQ(weights->thresholds()[1], 0.25F);
  const auto bedarf = weights->find(framing::feature_key("l:Bedarf"));
  ASSERT_EQ(bedarf.size(), 2U);
  EXPECT_EQ(bedarf[0], 127);
  EXPECT_EQ(bedarf[1], -64);  // of 127 steps to 1: the nearest
  const auto pair = weights->find(framing::feature_key("b:auf Augenhöhe"));
  ASSERT_EQ(pair.size(), 2U);
  EXPECT_EQ(pair[0], 0);
  EXPECT_EQ(pair[1], 127);
  EXPECT_TRUE(weights->find(framing::feature_key("l:bedarf")).empty());
  EXPECT_TRUE(weights->find(framing::feature_key("b:Augenhöhe auf")).empty());
  EXPECT_TRUE(weights->find(framing::feature_key("konstante")).empty());
}

TEST(Weights, AByteIsHalfAStepOffAtMost) {
  std::string rows;
  for (int i = -100; i <= 100; ++i)
    rows += "l:w" + std::to_string(i) + "\t" + std::to_string(i * 0.0173) + "\n";
  const std::string bytes = compiled(rows);
  const std::optional<Weights> weights = Weights::open(bytes);
  ASSERT_TRUE(weights);
  EXPECT_FLOAT_EQ(weights->steps()[0], 1.73F / 127);
  EXPECT_EQ(weights->steps()[1], 1);  // no weight
  for (int i = -100; i <= 100; ++i) {
    const auto row = weights->find(framing::feature_key("l:w" + std::to_string(i)));
    ASSERT_EQ(row.size(), 2U) << i;
    EXPECT_NEAR(row[0] * weights->steps()[0], i * 0.0173, 0.5001 * weights->steps()[0]) << i;
  }
}

TEST(Weights, EveryRowOfALargeTableIsFound) {
  std::string rows;
  for (int i = 1; i <= 3000; ++i)
    rows += "l:w" + std::to_string(i) + "\t" + std::to_string(i % 127 + 1) + "\n";
  const std::string bytes = compiled(rows);
  const std::optional<Weights> weights = Weights::open(bytes);
  ASSERT_TRUE(weights);
  for (int i = 1; i <= 3000; ++i) {
    const auto row = weights->find(framing::feature_key("l:w" + std::to_string(i)));
    ASSERT_EQ(row.size(), 2U) << i;
    EXPECT_EQ(row[0], i % 127 + 1) << i;
  }
  for (int i = 3001; i <= 3100; ++i)
    EXPECT_TRUE(weights->find(framing::feature_key("l:w" + std::to_string(i))).empty()) << i;
}

TEST(Weights, OtherBytesAreRefused) {
  const std::string bytes = compiled("l:x\t1\n");
  EXPECT_TRUE(Weights::open(bytes));
  EXPECT_FALSE(Weights::open(""));
  EXPECT_FALSE(Weights::open(bytes.substr(0, bytes.size() - 1)));
  EXPECT_FALSE(Weights::open(bytes + "\n"));
  EXPECT_FALSE(Weights::open("KLWEIGH3" + bytes.substr(8)));  // of an older version
}

TEST(Weights, MistakesAreNamedWithLineAndField) {
  const std::string head(kHead);
  const std::string settings =
      "erwartet: @profil mit einem Namen, @schwelle mit einem Ziel und einer Wahrscheinlichkeit";
  EXPECT_EQ(error_of(""), "w.tsv: keine Gewichte");
  EXPECT_EQ(error_of("merkmal\ta\n"), "w.tsv:1:1: vorher fehlt die Zeile @profil");
  EXPECT_EQ(error_of("@schwelle\ta\t1.5\n"), "w.tsv:1:3: „1.5“ ist keine Zahl von 0 bis 1");
  EXPECT_EQ(error_of("@schwelle\ta\tviel\n"), "w.tsv:1:3: „viel“ ist keine Zahl von 0 bis 1");
  EXPECT_EQ(error_of("@schwelle\t0.5\n"), "w.tsv:1:1: " + settings);
  EXPECT_EQ(error_of("@unbekannt\t1\n"), "w.tsv:1:1: " + settings);
  EXPECT_EQ(error_of(head + "l:x\t1\n"), "w.tsv:4:1: erwartet: merkmal, dann die Ziele");
  EXPECT_EQ(error_of(head + "merkmal\ta\nl:x\tviel\n"), "w.tsv:5:2: „viel“ ist kein Gewicht");
  EXPECT_EQ(error_of(head + "merkmal\ta\nl:x\t301\n"), "w.tsv:5:2: „301“ ist kein Gewicht");
  EXPECT_EQ(error_of(head + "merkmal\ta\nl:x\t1\t2\n"), "w.tsv:5:1: 3 Felder, erwartet höchstens 2");
  EXPECT_EQ(error_of(head + "merkmal\ta\nl:x\t1\nl:x\t2\n"),
            "w.tsv:6:1: „l:x“ steht schon da, oder ein Merkmal mit demselben Schlüssel");
}

TEST(Weights, TheBuiltInOnesKnowPolesFacetsAndStancesOfTheirProfile) {
  const std::optional<Weights> weights = Weights::open(builtin_weights());
  ASSERT_TRUE(weights);
  EXPECT_EQ(weights->profile(), "kunde");
  const auto& targets = weights->targets();
  for (const std::string_view name : {"=orientierung", "=naehe", "orientierung.denken", "naehe.sympathie",
                                      "gegen.innensicht", "zustimmend", "ablehnend", "offen"}) {
    const auto found = std::ranges::find(targets, name);
    ASSERT_NE(found, targets.end()) << name;
    EXPECT_LT(weights->constants()[static_cast<std::size_t>(found - targets.begin())],
              name == "zustimmend" ? std::numeric_limits<float>::infinity() : 0.5F)
        << name << " is shown by every sentence";
  }
  EXPECT_LT(weights->thresholds()[0], 0.5F);
}

}  // namespace
}  // namespace kundenlint
