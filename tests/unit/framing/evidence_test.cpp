#include "kundenlint/framing/evidence.h"

#include <set>

#include "frame_text.h"

namespace kundenlint {
namespace {

constexpr std::string_view kEntries = R"toml(
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
)toml";

constexpr std::string_view kHead =
    "@profil\ttest\n@behalten\t0.1\n@hinzu\t0.5\n@sicher\t0.75\n"
    "merkmal\torientierung\torientierung.denken\torientierung.angebot\tnaehe\tnaehe."
    "sympathie\tzustimmend\tablehnend\toffen\n"
    "konstante\t-9\t-3\t-3\t-9\t-3\t1\n";

/// A text, framed with the entries above and these rows of weights.
class Weighed {
 public:
  Weighed(const std::string& rows, const std::string& text) : document_(make_record("t", text)) {
    dictionary_ =
        *parse_dictionary({{"profil.toml", std::string(kTestProfile)}, {"test.toml", std::string(kEntries)}});
    const Result<std::string> bytes = compile_weights(std::string(kHead) + rows, "w.tsv");
    EXPECT_TRUE(bytes) << (bytes ? "" : to_string(bytes.error()));
    Matcher matcher(dictionary_, morphology_);
    const Tokens tokens = tokenize(document_);
    const Words words = morphology_.analyze(document_, tokens);
    framing::Evidence evidence(*Weights::open(*bytes), dictionary_);
    framing_ =
        frame(document_, tokens, words, matcher, dictionary_, {.evidence = &evidence, .dropped = &dropped_});
  }

  /// "entry stance "words", …"
  std::string mentions() const {
    std::string out;
    for (const Mention& mention : framing_.mentions) {
      out += (out.empty() ? "" : ", ") + entry_id(dictionary_, mention) + ' ' +
             std::string(to_string(mention.stance));
      for (const Span word : mention.evidence) out += ' ' + std::string(word.of(document_.text));
    }
    return out;
  }
  const std::vector<Mention>& all() const { return framing_.mentions; }
  const std::vector<DroppedMention>& dropped() const { return dropped_; }

