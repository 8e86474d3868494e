#include "kundenlint/dictionary/phrases.h"

#include <fmt/format.h>

#include <algorithm>

#include "kundenlint/base/nearest.h"

namespace kundenlint {
namespace {

constexpr int kMostNested = 4;  // phrases in phrases

Error unknown(const Dictionary& dictionary, const std::string& name) {
  std::vector<std::string_view> names;
  for (const NamedPattern& phrase : dictionary.phrases) names.emplace_back(phrase.name);
  return {.code = ErrorCode::dictionary,
          .message = fmt::format("unbekannte Wendung „&{}“", name),
          .hint = nearest_hint(name, names)};
}

std::optional<Error> resolve(Pattern& pattern, const Dictionary& dictionary, int depth) {
  if (pattern.kind == Pattern::Kind::phrase) {
    const std::string name = pattern.atom.text;
    const auto found = std::ranges::find(dictionary.phrases, name, &NamedPattern::name);
    if (found == dictionary.phrases.end()) return unknown(dictionary, name);
    if (depth >= kMostNested)
      return Error{
          .code = ErrorCode::dictionary,
          .message = fmt::format("Wendung „&{}“: zu tief verschachtelt, oder sie enthält sich selbst", name)};
    pattern = found->pattern;
    return resolve(pattern, dictionary, depth + 1);
  }
  for (Pattern& child : pattern.children) {
    if (auto error = resolve(child, dictionary, depth)) return error;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> resolve_phrases(Pattern& pattern, const Dictionary& dictionary) {
  return resolve(pattern, dictionary, 0);
}

}  // namespace kundenlint
