// What the others are measured against: ICU's word break over UTF-8, and nothing else.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>
#include <string_view>

/// The number of words that ICU finds (rule status >= 100: letters, numbers, ideographs).
inline std::uint64_t count_icu_words(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  words->setText(&view, status);
  std::uint64_t count = 0;
  while (U_SUCCESS(status) && words->next() != icu::BreakIterator::DONE) {
    if (words->getRuleStatus() >= UBRK_WORD_NUMBER) ++count;
  }
  utext_close(&view);
  return count;
}
