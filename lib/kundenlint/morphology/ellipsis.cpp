#include <array>
#include <string>

#include "kundenlint/morphology/normalize.h"
#include "kundenlint/morphology/sentence.h"

namespace kundenlint {
namespace {

/// Words that may stand between: other truncated ones, conjunctions, commas, an article.
bool may_stand_between(std::string_view written, Pos pos) {
  if (written == "," || written == "/") return true;
  if (is_truncated_right(written) || is_truncated_left(written)) return true;
  return pos == Pos::conjunction || pos == Pos::determiner || pos == Pos::preposition ||
         pos == Pos::adjective;
}

/// Workstation- und PC-Hersteller: behind a hyphen the end keeps it and its capital.
std::string spliced(std::string_view root, std::string_view whole, std::size_t at) {
  const bool hyphen = at > 0 && whole[at - 1] == '-';
  return std::string(root) + (hyphen ? std::string(whole.substr(at - 1)) : lower(whole.substr(at)));
}

/// "Vor-" + "Nachteile" → "Vorteile", "Hard-" + "Software" → "Hardware": no compounds, but the same end makes
/// another known noun.
std::string completed_simple(FormSource& forms, std::string_view root, const Form& whole) {
  const std::string word = lower(whole.surface);
  // "Kunden- nähe": a line break that became a space.
  if (word == whole.surface && whole.pos != Pos::conjunction && forms.reading(word, Pos::noun) != nullptr) {
    std::string joined = std::string(root) + word;
    if (forms.form(joined).compound()) return joined;
  }
  if (whole.pos != Pos::noun || word.size() != whole.surface.size()) return {};
  for (std::size_t at = 2; at + 4 <= word.size(); ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U) continue;
    std::string joined = std::string(root) + word.substr(at);
    if (forms.reading(joined, Pos::noun) != nullptr) return joined;
  }
  return {};
}

/// "Kunden-" + "Serviceorientierung" → "Kundenorientierung": each way to take the end of the other compound
/// is tried, and a compound that is known is preferred; else its head alone is taken. What stands before the
/// head stays together where it is a word: Wettbewerbs- und Verbraucherschutz|kommission.
std::string completed_right(FormSource& forms, std::string_view truncated, const Form& whole) {
  std::string_view root = truncated.substr(0, truncated.size() - 1);
  const std::string_view surface = whole.surface;
  if (!whole.compound()) return completed_simple(forms, root, whole);
  const std::uint32_t head = whole.parts.back().bytes.begin;
  const bool modifier_is_word =
      whole.parts.size() > 2 && forms.reading(surface.substr(0, head), Pos::noun) != nullptr;
  for (std::size_t part = 1; part + 1 < whole.parts.size() && !modifier_is_word; ++part) {
    std::string joined = spliced(root, surface, whole.parts[part].bytes.begin);
    if (forms.form(joined).parts.size() == whole.parts.size() - part + 1) return joined;
  }
  return spliced(root, surface, head);
}

/// "Kundenorientierung" + "-nähe" → "Kundennähe".
std::string completed_left(std::string_view truncated, const Form& whole) {
  if (!whole.compound()) return {};
  const Part& last = whole.parts.back();
  return whole.surface.substr(0, last.bytes.begin) + std::string(truncated.substr(1));
}

/// What the truncated word stands for beside the whole one; nullptr: nothing, as that is no compound.
const Form* completed(FormSource& forms, std::string_view truncated, const Form& whole) {
  const std::string compound = is_truncated_right(truncated) ? completed_right(forms, truncated, whole)
                                                             : completed_left(truncated, whole);
  if (compound.empty()) return nullptr;
  // "kunden- und serviceorientierung" in a text without capitals.
  return &forms.form(whole.pos == Pos::noun ? capitalised(compound) : compound);
}

void complete(SentenceView& sentence, std::uint32_t word, std::uint32_t other) {
  const Form* whole = completed(sentence.forms, sentence.written(word), sentence.at(other));
  if (whole == nullptr) return;
  sentence.words[word].form = whole;
  sentence.words[word].completed = true;
}

}  // namespace

bool is_truncated_right(std::string_view word) {
  return word.size() > 2 && word.ends_with('-') && !word.starts_with('-');
}

bool is_truncated_left(std::string_view word) {
  return word.size() > 3 && word.starts_with('-') && static_cast<unsigned char>(word[1]) > '9';
}

Completions completions(FormSource& forms, std::string_view truncated, const Form& whole) {
  std::vector<const Form*> readings = {&whole};
  for (const Pos pos : other_readings(whole)) {
    if (const Form* reading = forms.reading(whole.surface, pos); reading != nullptr)
      readings.push_back(reading);
  }
  Completions found{.forms = {}, .last = true};
  for (const Form* reading : readings) {
    if (const Form* form = completed(forms, truncated, *reading); form != nullptr)
      found.forms.push_back(form);
    if (!reading->compound() && may_stand_between(whole.surface, reading->pos)) found.last = false;
  }
  return found;
}

void complete_ellipses(SentenceView sentence) {
  for (std::uint32_t word = sentence.range.begin; word < sentence.range.end; ++word) {
    const std::string_view written = sentence.written(word);
    if (is_truncated_right(written)) {
      for (std::uint32_t other = word + 1; other < sentence.range.end && other <= word + kEllipsisReach;
           ++other) {
        if (sentence.at(other).compound() && !is_truncated_right(sentence.written(other))) {
          complete(sentence, word, other);
          break;
        }
        if (!may_stand_between(sentence.written(other), sentence.at(other).pos)) {
          complete(sentence, word, other);
          break;
        }
      }
    } else if (is_truncated_left(written)) {
      for (std::uint32_t other = word; other-- > sentence.range.begin && word - other <= kEllipsisReach;) {
        if (sentence.at(other).compound()) {
          complete(sentence, word, other);
          break;
        }
        if (!may_stand_between(sentence.written(other), sentence.at(other).pos)) break;
      }
    }
  }
}

}  // namespace kundenlint
