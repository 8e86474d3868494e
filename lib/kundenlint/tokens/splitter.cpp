#include "kundenlint/tokens/splitter.h"

#include <algorithm>

#include "kundenlint/tokens/word_lists.h"
#include "kundenlint/tokens/words.h"

namespace kundenlint {
namespace {

bool is_closing_kind(std::string_view token) {
  const CharClass c = class_at(token, 0);
  return c == CharClass::quote || c == CharClass::closer || c == CharClass::apostrophe;
}

/// At least a few letters and no capital: "der kunde kam. wir halfen ihm."
bool has_no_capital(std::string_view block) {
  std::uint32_t letters = 0;
  for (std::size_t at = 0; at < block.size();) {
    const Character c = read_character(block, at);
    if (is_upper(c.code)) return false;
    letters += is_lower(c.code) ? 1U : 0U;
    at += c.size;
  }
  return letters > 12;
}

}  // namespace

void Splitter::split(const Block& block, std::uint32_t index) {
  pos_ = block.bytes.begin;
  end_ = block.bytes.end;
  block_ = index;
  protected_until_ = 0;
  single_open_ = false;
  LineBreaks lines(text_, block);
  uncapitalised_ = has_no_capital(block.bytes.of(text_));
  while (true) {
    const std::uint32_t gap = pos_;
    const bool newline = skip_spaces();
    if (pos_ >= end_) break;
    if (sentence_end_at_ != 0 && pos_ >= sentence_end_at_) {
      close_sentence();
    } else if (newline && out_.tokens.size() > first_token_ && lines.ends_sentence(gap, pos_)) {
      close_sentence();
    } else if (is_full(pos_ > last_end_)) {
      close_sentence();
    }
    if (!plain_words_ || !take_plain_words()) next_token();
  }
  close_sentence();
}

/// What stands behind a full stop or another mark. In a text without capitals a small letter begins a
/// sentence.
Following Splitter::look_behind(std::uint32_t at) const {
  Following after = look_ahead(text_, at, end_);
  if (uncapitalised_ && after.kind == Following::Kind::lower && after.spaced)
    after.kind = Following::Kind::upper;
  return after;
}

bool Splitter::skip_spaces() {
  // One space and a letter: the rule between words.
  if (pos_ + 1 < end_ && text_[pos_] == ' ' && is_alnum(class_at(text_, pos_ + 1))) {
    ++pos_;
    return false;
  }
  bool newline = false;
  while (pos_ < end_) {
    const CharClass c = class_at(text_, pos_);
    if (!is_space(c)) break;
    newline = newline || c == CharClass::newline;
    pos_ += read_character(text_, pos_).size;
  }
  return newline;
}

void Splitter::emit(std::uint32_t end, TokenKind kind) {
  const bool mark = kind == TokenKind::punctuation || kind == TokenKind::symbol;
  if (!mark && first_content_ == kNoToken) first_content_ = static_cast<std::uint32_t>(out_.tokens.size());
  const bool plain = end - pos_ == 1 && text_[pos_] != '#';
  out_.tokens.push_back({{pos_, end}, kind, pos_ > last_end_, plain});
  pos_ = end;
  last_end_ = end;
}

void Splitter::close_sentence() {
  const auto count = static_cast<std::uint32_t>(out_.tokens.size());
  if (count > first_token_) {
    out_.sentences.push_back({{first_token_, count}, block_, what_closes(first_token_, count)});
  }
  first_token_ = count;
  first_content_ = kNoToken;
  sentence_end_at_ = 0;
}

SentenceEnd Splitter::what_closes(std::uint32_t first, std::uint32_t last) const {
  bool question = false;
  bool exclamation = false;
  while (last > first) {
    const Token& token = out_.tokens[--last];
    const std::string_view form = token.bytes.of(text_);
    if (token.kind == TokenKind::emoji) continue;
    if (token.kind == TokenKind::abbreviation) return SentenceEnd::period;
    if (token.kind != TokenKind::punctuation) break;
    if (form == "?")
      question = true;
    else if (form == "!")
      exclamation = true;
    else if (question || exclamation)
      break;
    else if (form == ".")
      return SentenceEnd::period;
    else if (form == ":")
      return SentenceEnd::colon;
    else if (form.starts_with("..") || form == "…")
      return SentenceEnd::ellipsis;
    else if (!is_closing_kind(form))
      break;
  }
  return question ? SentenceEnd::question : exclamation ? SentenceEnd::exclamation : SentenceEnd::none;
}

void Splitter::next_token() {
  const CharClass type = class_at(text_, pos_);
  switch (type) {
    case CharClass::letter:
    case CharClass::digit:
      return take_word();
    case CharClass::terminal:
      return take_terminal();
    case CharClass::dot:
    case CharClass::ellipsis: {
      std::uint32_t stop = pos_ + read_character(text_, pos_).size;
      while (stop < end_ && text_[stop] == '.' && type == CharClass::dot) ++stop;
      return take_dots(stop);
    }
    case CharClass::opener:
      return take_opener();
    case CharClass::hyphen:
      return take_hyphen();
    case CharClass::foreign:
      return take_foreign();
    case CharClass::mark:
      return take_marks();
    default:
      break;
  }
  if (take_emoji() || take_quote()) return;
  take_other(type);
}

/// A mark at the beginning of a word belongs to it: "<LRM>Nähe".
void Splitter::take_marks() {
  std::uint32_t at = pos_;
  while (at < end_ && class_at(text_, at) == CharClass::mark) at += read_character(text_, at).size;
  if (at >= end_ || class_at(text_, at) != CharClass::letter)
    return emit(skip_run(text_, pos_, end_), TokenKind::symbol);
  take_word();
}

void Splitter::end_at(const Following& after) {
  const bool last = after.kind == Following::Kind::nothing;
  if (after.boundary <= protected_until_ && !last) return;
  const bool bracketed = protected_until_ != 0 && pos_ <= protected_until_;
  const auto starter = [&] { return after.kind == Following::Kind::upper && begins_sentences(after.word); };
  if (bracketed && !last && !starter()) return;
  sentence_end_at_ = after.boundary;
}

}  // namespace kundenlint
