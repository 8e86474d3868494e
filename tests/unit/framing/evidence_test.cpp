#include "kundenlint/framing/evidence.h"

#include <cmath>

#include "frame_text.h"
#include "kundenlint/framing/reader.h"

namespace kundenlint {
namespace {

constexpr std::string_view kEntries = R"toml(
[classes]
kunde_name = ["Kunde"]
feld_natur = ["Himmel"]
[[entry]]
id = "bedarf"
facet = "orientierung.denken"
pattern = "{Bedarf verstehen}"
reach = "near"
hits = ["Wir verstehen den Bedarf.", "Er versteht unseren Bedarf."]
misses = ["Wir decken den Bedarf."]
[[entry]]
id = "freund"
facet = "naehe.sympathie"
pattern = "Freundschaft"
reach = "near"
hits = ["Freundschaft zählt.", "Es ist Freundschaft."]
misses = ["Das freut uns."]
[[cue]]
id = "kein"
cue = "negation.klausel"
pattern = "(kein|nie)"
hits = ["kein Haus", "nie da"]
misses = ["ein Haus"]
)toml";

// A row's fields: =orientierung, =naehe, denken, angebot, sympathie, zustimmend, ablehnend, offen.
constexpr std::string_view kTargets =
    "merkmal\t=orientierung\t=naehe\torientierung.denken\torientierung.angebot\tnaehe.sympathie\t"
    "zustimmend\tablehnend\toffen\nkonstante\t-1\t-1\t-1\t-1\t-1\t1\n";

/// A text, read with the entries above and these rows of weights.
class Weighed {
 public:
  Weighed(const std::string& rows, const std::string& text, const std::string& settings = {},
          const std::vector<bool>& spared = {})
      : document_(make_record("t", text)) {
    dictionary_ =
        *parse_dictionary({{"profil.toml", std::string(kTestProfile)}, {"test.toml", std::string(kEntries)}});
    const Result<std::string> bytes =
        compile_weights("@profil\ttest\n" + settings + std::string(kTargets) + rows, "w.tsv");
    EXPECT_TRUE(bytes) << (bytes ? "" : to_string(bytes.error()));
    if (!bytes) return;
    Matcher matcher(dictionary_, morphology_);
    const Tokens tokens = tokenize(document_);
    Reader reader(dictionary_, morphology_, matcher, {},
                  framing::Evidence(*Weights::open(*bytes), dictionary_, morphology_, matcher, spared));
    framing_ = reader.read_all(document_, tokens, &dropped_).framing;
    const Framing screened = reader.read(document_, tokens).framing;
    EXPECT_EQ(told(screened), mentions());
  }

  /// "entry stance word word, …"
  std::string mentions() const { return told(framing_); }
  const std::vector<Mention>& all() const { return framing_.mentions; }
  const std::vector<DroppedMention>& dropped() const { return dropped_; }

 private:
  std::string told(const Framing& framing) const {
    std::string out;
    for (const Mention& mention : framing.mentions) {
      out += (out.empty() ? "" : ", ") + entry_id(dictionary_, mention) + ' ' +
             std::string(to_string(mention.stance));
      for (const Span word : mention.evidence) out += ' ' + std::string(word.of(document_.text));
    }
    return out;
  }

