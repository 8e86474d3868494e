#include "kundenlint/dictionary/ownership.h"

#include <array>
#include <string_view>

#include "kundenlint/base/word_set.h"

namespace kundenlint {
namespace {

// "Ihre besonderen, oft ganz verschiedenen Wünsche" has five words between; more are no phrase any more.
constexpr std::uint32_t kFarthest = 7;
// "Die Kunden …, und ihre Wünsche": so many words back "ihre" may mean somebody, several clauses of a long sentence.
constexpr std::uint32_t kMemory = 60;
constexpr std::uint32_t kMostAdjectives = 3;  // "unserer vielen treuen alten Kunden"
constexpr std::uint32_t kMostJoined = 4;      // "Wünsche, Ziele, Sorgen und Fragen unserer Kunden"

constexpr WordSet<6> kPolite(std::array<std::string_view, 6>{"Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer",
                                                             "Ihres"});
constexpr WordSet<17> kFamiliar(std::array<std::string_view, 17>{
    "dein", "deine", "deinem", "deinen", "deiner", "deines", "euer", "eure", "eurem", "euren", "eurer",
    "eures", "euere", "euerem", "eueren", "euerer", "eueres"});
constexpr WordSet<13> kPossessives(std::array<std::string_view, 13>{"deren", "dessen", "ihr", "ihre", "ihrem",
                                                                    "ihren", "ihrer", "ihres", "seine",
                                                                    "seinem", "seinen", "seiner", "seines"});
constexpr WordSet<24> kGenitives(std::array<std::string_view, 24>{
    "unserer", "unseres", "der",    "des",    "seiner",  "seines",  "ihrer",  "ihres",
    "deiner",  "deines",  "eurer",  "eures",  "jedes",   "jeder",   "eines",  "einer",
    "aller",   "vieler",  "meiner", "meines", "mancher", "solcher", "dieser", "dieses"});
constexpr WordSet<5> kConjunctions(std::array<std::string_view, 5>{"und", "oder", "sowie", "bzw", "&"});

}  // namespace

OwnerAtoms owner_atoms(const Dictionary& dictionary) {
  return {dictionary.class_index(dictionary.reference + "_besitzer"),
          dictionary.class_index(dictionary.reference + "_teil")};
}

std::uint16_t OwnerTraits::of(const Form& form) {
  std::uint16_t traits = 0;
  const auto set = [&traits](std::uint16_t trait, bool holds) {
    if (holds) traits = static_cast<std::uint16_t>(traits | trait);
  };
  set(kAddress, kPolite.contains(form.surface) || kFamiliar.contains(form.norm));
  set(kTheir, kPossessives.contains(form.norm));
  set(kGenitive, kGenitives.contains(form.norm));
  set(kOf, form.norm == "von" || form.norm == "vom");
  set(kArticle, form.pos == Pos::determiner || form.pos == Pos::pronoun);
  set(kJoins, kConjunctions.contains(form.norm) || form.surface == ",");
  set(kDescribes, form.pos == Pos::adjective || form.pos == Pos::adverb || form.pos == Pos::number ||
                      form.pos == Pos::unknown);
  set(kNoun, form.pos == Pos::noun || form.pos == Pos::name);
  set(kEr, form.norm.ends_with("er"));
  return traits;
}

std::uint32_t Ownership::owner_of(std::uint32_t word) const {
  if (is(word, OwnerTraits::kPart)) return word;
  const std::uint32_t found = before(word);
  return found != kNone ? found : behind_joined(word);
}

bool Ownership::named_before(std::uint32_t word) const {
  for (std::uint32_t at = word > sentence_.begin + kMemory ? word - kMemory : sentence_.begin; at < word;
       ++at) {
    if (is(at, OwnerTraits::kOwner)) return true;
  }
  return false;
}

// Right to left, over what describes the noun and over nouns that are joined with it.
std::uint32_t Ownership::before(std::uint32_t word) const {
  const std::uint32_t first = word > sentence_.begin + kFarthest ? word - kFarthest : sentence_.begin;
  bool joined = false;  // behind the word at hand stands "und" or a comma
  for (std::uint32_t at = word; at-- > first;) {
    const std::uint16_t it = traits_(at);
    if ((it & OwnerTraits::kAddress) != 0) return at;
    if ((it & OwnerTraits::kTheir) != 0) return named_before(at) ? at : kNone;
    const bool joins = (it & OwnerTraits::kJoins) != 0;
    if (!joins && (it & OwnerTraits::kDescribes) == 0 && !(joined && (it & OwnerTraits::kNoun) != 0))
      return kNone;
    joined = joins;
  }
  return kNone;
}

/// The owner in the phrase that begins at `at`; `bare`: without an article, then an adjective has to show the
/// genitive ("die Wünsche junger Familien").
std::uint32_t Ownership::owner_at(std::uint32_t at, bool bare) const {
  bool genitive = !bare;
  for (std::uint32_t adjectives = 0; at < sentence_.end && adjectives <= kMostAdjectives;
       ++at, ++adjectives) {
    if (is(at, OwnerTraits::kOwner)) return genitive ? at : kNone;
    if (!is(at, OwnerTraits::kDescribes)) return kNone;
    genitive = genitive || is(at, OwnerTraits::kEr);
  }
  return kNone;
}

std::uint32_t Ownership::behind(std::uint32_t word) const {
  std::uint32_t at = word + 1;
  if (at >= sentence_.end) return kNone;
  if (is(at, OwnerTraits::kOf)) {
    ++at;
    return owner_at(at < sentence_.end && is(at, OwnerTraits::kArticle) ? at + 1 : at, false);
  }
  if (is(at, OwnerTraits::kGenitive)) return owner_at(at + 1, false);
  return owner_at(at, true);
}

// "Wünsche und Sorgen unserer Kunden": the genitive stands behind the last of them.
std::uint32_t Ownership::behind_joined(std::uint32_t word) const {
  constexpr std::uint16_t kBetween = OwnerTraits::kDescribes | OwnerTraits::kArticle;
  for (std::uint32_t nouns = 0; nouns < kMostJoined; ++nouns) {
    const std::uint32_t found = behind(word);
    if (found != kNone) return found;
    std::uint32_t next = word + 1;
    if (next >= sentence_.end || !is(next, OwnerTraits::kJoins)) return kNone;
    ++next;
    while (next < sentence_.end && is(next, kBetween) && !is(next, OwnerTraits::kNoun)) ++next;
    if (next >= sentence_.end || !is(next, OwnerTraits::kNoun)) return kNone;
    word = next;
  }
  return kNone;
}

}  // namespace kundenlint
