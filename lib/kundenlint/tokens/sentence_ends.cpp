#include "kundenlint/tokens/sentence_ends.h"

#include <algorithm>

#include "kundenlint/tokens/characters.h"
#include "kundenlint/tokens/word_lists.h"

namespace kundenlint {
namespace {

using Kind = Following::Kind;

constexpr Decision kEnds{true, false};
constexpr Decision kEndsAttached{true, true};
constexpr Decision kAttached{false, true};
constexpr Decision kGoesOn{false, false};

bool is_roman(std::string_view word) {
  return !word.empty() && word.size() <= 7 && word.find_first_not_of("IVX") == std::string_view::npos;
}

bool is_single_letter(std::string_view word) {
  return !word.empty() && read_character(word, 0).size == word.size() &&
         class_at(word, 0) == CharClass::letter;
}

bool all_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A capital that only the beginning of a sentence explains.
bool starter_follows(const Following& after) {
  return after.kind == Kind::upper && begins_sentences(after.word);
}

Decision decide_abbreviation(AbbreviationClass type, const Following& after) {
  if (after.kind == Kind::nothing) return kEndsAttached;
  switch (type) {
    case AbbreviationClass::never:
      return kAttached;
    case AbbreviationClass::maybe:
      return starter_follows(after) ? kEndsAttached : kAttached;
    case AbbreviationClass::enumerating:
      return after.kind == Kind::upper ? kEndsAttached : kAttached;
    case AbbreviationClass::reference:
      return starter_follows(after) ? kEnds : kAttached;
  }
  return kAttached;
}

// "12. 3. 2010": a day before a month, a month behind a day.
bool is_date_part(const Preceding& before, const Following& after) {
  if (before.word.size() > 2 || after.opened) return false;
  return after.word.size() <= 2 || (after.word.size() == 4 && before.previous.ends_with('.'));
}

// "6.5." in "am 6.5. um neun"
bool is_short_date(std::string_view word) {
  const std::size_t dot = word.find('.');
  return dot <= 2 && word.size() - dot <= 3 && all_digits(word.substr(0, dot)) &&
         all_digits(word.substr(dot + 1));
}

Decision decide_before_capital(const Preceding& before, const Following& after) {
  if (before.first && before.word.size() <= 3) return kAttached;
  if (follows_ordinal(after.word) && before.word.size() <= 3) return kAttached;
  if (starter_follows(after)) return kEnds;
  if (before.word.size() <= 3 && leads_ordinal(before.previous)) return kAttached;
  return kEnds;
}

Decision decide_number(Preceding before, const Following& after) {
  if (before.word.starts_with('-')) before.word.remove_prefix(1);  // "1. -3. Jahrhundert"
  if (!all_digits(before.word)) {
    if (after.kind != Kind::lower && after.kind != Kind::separator) return kEnds;
    return is_short_date(before.word) ? kAttached : kGoesOn;
  }
  switch (after.kind) {
    case Kind::nothing:
      return kEnds;
    case Kind::lower:
      return kAttached;
    case Kind::separator:
      return after.quote_closed || after.bracket_closed ? kGoesOn : kAttached;
    case Kind::digit:
      if (after.dashed || is_date_part(before, after)) return kAttached;
      return before.first ? kAttached : kEnds;
    case Kind::upper:
      return decide_before_capital(before, after);
    default:
      return before.first ? kAttached : kEnds;
  }
}

// J. R. Müller, but "Plan B. Der …"
Decision decide_letter(const Preceding& before, const Following& after) {
  if (after.kind == Kind::nothing) return kEnds;
  if (before.first) return kAttached;
  if (after.kind == Kind::symbol) return kEnds;
  if (starter_follows(after)) return kEnds;
  return kAttached;
}

// Short, without a vowel, and no acronym: "Bstg." but not "GG", "GmbH".
bool looks_abbreviated(std::string_view word) {
  const bool small = std::all_of(word.begin() + (word.empty() ? 0 : 1), word.end(),
                                 [](char c) { return c < 'A' || c > 'Z'; });
  return small && word.size() <= 5 && word.find_first_of("aeiouyAEIOUY\xC3") == std::string_view::npos;
}

// Before a small letter a short word is an abbreviation that the list lacks.
bool is_short_unknown(std::string_view word) { return word.size() <= 4 && !begins_sentences(word); }

Decision decide_word(const Preceding& before, const Following& after) {
  switch (after.kind) {
    case Kind::nothing:
      return kEnds;
    case Kind::lower:
    case Kind::separator:
      return is_short_unknown(before.word) && after.kind == Kind::lower && after.spaced ? kAttached : kGoesOn;
    case Kind::upper:
      if (!after.spaced && after.word.size() < 2) return kGoesOn;
      if (looks_abbreviated(before.word) && !starter_follows(after)) return kAttached;
      return kEnds;
    case Kind::digit:
      if (looks_abbreviated(before.word)) return kAttached;
      return after.spaced ? kEnds : kGoesOn;
    default:
      return kEnds;
  }
}

Decision decide(const Preceding& before, const Following& after) {
  if (before.abbreviation) return decide_abbreviation(*before.abbreviation, after);
  if (before.number) return decide_number(before, after);
  if (is_single_letter(before.word)) return decide_letter(before, after);
  if (is_roman(before.word)) return decide_letter(before, after);
  return decide_word(before, after);
}

}  // namespace

Decision decide_period(const Preceding& before, const Following& after) {
  Decision decision = decide(before, after);
  // A closing mark behind the full stop: „… um 12.“ ends, an ordinal does not stand there.
  if (decision.attached && !before.abbreviation && (after.quote_closed || after.bracket_closed)) {
    decision.attached = false;
  }
  return decision;
}

bool ends_at_terminal(const Following& after) {
  switch (after.kind) {
    case Kind::nothing:
      return true;
    case Kind::lower:
    case Kind::separator:
      return false;
    case Kind::upper:
    case Kind::digit:
      return after.spaced || after.opened || after.word.size() > 1;
    default:
      return true;
  }
}

bool ends_at_ellipsis(const Following& after, bool spaced) {
  if (after.kind == Kind::nothing) return true;
  if (after.kind != Kind::upper) return false;
  return !spaced || starter_follows(after);
}

}  // namespace kundenlint
