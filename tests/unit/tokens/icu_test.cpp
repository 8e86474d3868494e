// The own character classes against ICU's: where no German rule has a say, the word breaks are ICU's.
#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <random>

#include "kundenlint/tokens/characters.h"
#include "texts.h"

namespace kundenlint {
namespace {

std::string icu_words(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  words->setText(utext, status);
  EXPECT_FALSE(U_FAILURE(status));
  std::string joined;
  for (std::int32_t begin = 0, end = words->next(); end != icu::BreakIterator::DONE;
       begin = end, end = words->next()) {
    const std::string_view piece =
        std::string_view(text).substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    if (is_space(class_at(piece, 0))) continue;
    if (!joined.empty()) joined += '|';
    joined += piece;
  }
  utext_close(utext);
  return joined;
}

TEST(AgainstIcu, PlainWordsBreakAlike) {
  const std::vector<std::string> pieces = {
      "Kunde",  "Öl",     "ß",     "é",      "e\u0301", "ł",    "Ω",      "ж", "7", "42", "ab3",
      "Straße", " ",      " ",     "  ",     "\n",      "!",    "%",      "€", "(", ")",  "–",
      " 中 ",   " 文字 ", " ไทย ", " ひら ", " カタ ",  "🙂", "\u00A0", "»", "„"};
  // ICU joins a Latin letter with a Thai one; those stand apart here.
  std::mt19937 random(5);
  for (int n = 0; n < 3000; ++n) {
    std::string text = "x";
    for (std::size_t i = 0, count = random() % 20; i < count; ++i) text += pieces[random() % pieces.size()];
    const std::size_t last = text.find_last_not_of(" \n");
    text.resize(last + 1);
    std::string one_block = text;  // blank lines would part blocks
    for (std::size_t at = one_block.find("\n"); at != std::string::npos; at = one_block.find("\n"))
      one_block[at] = ' ';
    ASSERT_EQ(tokens_of(one_block), icu_words(one_block));
  }
}

}  // namespace
}  // namespace kundenlint
