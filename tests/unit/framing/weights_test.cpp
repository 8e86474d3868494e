#include "kundenlint/framing/weights.h"

#include <gtest/gtest.h>

#include "kundenlint/framing/builtin_weights.h"
#include "kundenlint/framing/features.h"

namespace kundenlint {
namespace {

constexpr std::string_view kHead =
    "@profil\ttest\n@bezug\tkundenname\n@ausser\tamtlich, "
    "erzaehlung\n@behalten\t0.1\n@hinzu\t0.5\n@sicher\t0.75\n";

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
  const std::string bytes = compiled("konstante\t-1.5\nl:Bedarf\t0.84\t-0.07\nb:auf Augenhöhe\t\t1\n");
  const std::optional<Weights> weights = Weights::open(bytes);
  ASSERT_TRUE(weights);
  EXPECT_EQ(weights->profile(), "test");
  EXPECT_EQ(weights->targets(), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_EQ(weights->reference(), "kundenname");
  EXPECT_EQ(weights->excluded(), (std::vector<std::string_view>{"amtlich", "erzaehlung"}));
  EXPECT_EQ(weights->keep(), 0.1);
  EXPECT_EQ(weights->add(), 0.5);
  EXPECT_EQ(weights->sure(), 0.75);
  const auto bedarf = weights->find(framing::feature_key("l:Bedarf"));
  ASSERT_EQ(bedarf.size(), 2U);
  EXPECT_EQ(bedarf[0].target, 0);
  EXPECT_DOUBLE_EQ(bedarf[0].value(), 0.84);
  EXPECT_EQ(bedarf[1].target, 1);
  EXPECT_DOUBLE_EQ(bedarf[1].value(), -0.07);
  const auto pair = weights->find(framing::feature_key("b:auf Augenhöhe"));
  ASSERT_EQ(pair.size(), 1U);
  EXPECT_EQ(pair[0].target, 1);
  EXPECT_TRUE(weights->find(framing::feature_key("l:bedarf")).empty());
  EXPECT_TRUE(weights->find(framing::feature_key("b:Augenhöhe auf")).empty());
}

TEST(Weights, EveryRowOfALargeTableIsFound) {
  std::string rows;
  for (int i = 1; i <= 3000; ++i)
    rows += "l:w" + std::to_string(i) + "\t" + std::to_string(i % 100 + 1) + "\n";
  const std::string bytes = compiled(rows);
  const std::optional<Weights> weights = Weights::open(bytes);
  ASSERT_TRUE(weights);
  for (int i = 1; i <= 3000; ++i) {
    const auto cells = weights->find(framing::feature_key("l:w" + std::to_string(i)));
    ASSERT_EQ(cells.size(), 1U) << i;
    EXPECT_DOUBLE_EQ(cells[0].value(), i % 100 + 1) << i;
  }
}

TEST(Weights, OtherBytesAreRefused) {
  const std::string bytes = compiled("l:x\t1\n");
  EXPECT_FALSE(Weights::open(""));
  EXPECT_FALSE(Weights::open(bytes.substr(0, bytes.size() - 1)));
  EXPECT_FALSE(Weights::open("X" + bytes.substr(1)));
}

TEST(Weights, MistakesAreNamedWithLineAndField) {
  const std::string head(kHead);
  EXPECT_EQ(error_of(""), "w.tsv: keine Gewichte");
  EXPECT_EQ(error_of("merkmal\ta\n"), "w.tsv:1:1: vorher fehlt die Zeile @profil");
  EXPECT_EQ(error_of("@hinzu\t1.5\n"), "w.tsv:1:2: „1.5“ ist keine Zahl von 0 bis 1");
  EXPECT_EQ(
      error_of("@unbekannt\t1\n"),
      "w.tsv:1:1: unbekannt: „@unbekannt“; erwartet: @profil, @bezug, @ausser, @behalten, @hinzu, @sicher");
  EXPECT_EQ(error_of(head + "merkmal\ta\nl:x\tviel\n"), "w.tsv:8:2: „viel“ ist kein Gewicht");
  EXPECT_EQ(error_of(head + "merkmal\ta\nl:x\t1\t2\n"), "w.tsv:8:1: 3 Felder, erwartet höchstens 2");
  EXPECT_EQ(error_of(head + "merkmal\ta\nl:x\t1\nl:x\t2\n"),
            "w.tsv:9:1: „l:x“ steht schon da, oder ein Merkmal mit demselben Schlüssel");
}

TEST(Weights, TheBuiltInOnesKnowTheFacetsAndStancesOfTheirProfile) {
  const std::optional<Weights> weights = Weights::open(builtin_weights());
  ASSERT_TRUE(weights);
  EXPECT_EQ(weights->profile(), "kunde");
  const auto& targets = weights->targets();
  for (const std::string_view name :
       {"orientierung.denken", "naehe.sympathie", "gegen.innensicht", "zustimmend", "ablehnend", "offen"})
    EXPECT_NE(std::find(targets.begin(), targets.end(), name), targets.end()) << name;
  EXPECT_LT(weights->keep(), weights->add());
  EXPECT_FALSE(weights->find(framing::feature_key("konstante")).empty());
}

}  // namespace
}  // namespace kundenlint
