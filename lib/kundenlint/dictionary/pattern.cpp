#include "kundenlint/dictionary/pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "kundenlint/base/characters.h"
#include "kundenlint/dictionary/foreign_notation.h"

namespace kundenlint {
namespace {

constexpr std::size_t kMaxBytes = 4000;
constexpr int kDeepestWritten = 12;  // a named pattern may stand in it
constexpr std::uint32_t kMaxGap = 1000;
constexpr std::string_view kSpecial = " \t\n\"@~{}[]()|!?*^&";

/// Recursive descent over one pattern. The first error stops it.
class PatternParser {
 public:
  explicit PatternParser(std::string_view source) : source_(source) {}

  Result<Pattern> parse() {
    if (source_.size() > kMaxBytes) return fail("Muster ist länger als 4000 Bytes");
    if (auto slip = foreign_notation(source_)) return *std::move(slip);
    Pattern pattern = sequence("");
    if (!error_ && at_ < source_.size()) {
      fail(peek() == '|' ? "„|“ steht nur in ( )" : fmt::format("„{}“ ohne Gegenstück", peek()));
      if (peek() == '|') error_->hint = "schreiben Sie (a|b), oder eine Liste von Mustern";
    }
    if (error_) return *error_;
    return pattern;
  }

 private:
  using Kind = Pattern::Kind;

  Error fail(std::string message) {
    if (!error_) {
      const std::size_t column = 1 + characters_in(std::string_view(source_).substr(0, at_));
      error_ = Error{.code = ErrorCode::syntax,
                     .message = std::move(message),
                     .line = 1,
                     .column = static_cast<std::uint32_t>(column)};
    }
    return *error_;
  }

  void skip_space() {
    while (at_ < source_.size() && (source_[at_] == ' ' || source_[at_] == '\t' || source_[at_] == '\n'))
      ++at_;
  }
  char peek() const { return at_ < source_.size() ? source_[at_] : '\0'; }
  bool take(char c) {
    if (peek() != c || at_ >= source_.size()) return false;
    ++at_;
    return true;
  }

  /// Elements up to one of `ends` or the end of the pattern.
  Pattern sequence(std::string_view ends) {
    Pattern result{.kind = Kind::sequence};
    for (skip_space(); !error_ && at_ < source_.size() && ends.find(peek()) == std::string_view::npos;
         skip_space()) {
      if (std::string_view(")]}|").find(peek()) != std::string_view::npos) break;
      element(result, false);
    }
    if (!error_ && result.children.empty()) fail("leeres Muster: hier wird ein Wort erwartet");
    if (!error_ && (is_gap(result.children.front()) || is_gap(result.children.back()))) {
      fail("eine Lücke „..“ steht zwischen zwei Wörtern");
    }
    const auto may_be_missing = [](const Pattern& child) {
      return child.kind == Kind::optional || child.kind == Kind::gap;
    };
    if (!error_ && std::all_of(result.children.begin(), result.children.end(), may_be_missing)) {
      fail("jedes Wort darf fehlen: mindestens eines muss dastehen");
    }
    if (result.children.size() == 1) return std::move(result.children.front());
    return result;
  }

  static bool is_gap(const Pattern& pattern) { return pattern.kind == Kind::gap; }

  void element(Pattern& parent, bool in_set) {
    if (++depth_ > kDeepestWritten) {
      fail("Muster ist zu tief verschachtelt");
      return;
    }
    if (peek() == '.')
      gap(parent, in_set);
    else if (peek() == '"')
      quoted(parent, in_set);
    else
      optional(parent, primary(in_set));
    --depth_;
  }

  void optional(Pattern& parent, Pattern pattern) {
    pattern = owned(std::move(pattern));
    if (take('?')) pattern = wrapped(Kind::optional, std::move(pattern));
    parent.children.push_back(std::move(pattern));
  }

  Pattern owned(Pattern pattern) {
    if (!take('^')) return pattern;
    return wrapped(Kind::owned, std::move(pattern));
  }

  static Pattern wrapped(Kind kind, Pattern child) {
    Pattern result{.kind = kind};
    result.children.push_back(std::move(child));
    return result;
  }

