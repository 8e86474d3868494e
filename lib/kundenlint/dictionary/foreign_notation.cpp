#include "kundenlint/dictionary/foreign_notation.h"

#include <fmt/format.h>

#include <algorithm>

namespace kundenlint {
namespace {

constexpr std::string_view kWholeWords =
    "ein Wort steht hier für alle seine Formen; ein beliebiges Wort schreibt man „*“, eine Lücke „..“";

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

class Scanner {
 public:
  explicit Scanner(std::string_view pattern) : text_(pattern) {}

  std::optional<Error> scan() {
    if (text_.size() > 2 && text_.front() == '/' && text_.back() == '/') return expression(0, text_);
    bool quoted = false;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == '"') quoted = !quoted;
      if (quoted) continue;
      if (auto error = at(i)) return error;
    }
    return std::nullopt;
  }

 private:
  char look(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  char before(std::size_t i) const { return i == 0 ? '\0' : text_[i - 1]; }

  std::optional<Error> at(std::size_t i) {
    switch (text_[i]) {
      case '*':
        return star(i);
      case '.':
        if (before(i) != '.' && (look(i + 1) == '*' || look(i + 1) == '+'))
          return expression(i, text_.substr(i, 2));
        return std::nullopt;
      case '\\':
        return expression(i, text_.substr(i, is_letter(look(i + 1)) ? 2 : 1));
      case '+':
        if (is_letter(before(i)) || before(i) == ')' || before(i) == ']')
          return expression(i, text_.substr(i, 1));
        return std::nullopt;
      case '^':
        return i == 0 ? std::optional(expression(i, "^")) : std::nullopt;
      case '$':
        return i + 1 == text_.size() ? std::optional(expression(i, "$")) : std::nullopt;
      case '(':
        return look(i + 1) == '?' ? std::optional(expression(i, "(?")) : std::nullopt;
      case '[':
        return letters(i);
      case '{':
        return times(i);
      default:
        return std::nullopt;
    }
  }

  /// "Kunden*", "*nähe"; behind "." it is told there.
  std::optional<Error> star(std::size_t i) {
    std::size_t begin = i, end = i + 1;
    while (begin > 0 && is_letter(text_[begin - 1])) --begin;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    const std::string_view head = text_.substr(begin, i - begin), tail = text_.substr(i + 1, end - i - 1);
    if (head.empty() && tail.empty()) return std::nullopt;
    std::string hint;
    if (head.empty()) {
      hint = fmt::format("alle Formen findet schon „{0}“, Komposita, die so enden, „-{0}“", tail);
    } else if (tail.empty()) {
      hint = fmt::format(
          "alle Formen findet schon „{0}“, Komposita, die so beginnen, „{0}-“, Wörter desselben "
          "Stamms „~{0}“",
          head);
    } else {
      hint = fmt::format("Komposita mit beiden Gliedern findet „{}-{}“", head, tail);
    }
    return fail(begin,
                fmt::format("„{}“: „*“ steht für ein ganzes Wort, nicht für Buchstaben",
                            text_.substr(begin, end - begin)),
                std::move(hint));
  }

  /// "[a-z]", "Kund[ei]n"; "[a b]" is a sentence.
  std::optional<Error> letters(std::size_t i) {
    const std::size_t close = text_.find(']', i);
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view inside = text_.substr(i + 1, close - i - 1);
    if (inside.empty() || inside.find(' ') != std::string_view::npos) return std::nullopt;
    const bool joined = is_letter(before(i)) || is_letter(look(close + 1)) || inside.front() == '^';
    const bool range = inside.size() % 3 == 0 && inside.size() <= 12 && [&] {
      for (std::size_t k = 0; k < inside.size(); k += 3) {
        if (!is_letter(inside[k]) || inside[k + 1] != '-' || !is_letter(inside[k + 2])) return false;
      }
      return true;
    }();
    if (!joined && !range) return std::nullopt;
    return fail(i,
                fmt::format("„{}“: [ ] steht für Wörter eines Satzes, nicht für Buchstaben",
                            text_.substr(i, close + 1 - i)),
                std::string(kWholeWords));
  }

  /// "a{2,3}"
  std::optional<Error> times(std::size_t i) {
    const std::size_t close = text_.find('}', i);
    if (close == std::string_view::npos || close == i + 1) return std::nullopt;
    const std::string_view inside = text_.substr(i + 1, close - i - 1);
    if (!std::all_of(inside.begin(), inside.end(), [](char c) { return is_digit(c) || c == ','; }))
      return std::nullopt;
    return expression(i, text_.substr(i, close + 1 - i));
  }

  Error expression(std::size_t i, std::string_view what) {
    return fail(i, fmt::format("„{}“ gehört zu regulären Ausdrücken; ein Muster besteht aus Wörtern", what),
                std::string(kWholeWords));
  }

  Error fail(std::size_t i, std::string message, std::string hint) {
    const auto begin = text_.begin();
    const auto column = 1 + std::count_if(begin, begin + static_cast<std::ptrdiff_t>(i),
                                          [](char c) { return !continues(c); });
    return {.code = ErrorCode::syntax,
            .message = std::move(message),
            .line = 1,
            .column = static_cast<std::uint32_t>(column),
            .hint = std::move(hint)};
  }

  std::string_view text_;
};

}  // namespace

std::optional<Error> foreign_notation(std::string_view pattern) { return Scanner(pattern).scan(); }

}  // namespace kundenlint
