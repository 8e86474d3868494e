// The ordinary case, taken at once: words of plain letters with a space, a line end or a comma behind them.
//
// Three of four tokens are such words and commas. Their own bytes have answered what the general way asks
// one question after the other: no abbreviation ends in a space, nothing connects a word with what is behind
// a comma. Only whether a sentence restarts remains to be asked. Whatever looks different is left where it
// stands, for the general way (next_token), which would have made the same tokens of these words: test
// PlainWords.
#include <bit>
#include <cstring>

#include "kundenlint/tokens/splitter.h"

namespace kundenlint {
namespace {

constexpr std::uint64_t kEach = 0x0101010101010101;
constexpr std::uint64_t kHigh = 0x80 * kEach;

/// How many of the eight bytes, from the first on, are ASCII letters. All eight are looked at together: a
/// loop over them ends at another place for every word, which no processor foresees.
std::uint32_t leading_letters(const char* bytes) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, sizeof eight);
  const std::uint64_t small = (eight | 0x20 * kEach) & ~kHigh;
  const std::uint64_t from_a =
      small + (0x80 - 'a') * kEach;  // the high bit of each byte that is at least 'a'
  const std::uint64_t beyond_z = small + (0x7F - 'z') * kEach;
  const std::uint64_t others = ~(from_a & ~beyond_z & ~eight) & kHigh;
  const int zeros =
      std::endian::native == std::endian::little ? std::countr_zero(others) : std::countl_zero(others);
  return static_cast<std::uint32_t>(zeros) / 8;
}

/// End of the ASCII and German letters at `at`; may stop early within the text's last eight bytes.
std::uint32_t skip_plain(std::string_view text, std::uint32_t at) {
  while (at + 8 <= text.size()) {
    const std::uint32_t letters = leading_letters(text.data() + at);
    at += letters;
    if (letters == 8) continue;
    if (!is_german_letter(text, at, text.size())) break;
    at += 2;
  }
  return at;
}

}  // namespace

void Splitter::take_plain_words() {
  while (pos_ < end_) {
    const std::uint32_t begin = pos_ + (text_[pos_] == ' ' ? 1 : 0);
    const std::uint32_t stop = skip_plain(text_, begin);
    if (stop == begin || stop + 1 >= end_) return;
    const bool comma = text_[stop] == ',' && text_[stop + 1] == ' ';
    if (!comma && text_[stop] != ' ' && text_[stop] != '\n') return;
    pos_ = begin;
    if (sentence_end_at_ != 0 && pos_ >= sentence_end_at_) close_sentence();
    const char first = text_[begin];
    if (!(first >= 'a' && first <= 'z') && restarts(stop)) close_sentence();
    emit(stop, TokenKind::word, true);
    if (comma) emit(stop + 1, TokenKind::punctuation, true);
  }
}

}  // namespace kundenlint
