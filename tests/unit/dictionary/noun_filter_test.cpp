// The filter held against the morphology: what it rules out fulfils no atom of a built-in profile and is a
// noun.
#include "kundenlint/dictionary/noun_filter.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/dictionary/compiled_dictionary.h"
#include "kundenlint/morphology/lexicon.h"
#include "kundenlint/morphology/normalize.h"

namespace kundenlint {
namespace {

class NounFilterTest : public testing::TestWithParam<std::string_view> {
 protected:
  /// 1 when the word was ruled out. That its parts are ruled out one by one may change nothing either.
  int check(const std::string& word) {
    const Form& whole = morphology_.form(word);
    if (whole.compound()) {
      EXPECT_EQ(dictionary_.index.atoms_of(whole), dictionary_.index.unfiltered_atoms_of(whole)) << word;
    }
    if (!filter_.rules_out(word)) return 0;
    const Form& form = morphology_.form(word);
    if (form.pos != Pos::noun) return 0;  // a function word: Morphology::is_surely_noun
    EXPECT_TRUE(dictionary_.index.unfiltered_atoms_of(form).empty()) << word;
    return 1;
  }

  Dictionary profile_ = *deserialize(builtin_dictionary(GetParam()));
  Morphology morphology_;
  CompiledDictionary dictionary_{profile_, morphology_};
  const NounFilter& filter_ = dictionary_.index.noun_filter();
  Lexicon lexicon_;
};

TEST_P(NounFilterTest, WordsOfTheLexicon) {
  int ruled_out = 0;
  for (std::uint32_t number = 0; number < lexicon_.size(); number += 3)
    ruled_out += check(capitalised(std::string(lexicon_.word(number))));
  EXPECT_GT(ruled_out, 1000);
}

TEST_P(NounFilterTest, CompoundsOfTwoAndThreeWords) {
  std::vector<std::string> nouns;
  for (std::uint32_t number = 0; number < lexicon_.size(); ++number) {
    const std::string word(lexicon_.word(number));
    if (lexicon_.find(word).noun() && lexicon_.find(word).capital >= 5) nouns.push_back(word);
  }
  ASSERT_GT(nouns.size(), 1000U);
  int ruled_out = 0;
  std::size_t at = 1;
  for (int round = 0; round < 6000; ++round) {
    at = (at * 7919 + 13) % nouns.size();
    const std::string& first = nouns[at];
    at = (at * 7919 + 13) % nouns.size();
    std::string word;
    const auto before = static_cast<std::size_t>(round) % nouns.size();
    if (round % 3 == 0) word.append(nouns[before]);
    if (round % 7 == 0) word.append(capitalised(nouns[5 * before % nouns.size()]));
    if (round % 11 == 0) word.append("KWK-");
    if (round % 17 == 0) word.append(round % 2 == 0 ? "EU-" : "S-");
    if (round % 5 == 0) word.append(capitalised(nouns[3 * before % nouns.size()])).append("-");
    word.append(first).append(round % 2 == 0 ? "s" : "").append(nouns[at]);
    if (round % 13 == 0) word.append("innen");
    ruled_out += check(capitalised(word));
  }
  EXPECT_GT(ruled_out, 1000);
}

// "Obst- und Gemüsehändler": what "Obsthändler" fulfils, the word that completes it fulfils too.
TEST_P(NounFilterTest, BeginningsBringNothing) {
  int ruled_out = 0;
  for (std::uint32_t number = 0; number < lexicon_.size(); number += 7) {
    const std::string word = capitalised(std::string(lexicon_.word(number)));
    if (!filter_.rules_out_beginning(word + "-")) continue;
    ++ruled_out;
    for (const std::string second : {"händler", "bereiche", "wünsche"}) {
      const Form& whole = morphology_.form(word + second);
      if (whole.parts.size() < 2 || whole.parts.back().bytes.begin != word.size()) continue;
      const std::vector<std::uint32_t> beside =
          dictionary_.index.atoms_of(morphology_.form("Gemüse" + second));
      for (const std::uint32_t atom : dictionary_.index.atoms_of(whole))
        EXPECT_TRUE(std::ranges::binary_search(beside, atom)) << whole.surface;
    }
  }
  EXPECT_GT(ruled_out, 1000);
}

INSTANTIATE_TEST_SUITE_P(Profiles, NounFilterTest, testing::ValuesIn(builtin_profiles()));

class DefaultNounFilterTest : public NounFilterTest {};
INSTANTIATE_TEST_SUITE_P(Profile, DefaultNounFilterTest, testing::Values(kDefaultProfile));

TEST_P(DefaultNounFilterTest, LetsThroughWhatIsAskedFor) {
  for (const char* word :
       {"Kundenorientierung", "Geschäftskundenbetreuung", "Bedürfnisbefriedigung", "Stammkundschaften",
        "Versichertendaten", "Kapitalanlegergesetz", "Kunden-Service", "Kundenbeduerfnisse",
        "kundenorientiertes", "Haus", "S-Bahn-Tunnel", "Passagierinnen"})
    EXPECT_FALSE(filter_.rules_out(word)) << word;
  for (const char* word :
       {"Donaudampfschifffahrt", "KWK-Gesang", "EU-Gesang", "Sängerinnenbund", "Schlittschuhläuferinnen"})
    EXPECT_TRUE(filter_.rules_out(word)) << word;
  EXPECT_FALSE(filter_.rules_out("SchlittschuhläuferInnen"));
  for (const char* beginning : {"Kunden-", "Bedürfnis-", "Vor-", "kauf-", "Obst", "Beduerfnis-"})
    EXPECT_FALSE(filter_.rules_out_beginning(beginning)) << beginning;
}

}  // namespace
}  // namespace kundenlint