  Document document_;
  Dictionary dictionary_;
  Morphology morphology_;
  Framing framing_;
  std::vector<DroppedMention> dropped_;
};

const std::string kBedarf = "Wir verstehen den Bedarf unserer Kunden.";

TEST(Evidence, AMentionStaysWhereTheWeightsShowItsFacet) {
  const Weighed text("f:orientierung.denken\t4\t\t4\n", kBedarf);
  EXPECT_EQ(text.mentions(), "orientierung.denken/bedarf zustimmend verstehen Bedarf");
  ASSERT_EQ(text.all().size(), 1U);
  EXPECT_NEAR(text.all()[0].probability, 1 / (1 + std::exp(-3.0)), 1e-5);
}

TEST(Evidence, AnImprobableMentionIsDroppedAndReported) {
  const std::string rows = "f:orientierung.denken\t0.5\t\t4\n";  // log-odds -0.5: 0.38
  const Weighed lost(rows, kBedarf);
  EXPECT_EQ(lost.mentions(), "");
  ASSERT_EQ(lost.dropped().size(), 1U);
  EXPECT_EQ(lost.dropped()[0].reason, DropReason::weights);
  EXPECT_EQ(lost.dropped()[0].evidence.size(), 2U);
  EXPECT_EQ(Weighed(rows, kBedarf, "@schwelle\t=orientierung\t0.37\n").all().size(), 1U);
  EXPECT_EQ(Weighed(rows, kBedarf, "@schwelle\t=orientierung\t0.38\n").all().size(), 0U);
}

TEST(Evidence, TheFacetThatReachesItsThresholdTakesThePlaceOfAnother) {
  const Weighed text("f:orientierung.denken\t4\t\t0.5\t4\n", kBedarf);
  ASSERT_EQ(text.all().size(), 1U);
  EXPECT_EQ(text.all()[0].facet, "orientierung.angebot");
  ASSERT_EQ(text.dropped().size(), 1U);
  EXPECT_EQ(text.dropped()[0].reason, DropReason::weights);
  const Weighed both("f:orientierung.denken\t4\t\t4\t4\n", kBedarf);
  EXPECT_EQ(both.all().size(), 2U);
  // None reaches it: that of the entry stays, though another is likelier.
  const Weighed neither("f:orientierung.denken\t4\t\t0.5\t0.9\n", kBedarf);
  EXPECT_EQ(neither.mentions(), "orientierung.denken/bedarf zustimmend verstehen Bedarf");
}

TEST(Evidence, EntriesOfTheUserAreSpared) {
  const std::string rows = "f:orientierung.denken\t\t\t0.5\n";
  EXPECT_EQ(Weighed(rows, kBedarf, {}, {true}).all().size(), 1U);
  EXPECT_EQ(Weighed(rows, kBedarf, {}, {false, true}).all().size(), 0U);
}

TEST(Evidence, SeveralWordsTogetherAddTheLikeliestFacet) {
  // Five words: each weighs by 1/√5.
  const std::string text = "Unser Anliegen: den Kunden zuhören.";
  const Weighed found("l:zuhören\t4\nl:Anliegen\t6\t\t\t5\n", text);
  EXPECT_EQ(found.mentions(), "orientierung.angebot/gewichte zustimmend Anliegen zuhören");
  ASSERT_EQ(found.all().size(), 1U);
  const double sum = 10 / std::sqrt(5.0);
  EXPECT_NEAR(found.all()[0].probability, 1 / (1 + std::exp(1 - sum)), 0.005);
  const std::vector<Contribution>& told = found.all()[0].contributions;
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].feature, "Anliegen");
  EXPECT_NEAR(told[0].weight, 11 / std::sqrt(5.0), 0.02);  // for the pole and the facet
  EXPECT_EQ(told[1].feature, "zuhören");
  EXPECT_EQ(Weighed("l:zuhören\t1\nl:Anliegen\t1\t\t\t5\n", text).mentions(), "");
}

TEST(Evidence, ToAForeignTextNothingIsAdded) {
  const std::string rows = "l:Anliegen\t9\t\t9\n";
  const std::string text = " Den Kunden ist es ein Anliegen.";
  EXPECT_EQ(Weighed(rows, "Graf und Zofe ruhen. Degen und Knecht ruhen." + text).mentions(), "");
  EXPECT_EQ(Weighed(rows, "Graf und Zofe ruhen. Sie ruhen." + text).mentions(),
            "orientierung.denken/gewichte zustimmend Anliegen");
}

TEST(Evidence, ACueDecidesTheStanceOfWhatIsAdded) {
  const std::string rows = "l:Anliegen\t9\t\t9\n";
  const Weighed denied(rows, "Das Anliegen der Kunden kam nie vor.");
  ASSERT_EQ(denied.all().size(), 1U);
  EXPECT_EQ(denied.all()[0].stance, Stance::ablehnend);
  EXPECT_EQ(denied.all()[0].reason, "negation.klausel/kein");
  const Weighed asked(rows, "Kam das Anliegen der Kunden vor?");
  ASSERT_EQ(asked.all().size(), 1U);
  EXPECT_EQ(asked.all()[0].stance, Stance::offen);
  EXPECT_EQ(asked.all()[0].reason, "frage");
}

