// Verb or adjective: the form alone does not tell "die versicherte Kundschaft" from "er versicherte ihr".
#include "kundenlint/morphology/sentence.h"
#include "kundenlint/morphology/verb_forms.h"

namespace kundenlint {
namespace {

class ReadingChooser {
 public:
  explicit ReadingChooser(const SentenceView& sentence) : sentence_(sentence) {}

  void choose() {
    for (std::uint32_t word = sentence_.range.begin; word < sentence_.range.end; ++word) {
      const Form& form = sentence_.at(word);
      const std::string_view written = sentence_.written(word);
      if (written.size() < 4 || written.front() < 'a') continue;
      if (form.pos == Pos::verb && (is_attribute(word) || is_adverbial_participle(word)))
        take(word, Pos::adjective);
      else if (form.pos == Pos::adjective && is_past_tense(word))
        take(word, Pos::verb);
    }
  }

 private:
  static bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    for (const std::string_view ending : endings) {
      if (word.ends_with(ending)) return true;
    }
    return false;
  }

  Pos pos(std::uint32_t word) const {
    if (word < sentence_.range.begin || word >= sentence_.range.end) return Pos::punctuation;
    return sentence_.at(word).pos;
  }
  bool is_noun(std::uint32_t word) const { return pos(word) == Pos::noun || pos(word) == Pos::name; }

  /// Between article and noun: "die versicherte Kundschaft", "mit bewährten Partnern".
  bool is_attribute(std::uint32_t word) const {
    if (!ends_with_any(sentence_.written(word), {"te", "ten", "ene", "enen"})) return false;
    if (word == sentence_.range.begin) return false;
    const Pos before = pos(word - 1), after = pos(word + 1);
    const bool opened = before == Pos::determiner || before == Pos::preposition || before == Pos::adjective ||
                        before == Pos::number;
    return opened && sentence_.at(word - 1).norm != "zu" && (is_noun(word + 1) || after == Pos::adjective);
  }

  /// No noun behind it that it could belong to: "sie interessierte sich", "weil er reagierte".
  bool is_past_tense(std::uint32_t word) const {
    if (!ends_with_any(sentence_.written(word), {"te", "ten"})) return false;
    const Pos before = pos(word - 1), after = pos(word + 1);
    const bool in_group = before == Pos::determiner || before == Pos::adjective || before == Pos::preposition;
    const bool goes_on = is_noun(word + 1) || after == Pos::adjective || after == Pos::conjunction;
    return !in_group && !goes_on;
  }

  /// "Wir bringen Feedback strukturiert ein": its part of the sentence has its verb already.
  bool is_adverbial_participle(std::uint32_t word) const {
    if (!sentence_.written(word).ends_with("iert")) return false;
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

void choose_readings(SentenceView sentence) { ReadingChooser(sentence).choose(); }

}  // namespace kundenlint
