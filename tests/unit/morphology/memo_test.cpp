// The memo against a map of the standard library.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "kundenlint/morphology/form_memo.h"

namespace kundenlint {
namespace {

TEST(FormMemo, LikeAMapOfTheStandardLibrary) {
  FormMemo memo;
  std::map<std::string, std::uint32_t> plain;
  // Lengths around the 3, 4, 8 and 16 bytes at which a key is kept in another way.
  for (std::size_t size = 0; size < 40; ++size) {
    for (int variant = 0; variant < 60; ++variant) {
      std::string word(size, 'x');
      if (size > 0) word[static_cast<std::size_t>(variant) % size] = static_cast<char>('a' + variant % 20);
      if (size > 1) word[size / 2] = static_cast<char>('a' + variant % 7);
      if (plain.contains(word)) continue;
      ASSERT_EQ(memo.find(word), FormMemo::kUnknown) << word;
      const auto number = static_cast<std::uint32_t>(plain.size());
      memo.add(plain.emplace(word, number).first->first, number);
    }
  }
  for (const auto& [word, number] : plain) {
    memo.prefetch(WordKey::of(word));
    EXPECT_EQ(memo.find(word), number) << word;
    EXPECT_EQ(memo.find(word + "y") != FormMemo::kUnknown, plain.contains(word + "y")) << word;
  }
}

}  // namespace
}  // namespace kundenlint