TEST(Evidence, WithoutACueTheLikeliestStanceIsTaken) {
  const std::string text = "Das Anliegen der Kunden kam leider zuletzt.";
  const std::string rows = "l:Anliegen\t9\t\t9\n";
  const Weighed by_word(rows + "l:leider\t\t\t\t\t\t-9\t9\n", text);
  ASSERT_EQ(by_word.all().size(), 1U);
  EXPECT_EQ(by_word.all()[0].stance, Stance::ablehnend);
  EXPECT_EQ(by_word.all()[0].reason, "gewichte");
  const Weighed by_pole(rows + "q:=orientierung\t\t\t\t\t\t-2\t\t2\n", text);
  ASSERT_EQ(by_pole.all().size(), 1U);
  EXPECT_EQ(by_pole.all()[0].stance, Stance::offen);
  EXPECT_EQ(Weighed(rows + "q:=naehe\t\t\t\t\t\t-2\t\t2\n", text).all().at(0).stance, Stance::zustimmend);
}

TEST(Evidence, AnEntryKeepsItsStance) {
  const Weighed text("f:orientierung.denken\t4\t\t4\t\t\t-9\t9\n", kBedarf);
  EXPECT_EQ(text.mentions(), "orientierung.denken/bedarf zustimmend verstehen Bedarf");
}

TEST(Evidence, TheSurroundingsOfASentenceAreFeatures) {
  const std::string text = kBedarf + " Mit Kunden verbindet uns Freundschaft.";
  const std::string keep = "f:orientierung.denken\t4\t\t4\n";
  EXPECT_EQ(Weighed(keep + "v:orientierung zustimmend\t\t4\t\t\t4\n", text).all().size(), 2U);
  EXPECT_EQ(Weighed(keep + "w:orientierung zustimmend\t\t4\t\t\t4\n", text).all().size(), 1U);
  EXPECT_EQ(Weighed(keep + "t:orientierung zustimmend\t\t4\t\t\t4\n", text).all().size(), 2U);
}

TEST(Evidence, WhatIsAddedMayStandWhereNothingWasRead) {
  EXPECT_EQ(
      Weighed("l:Himmel\t9\t\t9\n", "Die Wiese ruht. Der Himmel ist blau. Das Meer rauscht.").mentions(),
      "orientierung.denken/gewichte zustimmend Himmel");
  EXPECT_EQ(
      Weighed("l:Himmel\t9\t\t9\n", "Die Wiese ruht. Der Himmel ist nie blau. Das Meer rauscht.").mentions(),
      "orientierung.denken/gewichte ablehnend Himmel");
}

TEST(Evidence, MentionsOfPolesThatHaveNoWeightsAreLeftAlone) {
  const Result<std::string> bytes = compile_weights(
      "@profil\ttest\nmerkmal\t=naehe\tnaehe.sympathie\nkonstante\t-9\t-9\nl:Wiese\t1\n", "w.tsv");
  ASSERT_TRUE(bytes);
  const Dictionary dictionary =
      *parse_dictionary({{"profil.toml", std::string(kTestProfile)}, {"test.toml", std::string(kEntries)}});
  Morphology morphology;
  Matcher matcher(dictionary, morphology);
  const Document document = make_record("t", kBedarf + " Sie schenken uns Freundschaft.");
  Reader reader(dictionary, morphology, matcher, {},
                framing::Evidence(*Weights::open(*bytes), dictionary, morphology, matcher));
  const Framing framing = reader.read_all(document, tokenize(document)).framing;
  ASSERT_EQ(framing.mentions.size(), 1U);
  EXPECT_EQ(framing.mentions[0].facet, "orientierung.denken");
  EXPECT_EQ(framing.mentions[0].probability, 1);
}

}  // namespace
}  // namespace kundenlint
