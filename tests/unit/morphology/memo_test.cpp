// The memo against a map of the standard library.
#include <gtest/gtest.h>

#include <deque>
#include <map>
#include <string>

#include "kundenlint/morphology/form_memo.h"

namespace kundenlint {
namespace {

TEST(FormMemo, LikeAMapOfTheStandardLibrary) {
  FormMemo memo;
  std::map<std::string, const Form*> plain;
  std::deque<Form> forms;
  // Lengths around the 3, 4, 8 and 16 bytes at which a key is kept in another way.
  for (std::size_t size = 0; size < 40; ++size) {
    for (int variant = 0; variant < 60; ++variant) {
      std::string word(size, 'x');
      if (size > 0) word[static_cast<std::size_t>(variant) % size] = static_cast<char>('a' + variant % 20);
      if (size > 1) word[size / 2] = static_cast<char>('a' + variant % 7);
      if (plain.contains(word)) continue;
      ASSERT_EQ(memo.find(word), nullptr) << word;
      const Form* form = variant % 9 == 0 ? nullptr : &forms.emplace_back();
      memo.add(word, form);
      plain.emplace(word, form);
    }
  }
  for (const auto& [word, form] : plain) {
    const Form* const* found = memo.find(word);
    ASSERT_NE(found, nullptr) << word;
    EXPECT_EQ(*found, form) << word;
    EXPECT_EQ(memo.find(word + "y") != nullptr, plain.contains(word + "y")) << word;
  }
}

}  // namespace
}  // namespace kundenlint
