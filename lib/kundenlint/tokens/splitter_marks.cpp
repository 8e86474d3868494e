// Punctuation, quotation marks, brackets, emoji and foreign scripts.
#include <algorithm>

#include "kundenlint/tokens/emoji.h"
#include "kundenlint/tokens/splitter.h"
#include "kundenlint/tokens/word_lists.h"
#include "kundenlint/tokens/word_table.h"
#include "kundenlint/tokens/words.h"

namespace kundenlint {
namespace {

constexpr std::uint32_t kLongestBracket = 400;

// 's gut, 'ne Idee
KUNDENLINT_WORDS(kClitics, "s n ne nen nem ner nes rum rein raus rauf runter ran rüber mal nen tschuldigung");

}  // namespace

void Splitter::take_terminal() {
  emit(pos_ + read_character(text_, pos_).size, TokenKind::punctuation);
  const Following after = look_behind(pos_);
  if (ends_at_terminal(after)) end_at(after);
}

void Splitter::take_dots(std::uint32_t end) {
  const bool spaced = follows_space();
  const bool bracketed =
      !spaced && !out_.tokens.empty() && class_at(text_, out_.tokens.back().bytes.begin) == CharClass::opener;
  const bool single = end == pos_ + 1;
  emit(end, TokenKind::punctuation);
  const Following after = look_behind(pos_);
  if (bracketed && after.kind != Following::Kind::nothing) return;
  const bool ends = single ? ends_at_terminal(after) && after.spaced : ends_at_ellipsis(after, spaced);
  if (ends) end_at(after);
}

// Brackets opened in mid-sentence hold no sentence end: "(vgl. BGH, NJW 2010, 12. Die …)".
void Splitter::take_opener() {
  const bool inside = first_content_ != kNoToken;
  if (inside && pos_ >= protected_until_) {
    const char open = text_[pos_];
    const char close = open == '(' ? ')' : open == '[' ? ']' : '}';
    int depth = 0;
    const std::uint32_t limit = std::min(end_, pos_ + kLongestBracket);
    for (std::uint32_t at = pos_; at < limit; ++at) {
      if (text_[at] == open) ++depth;
      if (text_[at] == close && --depth == 0) {
        protected_until_ = at;
        break;
      }
    }
  }
  emit(pos_ + read_character(text_, pos_).size, TokenKind::punctuation);
}

bool Splitter::take_quote() {
  const std::uint32_t stop = find_quote(text_, pos_, end_);
  if (stop == pos_) return false;
  const bool single = class_at(text_, pos_) == CharClass::apostrophe && stop - pos_ < 4 &&
                      text_.substr(pos_, 2) != "''" && text_.substr(pos_, 2) != "``";
  const bool opens = class_behind(stop) == CharClass::letter;
  if (single && opens) {
    const std::uint32_t word = skip_run(text_, stop, end_);
    const bool closed = class_behind(word) == CharClass::apostrophe;
    const std::string_view clitic = text_.substr(stop, word - stop);
    if (kClitics.contains(clitic) && (!closed || clitic == "n")) {  // 's, Rock 'n' Roll
      emit(closed ? word + read_character(text_, word).size : word, TokenKind::word);
      return true;
    }
  }
  if (single) single_open_ = opens && follows_space();
  if (read_character(text_, pos_).code == 0x201A) single_open_ = true;
  emit(stop, TokenKind::punctuation);
  return true;
}

void Splitter::take_hyphen() {
  const std::uint32_t next = pos_ + read_character(text_, pos_).size;
  const bool free = follows_space() || (!out_.tokens.empty() &&
                                        class_at(text_, out_.tokens.back().bytes.begin) == CharClass::opener);
  if (free && is_alnum(class_behind(next))) {  // "und -bedürfnisse", "-5 Grad"
    const WordEnd word = find_word(text_, {next, end_}, skip_run(text_, next, end_), single_open_);
    emit(word.end, word.kind);
    if (pos_ < end_ && text_[pos_] == '.' && class_behind(pos_ + 1) != CharClass::dot)
      take_period_of_word(std::nullopt);
    return;
  }
  take_run();
}

// A run of the same mark is one token: --, ***, ___, ===
void Splitter::take_run() {
  const Character first = read_character(text_, pos_);
  std::uint32_t stop = pos_ + first.size;
  constexpr std::string_view kRuns = "-*_=~#+<>|/\\";
  const bool runs = first.size == 1 && kRuns.find(text_[pos_]) != std::string_view::npos;
  while (runs && stop < end_ && text_[stop] == text_[pos_]) ++stop;
  emit(stop, TokenKind::punctuation);
}

bool Splitter::take_emoji() {
  std::uint32_t stop = find_emoji(text_, pos_, end_);
  if (stop == pos_) stop = find_emoticon(text_, pos_, end_);
  if (stop == pos_) return false;
  emit(stop, TokenKind::emoji);
  const Following after = look_behind(pos_);
  const bool starter = after.kind == Following::Kind::upper && begins_sentences(after.word);
  const bool bullet = first_content_ + 1 == out_.tokens.size();  // nothing before it in the sentence
  if (starter && !bullet && sentence_end_at_ == 0) end_at(after);
  return true;
}

void Splitter::take_foreign() {
  for (const std::uint32_t stop : scripts_.ends(text_, pos_, end_)) emit(stop, TokenKind::word);
}

void Splitter::take_other(CharClass type) {
  const char byte = text_[pos_];
  const std::uint32_t next = pos_ + read_character(text_, pos_).size;
  if ((byte == '#' || byte == '@') && class_behind(next) == CharClass::letter && follows_space()) {
    return emit(skip_run(text_, next, end_), byte == '#' ? TokenKind::word : TokenKind::address);
  }
  if (type == CharClass::symbol && text_.substr(pos_).starts_with("°C"))
    return emit(next + 1, TokenKind::symbol);
  if (text_.substr(pos_).starts_with("§§")) return emit(next + 2, TokenKind::symbol);
  if (type == CharClass::symbol || type == CharClass::pictograph) {
    const bool run = byte == '=' || byte == '~' || byte == '+' || byte == '|' || byte == '<' || byte == '>';
    if (!run) return emit(next, TokenKind::symbol);
  }
  take_run();
}

}  // namespace kundenlint