  void gap(Pattern& parent, bool in_set) {
    if (!source_.substr(at_).starts_with("..")) {
      fail("„.“ gehört zu keinem Wort; eine Lücke schreibt man „..“");
      return;
    }
    if (!parent.children.empty() && is_gap(parent.children.back())) {
      fail("zwei Lücken hintereinander");
      return;
    }
    at_ += 2;
    if (in_set) {
      fail("in { } und [ ] gibt es keine Lücke; die Reihenfolge ist dort frei");
      return;
    }
    Pattern result{.kind = Kind::gap, .max = kMaxGap};
    if (peek() >= '0' && peek() <= '9') {
      result.max = 0;
      while (peek() >= '0' && peek() <= '9' && result.max <= kMaxGap) {
        result.max = result.max * 10 + static_cast<std::uint32_t>(source_[at_++] - '0');
      }
      result.max = std::min(result.max, kMaxGap);
    }
    parent.children.push_back(std::move(result));
  }

  /// "in der nähe": each word a surface form; inside a set one member.
  void quoted(Pattern& parent, bool in_set) {
    const std::size_t end = source_.find('"', at_ + 1);
    if (end == std::string_view::npos) {
      fail("Anführungszeichen nicht geschlossen");
      return;
    }
    Pattern words{.kind = Kind::sequence};
    std::size_t begin = at_ + 1;
    while (begin < end) {
      const std::size_t space = std::min(source_.find(' ', begin), end);
      if (space > begin) {
        words.children.push_back({.kind = Kind::atom,
                                  .atom = {.kind = Atom::Kind::surface,
                                           .text = std::string(source_.substr(begin, space - begin))}});
      }
      begin = space + 1;
    }
    if (words.children.empty()) {
      fail("leeres Muster: hier wird ein Wort erwartet");
      return;
    }
    at_ = end + 1;
    if (words.children.size() == 1)
      optional(parent, std::move(words.children.front()));
    else if (in_set || peek() == '?')
      optional(parent, std::move(words));
    else
      std::move(words.children.begin(), words.children.end(), std::back_inserter(parent.children));
  }

  Pattern primary(bool in_set) {
    if (take('(')) return group();
    if (take('{')) return set(Kind::clause, '}');
    if (take('[')) return set(Kind::sentence, ']');
    if (peek() == '!') return absent(in_set);
    return atom();
  }

  Pattern absent(bool in_set) {
    if (!in_set) {
      fail("„!“ steht nur in { } und [ ]");
      return {};
    }
    ++at_;
    return wrapped(Kind::absent, owned(primary(false)));
  }

  Pattern group() {
    Pattern result{.kind = Kind::any_of};
    do {
      if (++depth_ > kDeepestWritten) fail("Muster ist zu tief verschachtelt");
      if (error_) return {};
      result.children.push_back(sequence("|)"));
      --depth_;
    } while (!error_ && take('|'));
    if (!error_ && !take(')')) fail("„)“ fehlt");
    if (result.children.size() == 1) return std::move(result.children.front());
    return result;
  }

  Pattern set(Kind kind, char close) {
    Pattern result{.kind = kind};
    for (skip_space(); !error_ && at_ < source_.size() && peek() != close; skip_space()) {
      if (std::string_view(")]}|").find(peek()) != std::string_view::npos) break;
      element(result, true);
    }
    if (!error_ && !take(close)) fail(fmt::format("„{}“ fehlt", close));
    const bool positive = std::any_of(
        result.children.begin(), result.children.end(),
        [](const Pattern& child) { return child.kind != Kind::absent && child.kind != Kind::optional; });
    if (!error_ && !positive) fail("leeres Muster: hier wird ein Wort erwartet");
    return result;
  }

  std::string_view word() {
    const std::size_t begin = at_;
    while (at_ < source_.size() && kSpecial.find(source_[at_]) == std::string_view::npos &&
           !source_.substr(at_).starts_with("..")) {
      ++at_;
    }
    return source_.substr(begin, at_ - begin);
  }