 private:
  Document document_;
  Dictionary dictionary_;
  Morphology morphology_;
  Framing framing_;
  std::vector<DroppedMention> dropped_;
};

TEST(Evidence, WithoutWeightsForItAMentionStays) {
  const Weighed text("f:orientierung.denken\t\t4\n", "Wir verstehen den Bedarf unserer Kunden.");
  EXPECT_EQ(text.mentions(), "orientierung.denken/bedarf zustimmend verstehen Bedarf");
}

TEST(Evidence, AnImprobableMentionIsDroppedAndReported) {
  const std::string sentence = "Wir verstehen den Bedarf unserer Kunden.";
  // 1 − (1 − σ(−3 + w)) (1 − σ(−3)) (1 − σ(−9)): 0.097 with w = 0.1, 0.120 with w = 0.5
  const Weighed kept("f:orientierung.denken\t\t0.5\n", sentence);
  ASSERT_EQ(kept.all().size(), 1U);
  EXPECT_NEAR(kept.all()[0].probability, 0.119795, 1e-5);
  const Weighed lost("f:orientierung.denken\t\t0.1\n", sentence);
  EXPECT_EQ(lost.mentions(), "");
  ASSERT_EQ(lost.dropped().size(), 1U);
  EXPECT_EQ(lost.dropped()[0].reason, DropReason::weights);
  EXPECT_EQ(lost.dropped()[0].evidence.size(), 2U);
}

TEST(Evidence, SeveralCuesTogetherAddTheLikeliestFacet) {
  const Weighed text("l:zuhören\t\t2\nl:Anliegen\t\t2\t1\n",
                     "Wir hören unseren Kunden und ihrem Anliegen zu.");
  EXPECT_EQ(text.mentions(), "orientierung.denken/gewichte zustimmend hören Anliegen");
  ASSERT_EQ(text.all().size(), 1U);
  // denken σ(−3 + 4), angebot σ(−3 + 1), bare pole σ(−9)
  EXPECT_NEAR(text.all()[0].probability, 1 - (1 - 0.731059) * (1 - 0.119203) * (1 - 0.000123), 1e-5);
  ASSERT_EQ(text.all()[0].contributions.size(), 2U);
  const std::set<std::string> features{text.all()[0].contributions[0].feature,
                                       text.all()[0].contributions[1].feature};
  EXPECT_EQ(features, (std::set<std::string>{"l:Anliegen", "l:zuhören"}));
}

TEST(Evidence, WithoutACustomerNothingIsAdded) {
  const std::string rows = "l:zuhören\t\t2\nl:Anliegen\t\t2\n";
  EXPECT_EQ(Weighed(rows, "Wir hören dem Nachbarn und seinem Anliegen zu.").mentions(), "");
  EXPECT_NE(Weighed(rows, "Wir hören dem Gast und seinem Anliegen zu.").mentions(), "");
}

TEST(Evidence, BesideAMentionOfThePoleNothingIsAdded) {
  const Weighed text("f:orientierung.denken\t\t4\nl:Anliegen\t\t\t9\n",
                     "Wir verstehen den Bedarf und das Anliegen unserer Kunden.");
  EXPECT_EQ(text.mentions(), "orientierung.denken/bedarf zustimmend verstehen Bedarf");
}

TEST(Evidence, TheLikeliestStanceOfTheThreeIsTaken) {
  const Weighed text("l:Anliegen\t\t9\nl:leider\t\t\t\t\t\t-2\t2\n",
                     "Das Anliegen der Kunden kam leider nie vor.");
  ASSERT_EQ(text.all().size(), 1U);
  EXPECT_EQ(text.all()[0].stance, Stance::ablehnend);
  EXPECT_EQ(text.all()[0].reason, "gewichte");
}

TEST(Evidence, AnEntrysStanceChangesOnlyWhereTheWeightsAreSure) {
  const std::string sentence = "Wir verstehen leider den Bedarf unserer Kunden.";
  const Weighed unsure("f:orientierung.denken\t\t4\nl:leider\t\t\t\t\t\t-2\t1\n", sentence);
  ASSERT_EQ(unsure.all().size(), 1U);
  EXPECT_EQ(unsure.all()[0].stance, Stance::zustimmend);  // σ(1) = 0.73
  const Weighed sure("f:orientierung.denken\t\t4\nl:leider\t\t\t\t\t\t-2\t1.2\n", sentence);
  ASSERT_EQ(sure.all().size(), 1U);
  EXPECT_EQ(sure.all()[0].stance, Stance::ablehnend);  // σ(1.2) = 0.77
  EXPECT_EQ(sure.all()[0].reason, "gewichte");
}

TEST(Evidence, TheSurroundingsOfASentenceAreFeatures) {
  const std::string text = "Wir verstehen den Bedarf unserer Kunden. Mit Kunden verbindet uns Freundschaft.";
  const std::string keep = "f:orientierung.denken\t\t4\n";
  EXPECT_EQ(Weighed(keep + "v:orientierung zustimmend\t\t\t\t\t4\n", text).all().size(), 2U);
  EXPECT_EQ(Weighed(keep + "w:orientierung zustimmend\t\t\t\t\t4\n", text).all().size(), 1U);
  EXPECT_EQ(Weighed(keep + "t:orientierung zustimmend\t\t\t\t\t4\n", text).all().size(), 2U);
}

TEST(Evidence, MentionsOfPolesThatHaveNoWeightsAreLeftAlone) {
  const Result<std::string> bytes =
      compile_weights("@profil\ttest\n@behalten\t0.9\nmerkmal\tnaehe\nkonstante\t-9\n", "w.tsv");
  ASSERT_TRUE(bytes);
  const Dictionary dictionary =
      *parse_dictionary({{"profil.toml", std::string(kTestProfile)}, {"test.toml", std::string(kEntries)}});
  Morphology morphology;
  Matcher matcher(dictionary, morphology);
  const Document document =
      make_record("t", "Wir verstehen den Bedarf der Kunden. Sie schenken uns Freundschaft.");
  const Tokens tokens = tokenize(document);
  const Words words = morphology.analyze(document, tokens);
  framing::Evidence evidence(*Weights::open(*bytes), dictionary);
  const Framing framing =
      frame(document, tokens, words, matcher, dictionary, {.evidence = &evidence, .dropped = nullptr});
  ASSERT_EQ(framing.mentions.size(), 1U);
  EXPECT_EQ(framing.mentions[0].facet, "orientierung.denken");
}

}  // namespace
}  // namespace kundenlint
