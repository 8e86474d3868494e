#include "kundenlint/statistics/language.h"

#include <gtest/gtest.h>

#include <sstream>

namespace kundenlint {
namespace {

Language guess(const std::string& text) {
  LanguageGuess guess;
  std::istringstream in(text);
  for (std::string word; in >> word;) guess.add_word(word);
  return guess.result();
}

TEST(Language, IsToldByFunctionWords) {
  EXPECT_EQ(guess("Wir richten uns nach dem Bedarf und nicht nach der Laune").code, "de");
  EXPECT_EQ(guess("We are close to the customer and that is our goal").code, "en");
  EXPECT_EQ(guess("Lorem ipsum dolor").code, "und");
}

TEST(Language, ConfidenceFallsWhereTwoAreMixed) {
  EXPECT_EQ(guess("Wir sind und nicht").confidence, 1.0);
  EXPECT_LT(guess("Wir sind customer first and the best of it").confidence, 0.8);
}

}  // namespace
}  // namespace kundenlint
