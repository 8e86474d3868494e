// The fast tables against the plain ones of the standard library.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "kundenlint/base/text_table.h"
#include "kundenlint/base/word_set.h"

namespace kundenlint {
namespace {

constexpr std::array<std::string_view, 7> kWords = {"und", "oder", "aber", "dass", "daß", "zu", "übrig"};
constexpr WordSet<7> kSet(kWords);
static_assert(kSet.contains("übrig") && !kSet.contains("un") && !kSet.contains(""));

/// Every string of up to three of these bytes, and each behind a long beginning.
std::vector<std::string> strings() {
  std::vector<std::string> all{""};
  for (std::size_t at = 0; all[at].size() < 3; ++at) {
    for (const char c : std::string_view("aduz\xC3\x9F")) all.push_back(all[at] + c);
  }
  const std::size_t count = all.size();
  for (std::size_t at = 0; at < count; ++at) all.push_back("ein langes Wort mit Anhang " + all[at]);
  return all;
}

TEST(WordSet, HoldsTheWordsOfItsList) {
  for (const std::string_view word : kWords) EXPECT_TRUE(kSet.contains(word)) << word;
  for (const std::string& word : strings())
    EXPECT_EQ(kSet.contains(word), std::find(kWords.begin(), kWords.end(), word) != kWords.end()) << word;
}

TEST(WordSet, BeginningsAndEndings) {
  EXPECT_TRUE(opens_with("zurück", "zu"));
  EXPECT_FALSE(opens_with("z", "zu"));
  EXPECT_FALSE(opens_with("", "zu"));
  EXPECT_TRUE(closes_with("Leitung", "ung"));
  EXPECT_FALSE(closes_with("ng", "ung"));
  EXPECT_FALSE(closes_with("", "ung"));
}

TEST(TextTable, LikeAMapOfTheStandardLibrary) {
  TextTable<int> table;
  std::unordered_map<std::string, int> plain;
  const std::vector<std::string> all = strings();
  for (std::size_t i = 0; i < all.size(); i += 2) {
    table[all[i]] += static_cast<int>(i);
    plain[all[i]] += static_cast<int>(i);
  }
  for (const std::string& text : all) {
    const int* found = table.find(text);
    const auto known = plain.find(text);
    ASSERT_EQ(found != nullptr, known != plain.end()) << text;
    if (found != nullptr) {
      EXPECT_EQ(*found, known->second) << text;
    }
  }
  EXPECT_FALSE(table.emplace(all.front(), 9).second);
}

TEST(HashBytes, TellsWordsOfEveryLengthApart) {
  std::unordered_map<std::uint64_t, std::string> seen;
  for (std::size_t size = 0; size < 40; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'a');
      text[at] = 'b';
      const auto [other, added] = seen.emplace(hash_bytes(text), text);
      EXPECT_TRUE(added) << text << " and " << other->second;
    }
  }
}

TEST(WordMap, FindsWhatItHolds) {
  constexpr WordMap<2> kMap(WordMap<2>::Pairs{{{"themen", "thema"}, {"boni", "bonus"}}});
  EXPECT_EQ(kMap.find("themen"), "thema");
  EXPECT_EQ(kMap.find("boni"), "bonus");
  EXPECT_EQ(kMap.find("bon"), "");
  EXPECT_EQ(kMap.find(""), "");
}

TEST(PrefixList, LikeAskingOneByOne) {
  constexpr std::array<std::string_view, 5> kPrefixes = {"auf", "aus", "auseinander", "ein", "über"};
  constexpr PrefixList kList(kPrefixes);
  for (const std::string_view word : {"ausrichten", "auf", "au", "einander", "überall", "zu", "", "\xC3"}) {
    const auto opens = [&](std::string_view prefix) { return word.starts_with(prefix); };
    EXPECT_EQ(kList.opens(word), std::any_of(kPrefixes.begin(), kPrefixes.end(), opens)) << word;
  }
}

}  // namespace
}  // namespace kundenlint
