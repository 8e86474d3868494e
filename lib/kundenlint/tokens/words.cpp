#include "kundenlint/tokens/words.h"

#include <algorithm>

#include "kundenlint/tokens/addresses.h"
#include "kundenlint/tokens/characters.h"
#include "kundenlint/tokens/gendered.h"
#include "kundenlint/tokens/word_lists.h"
#include "kundenlint/tokens/word_table.h"

namespace kundenlint {
namespace {

KUNDENLINT_WORDS(kUnits,
                 "km/h m/s m/sec kg/m l/h kWh/m Mbit/s MBit/s Gbit/s MB/s GB/s kB/s kbit/s w/o c/o i/o I/O "
                 "A/B a/b u/o n/a N/A");

class WordFinder {
 public:
  WordFinder(std::string_view text, Span bytes, bool quoted)
      : text_(text), begin_(bytes.begin), end_(bytes.end), at_(bytes.begin), quoted_(quoted) {}

  WordEnd find(std::uint32_t run) {
    numeric_ = class_at(text_, begin_) == CharClass::digit;
    at_ = run;
    numeric_ = numeric_ && only_digits(begin_, at_);
    if (at_ < end_ && text_[at_] == ' ') return {at_, numeric_ ? TokenKind::number : TokenKind::word};
    while (at_ < end_ && !address_ && extend()) {
    }
    return {at_, address_ ? TokenKind::address : numeric_ ? TokenKind::number : TokenKind::word};
  }

 private:
  bool only_digits(std::uint32_t from, std::uint32_t to) const {
    for (; from < to; from += read_character(text_, from).size) {
      if (class_at(text_, from) == CharClass::letter) return false;
    }
    return true;
  }

  CharClass class_behind(std::uint32_t at) const {
    return at < end_ ? class_at(text_, at) : CharClass::space;
  }

  void run_from(std::uint32_t at) {
    const std::uint32_t stop = skip_run(text_, at, end_);
    numeric_ = numeric_ && only_digits(at, stop);
    at_ = stop;
  }

  // One step over a connecting character; false where the word ends.
  bool extend() {
    switch (class_at(text_, at_)) {
      case CharClass::space:
      case CharClass::newline:
        return false;
      case CharClass::hyphen:
        return over_hyphen();
      case CharClass::soft_hyphen:
        return over_soft_hyphen();
      case CharClass::apostrophe:
        return over_apostrophe();
      case CharClass::dot:
        return over_dot();
      case CharClass::separator:
        return over_separator();
      case CharClass::other:
      case CharClass::opener:
        return over_other();
      case CharClass::symbol:
        return over_symbol();
      default:
        return false;
    }
  }

  bool over_hyphen() {
    const std::uint32_t next = at_ + read_character(text_, at_).size;
    const CharClass behind = class_behind(next);
    if (is_alnum(behind)) {
      run_from(next);
      return true;
    }
    if (behind == CharClass::hyphen || behind == CharClass::dash) return false;
    const std::uint32_t rest = resumes_after_break(text_, next, end_);
    if (rest != 0) {
      run_from(rest);
      return true;
    }
    if (numeric_ && behind != CharClass::space) return false;
    at_ = next;  // truncated: "Bundes- und", "(Kunden-)Orientierung"
    numeric_ = false;
    return false;
  }

  bool over_soft_hyphen() {
    const std::uint32_t next = at_ + 2;
    const std::uint32_t rest = resumes_after_break(text_, next, end_);
    at_ = next;
    if (rest == 0) return false;
    run_from(rest);
    return true;
  }

  bool over_apostrophe() {
    const Character mark = read_character(text_, at_);
    const std::uint32_t next = at_ + mark.size;
    const CharClass behind = class_behind(next);
    if (is_alnum(behind)) {
      const std::uint32_t stop = skip_run(text_, next, end_);
      const bool common = mark.code == '\'' || mark.code == 0x2019 || mark.code == 0x2BC;
      if (!common && stop - next > 2) return false;
      if (numeric_ && behind != CharClass::digit && stop - next > 2) return false;
      run_from(next);
      return true;
    }
    if (behind == CharClass::apostrophe || quoted_ || numeric_) return false;
    if (mark.code == '\'' || mark.code == 0x2019) at_ = next;  // Virus', hab'
    return false;
  }

  bool try_address() {
    const std::uint32_t stop = find_address(text_, begin_, end_);
    if (stop <= at_) return false;
    at_ = stop;
    address_ = true;
    return true;
  }

