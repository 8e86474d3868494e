#include "kundenlint/morphology/stem.h"

#include <array>
#include <utility>

#include "kundenlint/morphology/normalize.h"

namespace kundenlint {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// Letter groups that count as one while endings are cut, and are put back afterwards.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kGroups = {
    {{"sch", "$"}, {"ei", "%"}, {"ie", "&"}}};

/// "ll" → "l*", so that a doubled letter is one with a mark.
void mark_doubles(std::string& text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == text[i - 1] && text[i] != '*') text[i] = '*';
  }
}

void unmark_doubles(std::string& text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '*') text[i] = text[i - 1];
  }
}

bool cut(std::string& text, std::string_view ending) {
  if (!text.ends_with(ending)) return false;
  text.resize(text.size() - ending.size());
  return true;
}

}  // namespace

std::string cistem(std::string_view word) {
  const bool capital = is_capitalised(word);
  std::string text = lower(word);
  replace_all(text, "ü", "u");
  replace_all(text, "ö", "o");
  replace_all(text, "ä", "a");
  replace_all(text, "ß", "ss");
  if (text.starts_with("ge") && letters(text) >= 6) text.erase(0, 2);
  for (const auto& [group, mark] : kGroups) replace_all(text, group, mark);
  mark_doubles(text);
  while (letters(text) > 3) {
    if (letters(text) > 5 && (cut(text, "em") || cut(text, "er") || cut(text, "nd"))) continue;
    if (!capital && cut(text, "t")) continue;
    if (cut(text, "e") || cut(text, "s") || cut(text, "n")) continue;
    break;
  }
  unmark_doubles(text);
  for (const auto& [group, mark] : kGroups) replace_all(text, mark, group);
  return text;
}

std::string stem_of(const Form& form) { return has_letter(form.surface) ? cistem(form.lemma) : form.surface; }

}  // namespace kundenlint
