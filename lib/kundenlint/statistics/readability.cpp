#include "kundenlint/statistics/readability.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace kundenlint {
namespace {

constexpr std::uint64_t kEnoughWords = 100;

bool is_vowel(UChar32 c) {
  if (c < 0x80) return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
  // Letters with an accent (ä, é, à) count by their first letter's class.
  return (c >= 0xE0 && c <= 0xEF) || (c >= 0xF2 && c <= 0xFD && c != 0xF7);
}

/// u_tolower, of the letters of German without a call.
UChar32 lower(UChar32 c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  return c >= 0xC0 && c <= 0xFE ? (c <= 0xDE && c != 0xD7 ? c + 0x20 : c) : u_tolower(c);
}

/// Two vowels that are spoken as one.
bool is_diphthong(UChar32 first, UChar32 second) {
  if (first == second) return true;
  switch (first) {
    case 'a':
      return second == 'i' || second == 'u' || second == 'y';
    case 0xE4:
      return second == 'u';
    case 'e':
      return second == 'i' || second == 'u' || second == 'y';
    case 'i':
      return second == 'e';
    case 'o':
      return second == 'i' || second == 'u';
    default:
      return false;
  }
}

double percent(std::uint64_t part, std::uint64_t whole) {
  return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::uint32_t syllables(std::string_view word) {
  std::uint32_t count = 0;
  UChar32 before = 0;  // the vowel a diphthong may begin with; 0 = none
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto size = static_cast<std::int32_t>(word.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    c = lower(c);
    if (!is_vowel(c)) {
      before = c == 'q' ? 'q' : 0;
      continue;
    }
    if (before == 'q' && c == 'u') {  // Quelle: the u belongs to the consonant
      before = 0;
    } else if (before != 0 && is_diphthong(before, c)) {
      before = 0;
    } else {
      ++count;
      before = c;
    }
  }
  return std::max(count, 1U);
}

WordMeasure measure_word(std::string_view word) {
  const auto letters = std::count_if(word.begin(), word.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U && c != '-' && c != '\'';
  });
  return {.syllables = syllables(word), .over_6_letters = letters > 6};
}

Readability readability(const WordCounts& counts) {
  if (counts.words < kEnoughWords || counts.sentences == 0) return {};
  const auto words = static_cast<double>(counts.words);
  const double per_sentence = words / static_cast<double>(counts.sentences);
  const double long_words = percent(counts.over_6_letters, counts.words);
  Readability result;
  result.lix = per_sentence + long_words;
  result.flesch_amstad = 180 - per_sentence - 58.5 * static_cast<double>(counts.syllables) / words;
  result.wiener_1 = 0.1935 * percent(counts.three_syllables, counts.words) + 0.1672 * per_sentence +
                    0.1297 * long_words - 0.0327 * percent(counts.one_syllable, counts.words) - 0.875;
  return result;
}

}  // namespace kundenlint
