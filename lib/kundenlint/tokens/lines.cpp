#include "kundenlint/tokens/lines.h"

#include <algorithm>

#include "kundenlint/tokens/abbreviations.h"
#include "kundenlint/tokens/characters.h"
#include "kundenlint/tokens/word_lists.h"

namespace kundenlint {
namespace {

constexpr std::uint32_t kWidestWrap = 120;  // wider text is not hard-wrapped: each line is a paragraph
constexpr std::uint32_t kSlack = 12;        // ragged setting and hyphenation leave this much free

std::size_t words_in(std::string_view line) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : line) {
    const bool space = c == ' ' || c == '\t';
    if (!space && !inside) ++count;
    inside = !space;
  }
  return count;
}

std::string_view last_word(std::string_view line) {
  const std::size_t space = line.find_last_of(" \t");
  return space == std::string_view::npos ? line : line.substr(space + 1);
}

std::string_view first_word(std::string_view line) { return line.substr(0, line.find_first_of(" \t")); }

// "3. Mai" at the beginning of a hard-wrapped line is no list marker.
bool goes_on_as_ordinal(std::string_view before, std::string_view marker, std::string_view rest) {
  if (!marker.ends_with('.')) return false;
  const std::size_t word = rest.find_first_not_of(" \t");
  if (word == std::string_view::npos) return false;
  const std::string_view next = rest.substr(word, rest.find_first_of(" \t.,;", word) - word);
  if (next.empty() || is_lower(read_character(next, 0).code)) return true;
  return follows_ordinal(next) || leads_ordinal(last_word(before)) || leaves_open(last_word(before));
}

// •, -, 1., 1), a), (1), (a), §
bool is_marker(std::string_view before, std::string_view line) {
  const std::string_view word = first_word(line);
  if (word.empty() || word.size() == line.size()) return false;
  const CharClass c = class_at(word, 0);
  const Character first = read_character(word, 0);
  if (word.size() == first.size) {
    if (c == CharClass::hyphen || c == CharClass::dash) return !leaves_open(last_word(before));
    return c == CharClass::symbol || c == CharClass::pictograph || first.code == '*' || first.code == 0xB7;
  }
  if (word.size() > 5) return false;
  const bool bracketed = word.front() == '(' && word.back() == ')' && word.size() <= 4;
  const char closer = word.back();
  const std::string_view inner = word.substr(bracketed ? 1 : 0, word.size() - (bracketed ? 2 : 1));
  if (closer != ')' && closer != '.') return false;
  const bool digits =
      std::all_of(inner.begin(), inner.end(), [](char d) { return (d >= '0' && d <= '9') || d == '.'; });
  const bool letter = inner.size() == 1 && is_lower(read_character(inner, 0).code) && closer == ')';
  return (digits || letter) && !goes_on_as_ordinal(before, word, line.substr(word.size()));
}

bool is_capitals(std::string_view line) {
  bool any = false;
  for (std::size_t at = 0; at < line.size(); at += read_character(line, at).size) {
    const char32_t code = read_character(line, at).code;
    if (is_lower(code)) return false;
    any = any || is_upper(code);
  }
  return any && line.size() > 3;
}

bool begins_small(std::string_view line) {
  const char32_t code = read_character(line, 0).code;
  return is_lower(code);
}

// Words under each other: a list without markers.
bool is_word_list(std::string_view before, std::string_view after) {
  return words_in(before) <= 2 && words_in(after) <= 2 && before.size() <= 30 && after.size() <= 30 &&
         !leaves_open(last_word(before));
}

bool has_end(std::string_view line) {
  const std::string_view word = last_word(line);
  if (line.back() != '.') return line.back() == '?' || line.back() == '!';
  if (class_at(word, 0) != CharClass::letter) return true;
  return !find_abbreviation(word, {0, static_cast<std::uint32_t>(word.size())}, false);
}

}  // namespace

std::uint32_t LineBreaks::width() {
  if (width_ != 0) return width_;
  const std::string_view block = block_.bytes.of(text_);
  for (std::size_t begin = 0; begin <= block.size();) {
    const std::size_t end = std::min(block.find('\n', begin), block.size());
    width_ = std::max(width_, static_cast<std::uint32_t>(end - begin));
    begin = end + 1;
  }
  width_ = std::max(width_, 1U);
  return width_;
}

/// A full stop behind the last line: the lines are a sentence's and no list.
bool LineBreaks::closes() const {
  const std::string_view block = block_.bytes.of(text_);
  const std::size_t last = block.find_last_not_of(" \t\r\n");
  return last != std::string_view::npos && (block[last] == '.' || block[last] == '!' || block[last] == '?');
}

bool LineBreaks::ends_sentence(std::uint32_t gap_begin, std::uint32_t gap_end) {
  if (block_.kind == BlockKind::heading || block_.kind == BlockKind::table_cell) return false;
  const std::string_view block = text_.substr(0, block_.bytes.end);
  const std::size_t previous = gap_begin == 0 ? std::string_view::npos : block.rfind('\n', gap_begin - 1);
  const std::size_t begin =
      std::max<std::size_t>(previous == std::string_view::npos ? 0 : previous + 1, block_.bytes.begin);
  std::string_view before = block.substr(begin, gap_begin - begin);
  const std::string_view after =
      block.substr(gap_end, std::min(block.find('\n', gap_end), block.size()) - gap_end);
  before.remove_prefix(std::min(before.find_first_not_of(" \t"), before.size()));
  if (before.empty() || after.empty()) return false;
  if (is_marker(before, after)) return true;
  if (text_[gap_begin] == ' ') return false;  // a space before the break: format=flowed
  if (before.back() == ',' || before.back() == '-' || before.back() == '(') return false;
  if (begins_small(after))
    return (is_word_list(before, after) && !closes()) || (has_end(before) && words_in(after) == 1);
  if (is_capitals(before) && !is_capitals(after)) return true;
  if (width() > kWidestWrap) return true;
  const std::string_view last = last_word(before);
  if (leaves_open(last)) return false;
  const bool room = before.size() + 1 + first_word(after).size() + kSlack <= width() || width() < 40;
  if (!room) return false;
  return begins_sentences(first_word(after)) || before.back() == ':' || !begins_small(last);
}

}  // namespace kundenlint
