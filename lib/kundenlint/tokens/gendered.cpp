#include "kundenlint/tokens/gendered.h"

#include "kundenlint/tokens/characters.h"
#include "kundenlint/tokens/word_lists.h"
#include "kundenlint/tokens/word_table.h"

namespace kundenlint {
namespace {

KUNDENLINT_WORDS(kEndings, "in innen r n m s e er en es em");
KUNDENLINT_WORDS(kBracketed, "in innen inn n e r s en er es");
KUNDENLINT_WORDS(kPaired,
                 "der die den dem des er sie ihm ihn ihr ihrer ihre ihren ihrem ihres sein seine seiner "
                 "seinen seinem seines "
                 "diese dieser diesen diesem jede jeder jeden jedem eine einer einen einem");

std::uint32_t end_of_letters(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end && class_at(text, at) == CharClass::letter) at += read_character(text, at).size;
  return at;
}

bool is_paired(std::string_view a, std::string_view b) {
  return a != b && kPaired.contains(FoldedWord(a).view()) && kPaired.contains(FoldedWord(b).view());
}

// "Bürger:innennähe": the plural ending may begin a compound. "Kund:inX" is none.
bool is_ending(std::string_view run) {
  if (kEndings.contains(run) || run == "In" || run == "Innen" || run == "IN" || run == "INNEN") return true;
  return run.starts_with("innen") || run.starts_with("Innen");
}

std::uint32_t after_bracket(std::string_view text, std::uint32_t begin, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t close = end_of_letters(text, at + 1, end);
  if (close >= end || text[close] != ')' || at - begin < 3) return at;
  const std::string_view inside = text.substr(at + 1, close - at - 1);
  if (!kBracketed.contains(inside)) return at;
  const std::uint32_t behind = end_of_letters(text, close + 1, end);
  const std::string_view rest = text.substr(close + 1, behind - close - 1);
  if (inside == "inn") return rest == "en" ? behind : at;
  return rest.empty() ? close + 1 : at;
}

// "jede/r", "Kund/innen", "Kunde/-in", but not "auf/in" and "km/s".
bool fits_slash(std::string_view stem, std::string_view run) {
  if (stem.size() < 3) return false;
  const bool noun = is_upper(read_character(stem, 0).code);
  if (run == "in" || run == "In" || run == "Innen" || run.starts_with("innen")) return noun;
  if (run == "r" || run == "n" || run == "m" || run == "s") return stem.ends_with('e');
  return run == "e" && (stem.ends_with("ein") || FoldedWord(stem).view() == "ihr");
}

std::uint32_t after_slash(std::string_view text, std::uint32_t begin, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t hyphen = at + 1 < end && text[at + 1] == '-' ? 1 : 0;
  const std::uint32_t first = at + 1 + hyphen;
  const std::uint32_t last = end_of_letters(text, first, end);
  const std::string_view run = text.substr(first, last - first);
  const std::string_view stem = text.substr(begin, at - begin);
  if (hyphen == 0 && is_paired(stem, run)) return last;
  if (hyphen == 1) return is_upper(read_character(stem, 0).code) && is_ending(run) ? last : at;
  return fits_slash(stem, run) ? last : at;
}

}  // namespace

std::uint32_t gendered_ending(std::string_view text, std::uint32_t begin, std::uint32_t at,
                              std::uint32_t end) {
  const Character mark = read_character(text, at);
  if (mark.code == '(') return after_bracket(text, begin, at, end);
  if (mark.code == '/') return after_slash(text, begin, at, end);
  if (mark.code != ':' && mark.code != '*' && mark.code != '_' && mark.code != 0xB7 && mark.code != 0x2022)
    return at;
  const std::uint32_t first = at + mark.size;
  const std::uint32_t last = end_of_letters(text, first, end);
  const std::string_view run = text.substr(first, last - first);
  if (run.empty()) return at;
  return is_ending(run) || is_paired(text.substr(begin, at - begin), run) ? last : at;
}

}  // namespace kundenlint
