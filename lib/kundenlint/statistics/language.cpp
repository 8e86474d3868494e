#include "kundenlint/statistics/language.h"

#include <algorithm>
#include <array>

namespace kundenlint {
namespace {

// Frequent words that only one of the two languages has ("in", "was", "die", "am" are left out). Sorted.
constexpr std::array<std::string_view, 50> kGerman = {
    "als",  "auch", "auf",   "aus",    "bei",   "bis",  "das",    "dass",  "dem",   "den",
    "der",  "des",  "dich",  "du",     "durch", "ein",  "eine",   "einem", "einen", "einer",
    "er",   "für",  "haben", "hat",    "ich",   "ihr",  "ihre",   "im",    "ist",   "kann",
    "mehr", "mit",  "nach",  "nicht",  "noch",  "nur",  "oder",   "sein",  "sich",  "sie",
    "sind", "und",  "unser", "unsere", "von",   "wenn", "werden", "wir",   "zu",    "zum"};
constexpr std::array<std::string_view, 30> kEnglish = {
    "and",  "are",  "as",    "be",   "been", "but", "by", "can",  "for", "from",
    "has",  "have", "if",    "is",   "it",   "not", "of", "on",   "or",  "our",
    "that", "the",  "their", "they", "this", "to",  "we", "with", "you", "your"};

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace

LanguageHint language_hint(std::string_view word) {
  constexpr std::size_t kLongest = 8;
  if (word.empty() || word.size() > kLongest) return LanguageHint::none;
  std::array<char, kLongest> lower{};
  std::transform(word.begin(), word.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const std::string_view key(lower.data(), word.size());
  if (holds(kGerman, key)) return LanguageHint::german;
  return holds(kEnglish, key) ? LanguageHint::english : LanguageHint::none;
}

Language LanguageGuess::result() const {
  const std::uint64_t all = german_ + english_;
  if (all == 0) return {};
  const bool german = german_ >= english_;
  return {.code = german ? "de" : "en",
          .confidence = static_cast<double>(german ? german_ : english_) / static_cast<double>(all)};
}

}  // namespace kundenlint
