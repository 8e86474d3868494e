// Verb or adjective: the form alone does not tell "die versicherte Kundschaft" from "er versicherte ihr".
#include <algorithm>
#include <array>

#include "kundenlint/base/word_set.h"
#include "kundenlint/morphology/names.h"
#include "kundenlint/morphology/normalize.h"
#include "kundenlint/morphology/prefixes.h"
#include "kundenlint/morphology/sentence.h"
#include "kundenlint/morphology/verb_forms.h"

namespace kundenlint {
namespace {

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

/// The endings of participles between article and noun, and of the past.
bool ends_as_attribute(std::string_view word) { return ends_with_any(word, {"te", "ten", "ene", "enen"}); }
bool ends_as_past(std::string_view word) { return ends_with_any(word, {"te", "ten"}); }
bool ends_as_adverb(std::string_view word) { return word.ends_with("iert"); }
bool is_small(std::string_view word) { return word.size() >= 4 && word.front() >= 'a'; }
bool may_greet(std::string_view word) { return word == "Liebe" || word == "Lieber" || word == "Liebes"; }

/// Only such participles look like a past: interessiert-e, versichert-e; but not gut-e, viert-e, best-e.
bool is_participle_without_ge(std::string_view adjective) {
  if (!adjective.ends_with('t')) return false;
  if (adjective.size() > 6 && adjective.ends_with("iert")) return true;  // but viert
  const VerbPrefixes prefixes = verb_prefixes(adjective);
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
    return !prefix.empty() && adjective.size() > prefix.size() + 2;
  });
}

/// An article in -e before a singular.
bool is_feminine(std::string_view article) {
  constexpr WordSet<13> kArticles(std::array<std::string_view, 13>{"deine", "die", "diese", "eine", "ihre",
                                                                   "jede", "jene", "keine", "meine", "seine",
                                                                   "unsere", "eure", "welche"});
  return kArticles.contains(article);
}

class ReadingChooser {
 public:
  explicit ReadingChooser(const SentenceView& sentence) : sentence_(sentence) {}

  void choose() {
    for (std::uint32_t word = sentence_.range.begin; word < sentence_.range.end; ++word) {
      const Form& form = sentence_.at(word);
      const std::string_view written = sentence_.written(word);
      if (form.pos == Pos::noun && (is_name(word) || is_tidings(word))) take(word, Pos::name);
      if (form.pos == Pos::noun && is_salutation(word)) take(word, Pos::adjective);
      if (!is_small(written)) continue;
      if (form.pos == Pos::verb && (is_attribute(word) || is_adverbial_participle(word)))
        take(word, Pos::adjective);
      else if (form.pos == Pos::adjective && is_past_tense(word))
        take(word, Pos::verb);
    }
  }

 private:
  Pos pos(std::uint32_t word) const {
    if (word < sentence_.range.begin || word >= sentence_.range.end) return Pos::punctuation;
    return sentence_.at(word).pos;
  }
  bool is_noun(std::uint32_t word) const { return pos(word) == Pos::noun || pos(word) == Pos::name; }

  /// "Frau Freund", "Max König", "Autohaus König", "König AG", "sie heißt König".
  bool is_name(std::uint32_t word) const {
    const Form& form = sentence_.at(word);
    if (form.compound() || form.gendered || !is_capitalised(form.surface)) return false;
    const std::string_view before = norm_at(word, -1), second = norm_at(word, -2);
    if (announces_name(before)) return true;
    const bool after_given = is_given_name(before) && is_capitalised(sentence_.written(word - 1));
    if (after_given && announces_name(second)) return true;
    if (!may_be_family_name(form.norm)) return false;
    return after_given || names_house(before) || closes_name(norm_at(word, 1)) || before == "namens" ||
           (word > sentence_.range.begin && sentence_.at(word - 1).lemma == "heißen");
  }

  /// "Die Kunde von der Fusion", "eine frohe Kunde": news is feminine and means nobody; like a name it keeps
  /// apart from the customer.
  bool is_tidings(std::uint32_t word) const {
    if (sentence_.at(word).norm != "kunde") return false;
    const std::string_view before = norm_at(word, -1);
    return is_feminine(before) || (word > sentence_.range.begin && pos(word - 1) == Pos::adjective &&
                                   is_feminine(norm_at(word, -2)));
  }

  /// "Liebe Kundin", "Lieber Herr Meier".
  bool is_salutation(std::uint32_t word) const {
    return may_greet(sentence_.written(word)) && is_noun(word + 1) &&
           (word == sentence_.range.begin || pos(word - 1) == Pos::punctuation);
  }

  std::string_view norm_at(std::uint32_t word, int offset) const {
    const std::int64_t at = std::int64_t{word} + offset;
    if (at < sentence_.range.begin || at >= sentence_.range.end) return {};
    return sentence_.at(static_cast<std::uint32_t>(at)).norm;
  }

  /// Between article and noun: "die versicherte Kundschaft", "mit bewährten Partnern".
  bool is_attribute(std::uint32_t word) const {
    if (!ends_as_attribute(sentence_.written(word))) return false;
    if (word == sentence_.range.begin) return false;
    const Pos before = pos(word - 1), after = pos(word + 1);
    const bool opened = before == Pos::determiner || before == Pos::preposition || before == Pos::adjective ||
                        before == Pos::number;
    return opened && sentence_.at(word - 1).norm != "zu" && (is_noun(word + 1) || after == Pos::adjective);
  }

  /// No noun behind it that it could belong to: "sie interessierte sich", "weil er reagierte".
  bool is_past_tense(std::uint32_t word) const {
    if (!ends_as_past(sentence_.written(word)) || !is_participle_without_ge(sentence_.at(word).lemma))
      return false;
    const Pos before = pos(word - 1), after = pos(word + 1);
    const bool in_group = before == Pos::determiner || before == Pos::adjective || before == Pos::preposition;
    const bool goes_on = is_noun(word + 1) || after == Pos::adjective || after == Pos::conjunction;
    return !in_group && !goes_on;
  }

  /// "Wir bringen Feedback strukturiert ein": its part of the sentence has its verb already.
  bool is_adverbial_participle(std::uint32_t word) const {
    if (!ends_as_adverb(sentence_.written(word))) return false;
    for (std::uint32_t at = word; at-- > sentence_.range.begin;) {
      if (sentence_.is_punctuation(at) || pos(at) == Pos::conjunction) return false;
      if (pos(at) == Pos::verb) {
        const std::string& lemma = sentence_.at(at).lemma;
        return !is_auxiliary(lemma) && !is_modal(lemma) &&
               verb_shape(sentence_.at(at)) != VerbShape::participle;
      }
    }
    return false;
  }

  void take(std::uint32_t word, Pos wanted) {
    if (const Form* form = sentence_.forms.reading(sentence_.written(word), wanted); form != nullptr)
      sentence_.words[word].form = form;
  }

  const SentenceView& sentence_;
};

}  // namespace

std::vector<Pos> other_readings(const Form& form) {
  const std::string_view word = form.surface;
  if (form.pos == Pos::noun && may_greet(word)) return {Pos::adjective};
  if (!is_small(word)) return {};
  if (form.pos == Pos::verb && (ends_as_attribute(word) || ends_as_adverb(word))) return {Pos::adjective};
  if (form.pos == Pos::adjective && ends_as_past(word)) return {Pos::verb};
  return {};
}

void choose_readings(SentenceView sentence) { ReadingChooser(sentence).choose(); }

}  // namespace kundenlint
