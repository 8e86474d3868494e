// Reading only what can count gives the framing of reading everything, field by field; and the weights sum up
// as they should, whatever is remembered of forms.
#include "kundenlint/framing/reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "gold_texts.h"
#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/framing/builtin_facts.h"
#include "kundenlint/framing/builtin_weights.h"
#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

constexpr const char* kSets[] = {"train", "web", "web1", "dense", "mixed"};

/// A built-in profile, as the program uses it.
struct Profile {
  explicit Profile(std::string_view id) : dictionary(*deserialize(builtin_dictionary(id))) {
    EXPECT_TRUE(morphology.restore(builtin_forms()));
  }
  framing::Evidence evidence() {
    return {*Weights::open(builtin_weights()), dictionary, morphology, matcher};
  }

  Dictionary dictionary;
  Morphology morphology;
  Matcher matcher{dictionary, morphology, builtin_matcher(dictionary.id)};
};

std::vector<Document> all_texts() {
  std::vector<Document> documents;
  for (const char* set : kSets) {
    for (const std::string& text : gold_texts(set)) documents.push_back(make_record(set, text));
    // Far from its neighbours, most sentences of which are not read.
    for (const std::string& text :
         gold_texts(set, " Am Morgen lag Nebel über den Wiesen, und niemand sprach. "))
      documents.push_back(make_record(set, text));
  }
  for (const auto& entry : std::filesystem::directory_iterator(KUNDENLINT_SOURCE_DIR "/samples")) {
    if (auto document = read_document(entry.path().string())) documents.push_back(*std::move(document));
  }
  return documents;
}

void expect_same(const Mention& some, const Mention& all) {
  EXPECT_EQ(some.entry, all.entry);
  EXPECT_EQ(some.facet, all.facet);
  EXPECT_EQ(some.stance, all.stance);
  EXPECT_EQ(some.voice, all.voice);
  EXPECT_EQ(some.bytes, all.bytes);
  EXPECT_EQ(some.evidence, all.evidence);
  EXPECT_EQ(some.sentence, all.sentence);
  EXPECT_EQ(some.weight, all.weight);
  EXPECT_EQ(some.reason, all.reason);
  EXPECT_EQ(some.probability, all.probability);
  ASSERT_EQ(some.contributions.size(), all.contributions.size());
  for (std::size_t i = 0; i < some.contributions.size(); ++i) {
    EXPECT_EQ(some.contributions[i].feature, all.contributions[i].feature);
    EXPECT_EQ(some.contributions[i].weight, all.contributions[i].weight);
  }
}

void expect_same(const Framing& some, const Framing& all) {
  EXPECT_TRUE(some.unread.empty());
  ASSERT_EQ(some.mentions.size(), all.mentions.size());
  for (std::size_t i = 0; i < some.mentions.size(); ++i) expect_same(some.mentions[i], all.mentions[i]);
  ASSERT_EQ(some.relations.size(), all.relations.size());
  for (std::size_t i = 0; i < some.relations.size(); ++i) {
    EXPECT_EQ(some.relations[i].type, all.relations[i].type);
    EXPECT_EQ(some.relations[i].bytes, all.relations[i].bytes);
    EXPECT_EQ(some.relations[i].sentence, all.relations[i].sentence);
    EXPECT_EQ(some.relations[i].reason, all.relations[i].reason);
  }
}

void expect_same_readings(Profile& profile, std::optional<framing::Evidence> evidence) {
  Reader reader(profile.dictionary, profile.morphology, profile.matcher, builtin_facts(profile.dictionary.id),
                std::move(evidence));
  std::size_t mentions = 0, unread = 0;
  for (const Document& document : all_texts()) {
    SCOPED_TRACE(document.id + ": " + document.text.substr(0, 200));
    const Tokens tokens = tokenize(document);
    const Reader::Reading some = reader.read(document, tokens);
    const Reader::Reading all = reader.read_all(document, tokens);
    expect_same(some.framing, all.framing);
    mentions += all.framing.mentions.size();
    unread += static_cast<std::size_t>(std::ranges::count_if(some.words.glances.sentences, &Glance::unread));
  }
  EXPECT_GT(mentions, 20U);  // of the least profile
  EXPECT_GT(unread, 1000U);
}

class EveryProfile : public testing::TestWithParam<std::string_view> {};

TEST_P(EveryProfile, IsReadAlikeWithoutWeights) {
  Profile profile(GetParam());
  expect_same_readings(profile, std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Profiles, EveryProfile, testing::ValuesIn(builtin_profiles()));

TEST(Reader, ReadsAlikeWithWeights) {
  Profile profile("kunde");
  expect_same_readings(profile, profile.evidence());
}

TEST(Evidence, SumsUpWhatTheTableSays) {
  Profile profile("kunde");
  framing::Evidence evidence = profile.evidence();
  std::size_t sentences = 0;
  std::vector<std::string> texts = gold_texts("web");
  std::ranges::copy(gold_texts("web1"), std::back_inserter(texts));
  for (const std::string& text : texts) {
    const Document document = make_record("web", text);
    const Tokens tokens = tokenize(document);
    Written written;
    profile.morphology.look_up(document, tokens, written);
    const Words words = profile.morphology.analyze(document, tokens, written, {});
    const framing::Context context{document, tokens, words, profile.dictionary, profile.matcher};
    framing::Reading reading = framing::read_entries(context, profile.matcher.match(tokens, words));
    const framing::WrittenText as_written{document, tokens, written, profile.morphology};
    evidence.weigh(as_written, context, reading);
    for (std::uint32_t sentence = 0; sentence < as_written.sentences(); ++sentence) {
      SCOPED_TRACE(sentence);
      const std::vector<float> sums = evidence.log_odds(sentence), plain = evidence.plain_log_odds(sentence);
      ASSERT_EQ(sums.size(), plain.size());
      for (std::size_t target = 0; target < sums.size(); ++target)
        EXPECT_NEAR(sums[target], plain[target], 1e-3);
      ++sentences;
    }
  }
  EXPECT_GT(sentences, 3000U);
}

}  // namespace
}  // namespace kundenlint
