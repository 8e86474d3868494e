#include "kundenlint/morphology/verb_forms.h"

#include <algorithm>
#include <array>

#include "kundenlint/base/word_set.h"

namespace kundenlint {
namespace {

bool is_infinitive_of(std::string_view word, std::string_view lemma) {
  // ß and ss have the same length.
  return word.size() == lemma.size() && word.ends_with('n') && word.front() == lemma.front() &&
         word.substr(word.size() - 2) == lemma.substr(lemma.size() - 2);
}

bool has_inner_zu(std::string_view word, std::string_view lemma) {
  if (word.size() != lemma.size() + 2) return false;
  for (std::size_t at = word.find("zu", 1); at != std::string_view::npos; at = word.find("zu", at + 1)) {
    if (word.substr(0, at) == lemma.substr(0, at) && word.substr(at + 2) == lemma.substr(at)) return true;
  }
  return false;
}

/// The form has a ge- that the infinitive has not: gefragt, ausgerichtet, angegangen.
bool has_inner_ge(std::string_view word, std::string_view lemma) {
  if (!word.ends_with('t') && !word.ends_with('n')) return false;
  const auto limit = static_cast<std::ptrdiff_t>(std::min(word.size(), lemma.size()));
  const auto differs = std::mismatch(word.begin(), word.begin() + limit, lemma.begin()).first;
  const auto same = static_cast<std::size_t>(differs - word.begin());
  if (word.substr(same).starts_with("ge")) return true;
  // gegangen – gehen, genommen – nehmen aside: ge- of the form runs into that of the stem.
  return same >= 2 && word.substr(same - 2).starts_with("geg") && !lemma.substr(same - 2).starts_with("geg");
}

}  // namespace

VerbShape verb_shape(const Form& form) {
  if (form.pos != Pos::verb || form.norm.size() < 2 || form.lemma.size() < 2) return VerbShape::none;
  if (is_infinitive_of(form.norm, form.lemma)) return VerbShape::plural;
  if (has_inner_zu(form.norm, form.lemma)) return VerbShape::zu_infinitive;
  if (has_inner_ge(form.norm, form.lemma)) return VerbShape::participle;
  if (form.norm == "worden") return VerbShape::participle;
  return VerbShape::finite;
}

bool is_auxiliary(std::string_view lemma) { return lemma == "haben" || lemma == "sein" || lemma == "werden"; }

bool is_modal(std::string_view lemma) {
  constexpr WordSet<10> kModals(std::array<std::string_view, 10>{
      "können", "müssen", "sollen", "wollen", "dürfen", "mögen", "lassen", "helfen", "brauchen", "werden"});
  return kModals.contains(lemma);
}

}  // namespace kundenlint
