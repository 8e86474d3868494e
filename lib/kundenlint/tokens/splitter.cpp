#include "kundenlint/tokens/splitter.h"

#include <algorithm>

#include "kundenlint/tokens/addresses.h"
#include "kundenlint/tokens/emoji.h"
#include "kundenlint/tokens/word_lists.h"
#include "kundenlint/tokens/word_table.h"
#include "kundenlint/tokens/words.h"

namespace kundenlint {
namespace {

constexpr std::uint32_t kLongestBracket = 400;

// 's gut, 'ne Idee
KUNDENLINT_WORDS(kClitics, "s n ne nen nem ner nes rum rein raus rauf runter ran rüber mal nen tschuldigung");

bool is_closing_kind(std::string_view token) {
  const CharClass c = class_at(token, 0);
  return c == CharClass::quote || c == CharClass::closer || c == CharClass::apostrophe;
}

bool is_article(std::string_view word) { return word == "Der" || word == "Die" || word == "Das"; }

// "solltest Du", "wie schön Du" have the polite capital; behind a noun or an infinitive a sentence begins.
bool admits_address(std::string_view previous) {
  return (is_upper(read_character(previous, 0).code) && previous.size() > 1) || previous.ends_with("en");
}

}  // namespace

void Splitter::split(const Block& block, std::uint32_t index) {
  pos_ = block.bytes.begin;
  end_ = block.bytes.end;
  block_ = index;
  protected_until_ = 0;
  single_open_ = false;
  LineBreaks lines(text_, block);
  while (true) {
    const std::uint32_t gap = pos_;
    const bool newline = skip_spaces();
    if (pos_ >= end_) break;
    if (sentence_end_at_ != 0 && pos_ >= sentence_end_at_) {
      close_sentence();
    } else if (newline && out_.tokens.size() > first_token_ && lines.ends_sentence(gap, pos_)) {
      close_sentence();
    }
    next_token();
  }
  close_sentence();
}

bool Splitter::skip_spaces() {
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
  out_.tokens.push_back({{pos_, end}, kind, pos_ > last_end_});
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
      return emit(skip_run(text_, pos_, end_), TokenKind::symbol);
    default:
      break;
  }
  if (take_emoji() || take_quote()) return;
  take_other(type);
}

// A heading or list item without a full stop, joined with the next sentence on one line: a word that
// has its capital only where a sentence begins, in the middle of one, with a small letter behind it.
bool Splitter::restarts(std::uint32_t run) const {
  const auto first = static_cast<unsigned char>(text_[pos_]);
  if ((first >= 'a' && first <= 'z') || (first >= '0' && first <= '9')) return false;
  if (out_.tokens.size() <= first_token_ || !follows_space() || protected_until_ > pos_) return false;
  const Token& before = out_.tokens.back();
  const bool alone = out_.tokens.size() == first_token_ + 1;  // "Tatbestand Der Kläger …"
  if (before.kind != TokenKind::word && before.kind != TokenKind::emoji) return false;
  if (!is_upper(read_character(text_, pos_).code)) return false;
  if (run + 1 >= end_ || text_[run] != ' ' || class_at(text_, run + 1) != CharClass::letter) return false;
  const bool small_behind = is_lower(read_character(text_, run + 1).code);
  const std::string_view word = text_.substr(pos_, run - pos_);
  if (!is_lower(read_character_before(word, word.size()).code) || !restarts_sentences(word)) return false;
  const std::string_view previous = before.bytes.of(text_);
  if (alone && (small_behind || !is_article(word) || !is_upper(read_character(previous, 0).code)))
    return false;
  if (!alone && !small_behind) return false;
  return !leaves_open(previous) && !begins_sentences(previous) && (word != "Du" || admits_address(previous));
}

void Splitter::take_word() {
  const std::uint32_t run = skip_run(text_, pos_, end_);
  if (restarts(run)) close_sentence();
  const char behind = run < end_ ? text_[run] : ' ';
  if (behind == ' ' && class_at(text_, pos_) == CharClass::letter) return emit(run, TokenKind::word);
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
  const Following after = look_ahead(text_, pos_ + 1, end_);
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

void Splitter::end_at(const Following& after) {
  const bool last = after.kind == Following::Kind::nothing;
  if (after.boundary <= protected_until_ && !last) return;
  const bool bracketed = protected_until_ != 0 && pos_ <= protected_until_;
  const bool starter = after.kind == Following::Kind::upper && begins_sentences(after.word);
  if (bracketed && !last && !starter) return;
  sentence_end_at_ = after.boundary;
}

void Splitter::take_terminal() {
  emit(pos_ + read_character(text_, pos_).size, TokenKind::punctuation);
  const Following after = look_ahead(text_, pos_, end_);
  if (ends_at_terminal(after)) end_at(after);
}

void Splitter::take_dots(std::uint32_t end) {
  const bool spaced = follows_space();
  const bool bracketed =
      !spaced && !out_.tokens.empty() && class_at(text_, out_.tokens.back().bytes.begin) == CharClass::opener;
  const bool single = end == pos_ + 1;
  emit(end, TokenKind::punctuation);
  const Following after = look_ahead(text_, pos_, end_);
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
  const Following after = look_ahead(text_, pos_, end_);
  const bool starter = after.kind == Following::Kind::upper && begins_sentences(after.word);
  if (starter && sentence_end_at_ == 0) end_at(after);
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
