// Words, numbers and abbreviations, and the sentence end that their full stop may be.
#include <algorithm>

#include "kundenlint/tokens/addresses.h"
#include "kundenlint/tokens/splitter.h"
#include "kundenlint/tokens/word_lists.h"
#include "kundenlint/tokens/words.h"

namespace kundenlint {
namespace {

bool is_article(std::string_view word) { return word == "Der" || word == "Die" || word == "Das"; }

// "solltest Du", "wie schön Du" have the polite capital; behind a noun or an infinitive a sentence begins.
bool admits_address(std::string_view previous) {
  return (is_upper(read_character(previous, 0).code) && previous.size() > 1) || previous.ends_with("en");
}

}  // namespace

// A heading or list item without a full stop, joined with the next sentence on one line: a word that
// has its capital only where a sentence begins, in the middle of one, with a small letter behind it.
bool Splitter::restarts(std::uint32_t run) const {
  if (out_.tokens.size() <= first_token_ || !follows_space() || protected_until_ > pos_) return false;
  const Token& before = out_.tokens.back();
  const bool alone = out_.tokens.size() == first_token_ + 1;  // "Tatbestand Der Kläger …"
  if (before.kind != TokenKind::word && before.kind != TokenKind::emoji) return false;
  const std::string_view word = text_.substr(pos_, run - pos_);
  if (!restarts_sentences(word)) return false;
  if (!is_upper(read_character(text_, pos_).code)) return false;
  if (run + 1 >= end_ || text_[run] != ' ' || class_at(text_, run + 1) != CharClass::letter) return false;
  const bool small_behind = is_lower(read_character(text_, run + 1).code);
  if (!is_lower(read_character_before(word, word.size()).code)) return false;
  const std::string_view previous = before.bytes.of(text_);
  if (alone && (small_behind || !is_article(word) || !is_upper(read_character(previous, 0).code)))
    return false;
  if (!alone && !small_behind) return false;
  return !leaves_open(previous) && !begins_sentences(previous) && (word != "Du" || admits_address(previous));
}

void Splitter::take_word() {
  const std::uint32_t run = skip_run(text_, pos_, end_);
  const char first = text_[pos_];
  const bool small = first >= 'a' && first <= 'z';
  if (!small && !(first >= '0' && first <= '9') && restarts(run)) close_sentence();
  const char behind = run < end_ ? text_[run] : ' ';
  if (behind == ' ' && (small || class_at(text_, pos_) == CharClass::letter))
    return emit(run, TokenKind::word);
  if (behind == '.' && !is_address(run) && (take_abbreviation() || take_initials())) return;
  const WordEnd word = find_word(text_, {pos_, end_}, run, single_open_);
  emit(word.end, word.kind);
  const bool period = pos_ < end_ && text_[pos_] == '.' && !(pos_ + 1 < end_ && text_[pos_ + 1] == '.');
  if (period)
    take_period_of_word(word.kind == TokenKind::word ? abbreviated_ending(out_.tokens.back().bytes.of(text_))
                                                     : std::nullopt);
}

// The next token begins a sentence, or something of its own behind a colon, a bracket or a mark.
bool Splitter::may_begin() const {
  if (out_.tokens.size() <= first_token_) return true;
  const TokenKind last = out_.tokens.back().kind;
  return last == TokenKind::punctuation || last == TokenKind::symbol;
}

// "max.muster@kunde.de" begins like an abbreviation.
bool Splitter::is_address(std::uint32_t run) const {
  return is_alnum(class_behind(run + 1)) && find_address(text_, pos_, end_) > run;
}

bool Splitter::take_abbreviation() {
  const auto found = find_abbreviation(text_, {pos_, end_}, may_begin());
  if (!found) return false;
  if (found->end < end_ && text_[found->end] == '.') return false;  // "usw..."
  const std::uint32_t begin = pos_;
  const Following after = look_ahead(text_, found->end, end_);
  const auto token = static_cast<std::uint32_t>(out_.tokens.size());
  emit(found->end, TokenKind::abbreviation);
  Preceding before = preceding(found->type);
  before.first = first_content_ >= token;
  const Decision decision = decide_period(before, after);
  if (!decision.attached) {  // an ordinary word after all: "auf diese Art."
    out_.tokens.pop_back();
    if (first_content_ == token) first_content_ = kNoToken;
    pos_ = begin;
    last_end_ = out_.tokens.empty() ? 0 : out_.tokens.back().bytes.end;
    return false;
  }
  if (decision.ends) end_at(after);
  return true;
}

// U.S.A., B.K.A.: single letters, each with its full stop
bool Splitter::take_initials() {
  std::uint32_t at = pos_;
  int letters = 0;
  while (at + 1 < end_ && class_at(text_, at) == CharClass::letter) {
    const std::uint32_t dot = at + read_character(text_, at).size;
    if (dot >= end_ || text_[dot] != '.' || (dot + 1 < end_ && text_[dot + 1] == '.')) break;
    at = dot + 1;
    ++letters;
  }
  if (letters < 2 || (at < end_ && is_alnum(class_at(text_, at)))) return false;
  const Following after = look_ahead(text_, at, end_);
  emit(at, TokenKind::abbreviation);
  if (decide_period(preceding(AbbreviationClass::maybe), after).ends) end_at(after);
  return true;
}

void Splitter::take_period_of_word(std::optional<AbbreviationClass> abbreviation) {
  const bool spoken = !abbreviation && out_.tokens.back().kind == TokenKind::word;
  const Following after = spoken ? look_behind(pos_ + 1) : look_ahead(text_, pos_ + 1, end_);
  const Decision decision = decide_period(preceding(abbreviation), after);
  if (decision.attached) {
    Token& token = out_.tokens.back();
    token.bytes.end = last_end_ = ++pos_;
    if (token.kind == TokenKind::word) token.kind = TokenKind::abbreviation;
  } else {
    emit(pos_ + 1, TokenKind::punctuation);
  }
  if (decision.ends) end_at(after);
}

Preceding Splitter::preceding(std::optional<AbbreviationClass> abbreviation) const {
  Preceding before;
  const std::size_t last = out_.tokens.size() - 1;
  const Token& token = out_.tokens[last];
  before.word = token.bytes.of(text_);
  before.number = token.kind == TokenKind::number;
  before.first = first_content_ >= last;
  before.abbreviation = abbreviation;
  if (last > first_token_) before.previous = out_.tokens[last - 1].bytes.of(text_);
  return before;
}

}  // namespace kundenlint