  bool over_dot() {
    const CharClass behind = class_behind(at_ + 1);
    if (numeric_ && behind == CharClass::digit) {
      run_from(at_ + 1);
      return true;
    }
    if (numeric_ && over_price_dash()) return false;
    if (behind == CharClass::hyphen && !numeric_ && class_behind(at_ + 2) == CharClass::letter) {
      run_from(at_ + 2);  // St.-Pauli, Abt.-Leiter
      return true;
    }
    if (!is_alnum(behind)) return false;
    if (try_address()) return true;
    const bool version = behind == CharClass::digit && class_at(text_, at_ - 1) == CharClass::digit;  // v1.2
    if (!version && !runs_on_small(at_ + 1)) return false;
    run_from(at_ + 1);
    return true;
  }

  // "ver.di", but not "gut.das" with its space left out
  bool runs_on_small(std::uint32_t next) const {
    if (numeric_ || !is_lower(read_character(text_, next).code)) return false;
    const std::uint32_t stop = skip_run(text_, next, end_);
    return stop - next > 1 && !begins_sentences(text_.substr(next, stop - next));
  }

  // 20,- and 14.-- and 5,–
  bool over_price_dash() {
    std::uint32_t stop = at_ + 1;
    while (stop < end_ && stop - at_ < 8) {
      const CharClass c = class_at(text_, stop);
      if (c != CharClass::hyphen && c != CharClass::dash) break;
      stop += read_character(text_, stop).size;
    }
    if (stop == at_ + 1 || is_alnum(class_behind(stop))) return false;
    at_ = stop;
    return true;
  }

  bool over_separator() {
    const CharClass behind = class_behind(at_ + 1);
    if (text_[at_] == ';') return false;
    if (numeric_ && behind == CharClass::digit) {
      run_from(at_ + 1);
      return true;
    }
    if (text_[at_] == ',') return numeric_ && over_price_dash() && false;
    if (text_.substr(at_, 3) == "://" || (text_[at_] == ':' && is_alnum(behind))) {
      if (try_address()) return true;
    }
    return over_gender_mark();
  }

  bool over_gender_mark() {
    if (numeric_) return false;
    const std::uint32_t stop = gendered_ending(text_, begin_, at_, end_);
    if (stop == at_) return false;
    at_ = stop;
    return true;
  }

  bool over_other() {
    const char mark = text_[at_];
    if (mark == '@' || mark == '_') return try_address() || (mark == '_' && over_gender_mark());
    if (mark == '#') return over_language();
    if (mark == '/' && over_unit()) return true;
    if (mark == '/' && numeric_ && class_behind(at_ + 1) == CharClass::digit) {
      run_from(at_ + 1);  // 24/7
      return true;
    }
    return over_gender_mark();
  }

  // km/h, C#
  bool over_unit() {
    const std::uint32_t stop = skip_run(text_, at_ + 1, end_);
    std::uint32_t unit = begin_;  // "100km/h"
    while (unit < at_ && class_at(text_, unit) == CharClass::digit) unit += read_character(text_, unit).size;
    if (!kUnits.contains(text_.substr(unit, stop - unit))) return false;
    at_ = stop;
    return true;
  }
  bool over_language() {
    const bool single = at_ - begin_ == 1 && is_upper(static_cast<unsigned char>(text_[begin_]));
    if (!single || is_alnum(class_behind(at_ + 1))) return false;
    ++at_;
    return false;
  }

  bool over_symbol() {
    const std::uint32_t next = at_ + read_character(text_, at_).size;
    if (text_[at_] == '&' && !numeric_ && class_behind(next) == CharClass::letter && !entity(next)) {
      run_from(next);  // AT&T, F&E
      return true;
    }
    if (text_[at_] == '+' && is_alnum(class_behind(next))) return try_address();
    const bool plus = text_.substr(at_, 2) == "++" && at_ - begin_ == 1;
    if (plus) at_ += 2;  // C++
    return !plus && over_gender_mark();
  }

  // "Kunden&nbsp;": markup that was not decoded
  bool entity(std::uint32_t at) const {
    const std::uint32_t stop = skip_run(text_, at, end_);
    return stop < end_ && text_[stop] == ';';
  }

  std::string_view text_;
  std::uint32_t begin_, end_, at_;
  bool quoted_;
  bool numeric_ = false;
  bool address_ = false;
};

}  // namespace

WordEnd find_word(std::string_view text, Span bytes, std::uint32_t run, bool quoted) {
  return WordFinder(text, bytes, quoted).find(run);
}

}  // namespace kundenlint
