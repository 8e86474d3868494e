// The ordinary case, taken at once: words of plain letters with a space, a line end, a mark or a sentence's
// full stop behind them.
//
// Five of six tokens are such words and marks. Their own bytes have answered what the general way asks one
// question after the other: no abbreviation ends in a space, nothing connects a word with what is behind a
// comma. Only whether a sentence restarts remains to be asked. Whatever looks different is left where it
// stands, for the general way (next_token), which would have made the same tokens of these words: test
// PlainWords.
#include "kundenlint/tokens/abbreviations.h"
#include "kundenlint/tokens/letters.h"
#include "kundenlint/tokens/splitter.h"
#include "kundenlint/tokens/word_lists.h"

namespace kundenlint {
namespace {

/// A mark that stands for itself when a space follows it.
bool is_plain_mark(char byte) { return byte == ',' || byte == ')' || byte == ':' || byte == ';'; }

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_small(char first) { return first >= 'a' && first <= 'z'; }

bool is_capital(std::string_view text, std::uint32_t at) {
  const char first = text[at];
  return (first >= 'A' && first <= 'Z') || (first == '\xC3' && is_upper(read_character(text, at).code));
}

/// Words behind which a full stop before a capital, or before nothing, is the end of the sentence and nothing
/// else (decide_period): no abbreviation, not even an unknown one, no roman number, no initial. `word`: of
/// letters.
bool is_surely_last(std::string_view word) {
  const bool spoken = word.size() > 5 ||
                      (word.size() > 1 && word.find_first_of("aeiouyAEIOUY\xC3") != std::string_view::npos);
  return spoken && !is_digit(word.front()) && (word.size() > 7 || is_small(word.back())) &&
         !word.ends_with("str") && !may_be_abbreviated(word);
}

std::uint32_t skip_digits(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_digit(text[at])) ++at;
  return at;
}

}  // namespace

bool Splitter::take_plain_words() {
  if (sentence_end_at_ != 0) return false;
  const std::string_view text = text_;
  const std::uint32_t from = pos_, end = end_;
  for (std::uint32_t begin = from; begin <= end;) {
    std::uint32_t stop = skip_letters_quickly(text, begin);
    if (stop == begin) stop = skip_digits(text, begin, end);
    if (stop == begin || stop >= end) break;
    const PlainEnd behind = text[stop] == ' ' ? PlainEnd::space : plain_end({begin, stop});
    if (behind == PlainEnd::none) break;
    if (is_full(begin > last_end_)) close_sentence();
    TokenKind kind = TokenKind::word;
    if (!is_small(text[begin])) {
      pos_ = begin;
      if (is_digit(text[begin]))
        kind = TokenKind::number;
      else if (kRestartShapes.may_contain({text.data() + begin, stop - begin}) && restarts(stop))
        close_sentence();
    }
    if (first_content_ == kNoToken) first_content_ = static_cast<std::uint32_t>(out_.tokens.size());
    out_.tokens.push_back({{begin, stop}, kind, begin > last_end_, true});
    pos_ = last_end_ = stop;
    begin = stop + 1;
    if (behind == PlainEnd::space) continue;
    if (behind == PlainEnd::newline) break;
    emit(stop + 1, TokenKind::punctuation);
    if (behind == PlainEnd::sentence) close_sentence();
    ++begin;
  }
  return pos_ > from;
}

// What stands behind the word or number, when it is nothing that needs a closer look.
Splitter::PlainEnd Splitter::plain_end(Span word) const {
  const std::uint32_t next = word.end + 1;
  const char behind = text_[word.end];
  if (behind == '\n') return PlainEnd::newline;
  const bool spaced = next < end_ && text_[next] == ' ';
  if (is_plain_mark(behind)) return spaced ? PlainEnd::mark : PlainEnd::none;
  if (behind != '.' || protected_until_ != 0 || !is_surely_last(word.of(text_))) return PlainEnd::none;
  const bool ends = next == end_ || (spaced && next + 1 < end_ && is_capital(text_, next + 1));
  return ends ? PlainEnd::sentence : PlainEnd::none;
}

}  // namespace kundenlint
