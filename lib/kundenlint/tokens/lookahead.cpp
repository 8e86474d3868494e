#include "kundenlint/tokens/lookahead.h"

#include <algorithm>

#include "kundenlint/tokens/characters.h"
#include "kundenlint/tokens/emoji.h"
#include "kundenlint/tokens/letters.h"

namespace kundenlint {
namespace {

constexpr std::uint32_t kMostMarks = 64;  // closing marks looked at; more are no prose

std::uint32_t skip_spaces(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_space(class_at(text, at))) at += read_character(text, at).size;
  return at;
}

bool only_opens(char32_t code) { return code == 0x201E || code == 0x201A; }

// A quotation mark directly behind a full stop closes, unless a word follows it at once.
bool closes(std::string_view text, std::uint32_t quote, std::uint32_t quote_end, std::uint32_t end) {
  if (only_opens(read_character(text, quote).code) || text[quote] == ',') return false;
  return quote_end >= end || !is_alnum(class_at(text, quote_end));
}

// "[12]" behind a full stop: a note, which belongs to the sentence before.
std::uint32_t skip_note(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (text[at] != '[') return at;
  std::uint32_t digit = at + 1;
  while (digit < end && digit - at < 4 && class_at(text, digit) == CharClass::digit) ++digit;
  return digit > at + 1 && digit < end && text[digit] == ']' ? digit + 1 : at;
}

void skip_closing(std::string_view text, std::uint32_t end, Following& following) {
  std::uint32_t& at = following.boundary;
  const std::uint32_t limit = std::min(end, at + kMostMarks);
  while (at < limit) {
    const CharClass c = class_at(text, at);
    const std::uint32_t quote = find_quote(text, at, end);
    const std::uint32_t note = skip_note(text, at, end);
    if (quote != at && closes(text, at, quote, end)) {
      following.quote_closed = true;
      at = quote;
    } else if (c == CharClass::closer) {
      following.bracket_closed = true;
      ++at;
    } else if (note != at) {
      at = note;
    } else if (c == CharClass::dot || c == CharClass::terminal || c == CharClass::ellipsis) {
      at += read_character(text, at).size;
    } else {
      break;
    }
  }
}

// "Super! :-) Danke.": the emoticon belongs to the sentence before it.
void skip_emoticons(std::string_view text, std::uint32_t end, Following& following) {
  for (int n = 0; n < 8; ++n) {
    const std::uint32_t at = skip_spaces(text, following.boundary, end);
    if (at >= end) return;
    std::uint32_t stop = find_emoji(text, at, end);
    if (stop == at) stop = find_emoticon(text, at, end);
    if (stop == at) return;
    following.boundary = stop;
    following.emoticon = true;
  }
}

std::uint32_t skip_opening(std::string_view text, std::uint32_t at, std::uint32_t end, Following& following) {
  for (int n = 0; n < 8 && at < end; ++n) {
    const std::uint32_t quote = find_quote(text, at, end);
    const CharClass c = class_at(text, at);
    if (quote != at) {
      following.opened = true;
      at = skip_spaces(text, quote, end);
    } else if (c == CharClass::opener) {
      following.opened = true;
      ++at;
    } else if (c == CharClass::dash || c == CharClass::hyphen) {
      following.dashed = true;
      at = skip_spaces(text, at + read_character(text, at).size, end);
    } else {
      break;
    }
  }
  return at;
}

std::string_view word_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t begin = at;
  const std::uint32_t limit = std::min(end, at + 64);
  if (const std::uint32_t stop = skip_letters_quickly(text, at); stop <= limit) at = stop;
  while (at < limit && is_alnum(class_at(text, at))) at += read_character(text, at).size;
  return text.substr(begin, at - begin);
}

Following::Kind kind_at(std::string_view text, std::uint32_t at) {
  switch (class_at(text, at)) {
    case CharClass::letter: {
      const char32_t code = read_character(text, at).code;
      return is_lower(code) ? Following::Kind::lower : Following::Kind::upper;
    }
    case CharClass::digit:
      return Following::Kind::digit;
    case CharClass::foreign:
      return Following::Kind::upper;
    case CharClass::separator:
    case CharClass::closer:
    case CharClass::terminal:
    case CharClass::ellipsis:
    case CharClass::dot:
      return Following::Kind::separator;
    case CharClass::symbol:
      return Following::Kind::symbol;
    default:
      return Following::Kind::other;
  }
}

// "a)" and "bb)" begin a point of a list, not the rest of a sentence.
bool is_marker(std::string_view text, std::uint32_t word, const Following& following, std::uint32_t end) {
  const std::size_t close = word + following.word.size();
  return following.kind == Following::Kind::lower && !following.opened && following.spaced &&
         following.word.size() <= 2 && close < end && text[close] == ')';
}

}  // namespace

std::uint32_t find_quote(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const CharClass c = class_at(text, at);
  if (c == CharClass::quote) return at + read_character(text, at).size;
  const std::string_view pair = text.substr(at, std::min<std::uint32_t>(end - at, 2));
  if (pair == "''" || pair == "``" || pair == ",,") return at + 2;
  return c == CharClass::apostrophe ? at + read_character(text, at).size : at;
}

Following look_ahead(std::string_view text, std::uint32_t at, std::uint32_t end) {
  Following following;
  following.boundary = at;
  const bool word_follows = at + 1 < end && text[at] == ' ' && class_at(text, at + 1) == CharClass::letter;
  if (!word_follows) {
    skip_closing(text, end, following);
    skip_emoticons(text, end, following);
  }
  following.begin = skip_spaces(text, following.boundary, end);
  following.spaced = following.begin != following.boundary;
  if (following.begin >= end) return following;
  const std::uint32_t word = skip_opening(text, following.begin, end, following);
  if (word >= end) {
    following.kind = Following::Kind::other;
    return following;
  }
  following.word = word_at(text, word, end);
  following.kind = kind_at(text, word);
  if (is_marker(text, word, following, end)) following.kind = Following::Kind::symbol;
  return following;
}

}  // namespace kundenlint