  Pattern atom() {
    Pattern result{.kind = Kind::atom};
    if (take('*')) {
      result.atom.kind = Atom::Kind::any;
      return result;
    }
    if (take('&')) {
      result = {.kind = Kind::phrase, .atom = {.text = std::string(word())}};
      if (result.atom.text.empty()) fail("hinter „&“ wird der Name einer Wendung erwartet");
      return result;
    }
    if (take('~')) {
      result.atom = {.kind = Atom::Kind::stem, .text = std::string(word())};
      if (result.atom.text.empty()) fail("hinter „~“ wird ein Wort erwartet");
      return result;
    }
    // One of: word, @class, word-, -word, word-word, with @class in place of a word.
    const bool leading_hyphen = take('-');
    bool is_class = take('@');
    std::string_view first = word();
    if (first.empty()) {
      fail(at_ < source_.size()
               ? fmt::format("„{}“ steht hier falsch: hier wird ein Wort erwartet", source_[at_])
               : "hier wird ein Wort erwartet");
      return {};
    }
    if (leading_hyphen) {
      if (first.ends_with('-')) {
        --at_;
        fail("ein Kompositum hat hier zwei Glieder: Bestimmungswort-Grundwort");
      }
      result.atom = {
          .kind = Atom::Kind::head, .text = {}, .head = std::string(first), .head_is_class = is_class};
      return result;
    }
    // A word with more than one hyphen stands for itself: Vor-Ort-Service.
    const bool open = first.ends_with('-');
    const auto hyphens = std::count(first.begin(), first.end(), '-');
    const std::size_t hyphen = open ? first.size() - 1 : first.find('-');
    result.atom.text_is_class = is_class;
    if (hyphen == std::string_view::npos || (!is_class && !open && hyphens > 1)) {
      result.atom.kind = is_class ? Atom::Kind::word_class : Atom::Kind::lemma;
      result.atom.text = std::string(first);
      return result;
    }
    result.atom.text = std::string(first.substr(0, hyphen));
    std::string_view head = first.substr(hyphen + 1);
    if (open && take('@')) {
      result.atom.head_is_class = true;
      head = word();
      if (head.empty()) fail("hinter „@“ wird der Name einer Klasse erwartet");
    }
    result.atom.head = std::string(head);
    result.atom.kind = head.empty() ? Atom::Kind::modifier : Atom::Kind::compound;
    return result;
  }

  std::string_view source_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::optional<Error> error_;
};

std::string list(const std::vector<Pattern>& children, std::string_view separator) {
  std::string out;
  for (const Pattern& child : children) {
    if (!out.empty()) out += separator;
    out += to_string(child);
  }
  return out;
}

/// A sequence stands in parentheses where it would otherwise fall apart.
std::string grouped(const Pattern& pattern) {
  return pattern.kind == Pattern::Kind::sequence ? fmt::format("({})", to_string(pattern))
                                                 : to_string(pattern);
}

std::string members(const std::vector<Pattern>& children) {
  std::string out;
  for (const Pattern& child : children) {
    if (!out.empty()) out += ' ';
    out += grouped(child);
  }
  return out;
}

}  // namespace

std::string to_string(const Atom& atom) {
  std::string text = (atom.text_is_class ? "@" : "") + atom.text;
  const std::string head = (atom.head_is_class ? "@" : "") + atom.head;
  switch (atom.kind) {
    case Atom::Kind::lemma:
    case Atom::Kind::word_class:
      return text;
    case Atom::Kind::surface:
      return fmt::format("\"{}\"", atom.text);
    case Atom::Kind::stem:
      return "~" + text;
    case Atom::Kind::modifier:
      return text + "-";
    case Atom::Kind::head:
      return "-" + head;
    case Atom::Kind::compound:
      return text + "-" + head;
    case Atom::Kind::any:
      return "*";
  }
  return {};
}

std::string to_string(const Pattern& pattern) {
  switch (pattern.kind) {
    case Pattern::Kind::atom:
      return to_string(pattern.atom);
    case Pattern::Kind::sequence: {
      std::string out;
      for (const Pattern& child : pattern.children) {
        if (!out.empty()) out += ' ';
        out += grouped(child);
      }
      return out;
    }
    case Pattern::Kind::gap:
      return pattern.max >= kMaxGap ? ".." : fmt::format("..{}", pattern.max);
    case Pattern::Kind::any_of:
      return fmt::format("({})", list(pattern.children, "|"));
    case Pattern::Kind::optional:
      return grouped(pattern.children.front()) + "?";
    case Pattern::Kind::clause:
      return fmt::format("{{{}}}", members(pattern.children));
    case Pattern::Kind::sentence:
      return fmt::format("[{}]", members(pattern.children));
    case Pattern::Kind::absent:
      return fmt::format("!{}", grouped(pattern.children.front()));
    case Pattern::Kind::owned:
      return grouped(pattern.children.front()) + "^";
    case Pattern::Kind::phrase:
      return "&" + pattern.atom.text;
  }
  return {};
}

Result<Pattern> parse_pattern(std::string_view source) { return PatternParser(source).parse(); }

}  // namespace kundenlint
