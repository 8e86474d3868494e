#include "kundenlint/corpus/wildcard.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kundenlint {
namespace {

using Name = std::u32string;

constexpr char32_t kBroken = 0x110000;  // + the byte: one that belongs to no character

Name characters(std::string_view text) {
  Name out;
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    if (c < 0) at = begin + 1;
    out += c < 0 ? kBroken + data[begin] : static_cast<char32_t>(c);
  }
  return out;
}

std::vector<Name> names_of(std::string_view path) {
  std::vector<Name> names;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    names.push_back(characters(path.substr(0, slash)));
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
  }
  return names;
}

bool is_of_class(std::u32string_view name, char32_t c) {
  const auto point = static_cast<UChar32>(c);
  if (name == U"alpha") return u_isalpha(point) != 0;
  if (name == U"digit") return u_isdigit(point) != 0;
  if (name == U"alnum") return u_isalnum(point) != 0;
  if (name == U"upper") return u_isupper(point) != 0;
  if (name == U"lower") return u_islower(point) != 0;
  if (name == U"space") return u_isUWhiteSpace(point) != 0;
  return name == U"punct" && u_ispunct(point) != 0;
}

// What stands between [ and ].
struct Bracket {
  bool matches = false;
  std::size_t end = 0;  // behind the ]
};

// Nothing where no ] closes it: then the [ is a character.
std::optional<Bracket> bracket(const Name& want, std::size_t at, char32_t c) {
  std::size_t i = at + 1;
  const bool negated = i < want.size() && (want[i] == U'!' || want[i] == U'^');
  if (negated) ++i;
  bool found = false;
  for (bool first = true; i < want.size() && (first || want[i] != U']'); first = false) {
    if (want[i] == U'[' && i + 1 < want.size() && want[i + 1] == U':') {
      const std::size_t close = want.find(U":]", i + 2);
      if (close == Name::npos) return std::nullopt;
      found = found || is_of_class(std::u32string_view(want).substr(i + 2, close - i - 2), c);
      i = close + 2;
      continue;
    }
    if (want[i] == U'\\' && i + 1 < want.size()) ++i;
    const char32_t low = want[i++];
    char32_t high = low;
    if (i + 1 < want.size() && want[i] == U'-' && want[i + 1] != U']') {
      if (want[i + 1] == U'\\' && i + 2 < want.size()) ++i;
      high = want[i + 1];
      i += 2;
    }
    found = found || (low <= c && c <= high);
  }
  if (i >= want.size()) return std::nullopt;
  return Bracket{found != negated, i + 1};
}

// Where the pattern goes on when its character at `at` is this one; nothing when it is not.
std::optional<std::size_t> step(const Name& want, std::size_t at, char32_t c) {
  if (want[at] == U'?') return at + 1;
  if (want[at] == U'[') {
    if (const auto set = bracket(want, at, c)) return set->matches ? std::optional(set->end) : std::nullopt;
  }
  if (want[at] == U'\\' && at + 1 < want.size()) ++at;
  return want[at] == c ? std::optional(at + 1) : std::nullopt;
}

// Only the last * has to be tried again: what stood before it fits as far to the left as it can.
bool name_matches(const Name& want, const Name& name) {
  std::size_t w = 0, n = 0;
  std::optional<std::size_t> star;
  std::size_t retry = 0;
  while (n < name.size()) {
    if (w < want.size() && want[w] == U'*') {
      star = ++w;
      retry = n;
      continue;
    }
    const auto next = w < want.size() ? step(want, w, name[n]) : std::nullopt;
    if (next) {
      w = *next;
      ++n;
    } else if (star) {
      w = *star;
      n = ++retry;
    } else {
      return false;
    }
  }
  while (w < want.size() && want[w] == U'*') ++w;
  return w == want.size();
}

}  // namespace

bool has_wildcard(std::string_view pattern) { return pattern.find_first_of("*?[") != std::string_view::npos; }

bool wildcard_match(std::string_view pattern, std::string_view path) {
  const std::vector<Name> want = names_of(pattern), names = names_of(path);
  // reached[j]: the pattern so far matches the first j names.
  std::vector<bool> reached(names.size() + 1);
  reached[0] = true;
  for (const Name& name : want) {
    std::vector<bool> next(names.size() + 1);
    for (std::size_t j = 0; j <= names.size(); ++j) {
      if (name == U"**")
        next[j] = reached[j] || (j > 0 && next[j - 1]);
      else
        next[j] = j > 0 && reached[j - 1] && name_matches(name, names[j - 1]);
    }
    reached = std::move(next);
  }
  return reached.back();
}

}  // namespace kundenlint
