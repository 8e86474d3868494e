// The hash table of the lexicon against its sorted words.
#include "kundenlint/morphology/lexicon.h"

#include <gtest/gtest.h>

#include <string>

namespace kundenlint {
namespace {

TEST(Lexicon, FindsEveryWordAndNothingElse) {
  const Lexicon lexicon;
  ASSERT_GT(lexicon.size(), 90000U);
  std::string before;
  for (std::uint32_t number = 0; number < lexicon.size(); ++number) {
    const std::string word(lexicon.word(number));
    ASSERT_LT(before, word);  // sorted, none twice
    ASSERT_TRUE(lexicon.find(word).known()) << word;
    // Between a word and the next there is none.
    const std::string behind = word + '\x01';
    ASSERT_FALSE(lexicon.find(behind).known()) << word;
    before = word;
  }
}

// The filter may let other runs of bytes through, but few.
TEST(Lexicon, FilterHoldsAllPartsAndLittleElse) {
  const Lexicon lexicon;
  const auto passes = [&](std::string_view word) {
    std::uint64_t hash = PartFilter::kStart;
    for (const char byte : word) hash = PartFilter::next(hash, byte);
    return lexicon.may_be_part(hash);
  };
  std::uint32_t passed = 0;
  for (std::uint32_t number = 0; number < lexicon.size(); ++number) {
    const std::string word(lexicon.word(number));
    const WordCount count = lexicon.find(word);
    if (std::max(count.capital, count.small) >= PartFilter::kLeastFrequency) {
      ASSERT_TRUE(passes(word)) << word;
    }
    if (passes(word + '\x01')) ++passed;
  }
  EXPECT_LT(passed, lexicon.size() / 10);
}

TEST(Lexicon, KnowsHowWordsAreWritten) {
  const Lexicon lexicon;
  EXPECT_TRUE(lexicon.find("kunde").noun());
  EXPECT_GT(lexicon.find("und").small, lexicon.find("und").capital);
  EXPECT_FALSE(lexicon.find("").known());
}

}  // namespace
}  // namespace kundenlint
