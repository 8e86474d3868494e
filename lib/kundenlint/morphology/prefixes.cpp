#include "kundenlint/morphology/prefixes.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "kundenlint/base/word_set.h"
#include "kundenlint/morphology/strong_verbs.h"

namespace kundenlint {
namespace {

constexpr WordSet<97> kParticles(std::array<std::string_view, 97>{
    "ab",       "an",         "auf",      "aus",      "bei",       "da",          "dabei",   "dafür",
    "dagegen",  "daher",      "dahin",    "daneben",  "dar",       "daran",       "darauf",  "davon",
    "dazu",     "dazwischen", "durch",    "ein",      "empor",     "entgegen",    "entlang", "fehl",
    "fern",     "fest",       "fort",     "frei",     "gegenüber", "gleich",      "gut",     "heim",
    "her",      "herab",      "heran",    "herauf",   "heraus",    "herbei",      "herein",  "herum",
    "herunter", "hervor",     "hin",      "hinab",    "hinauf",    "hinaus",      "hinein",  "hinterher",
    "hinunter", "hinweg",     "hinzu",    "hoch",     "inne",      "kennen",      "los",     "mit",
    "nach",     "nahe",       "nieder",   "raus",     "rein",      "rüber",       "runter",  "sicher",
    "statt",    "still",      "teil",     "um",       "unter",     "vor",         "voran",   "voraus",
    "vorbei",   "vorher",     "vorweg",   "vorwärts", "weg",       "weiter",      "wieder",  "zu",
    "zurecht",  "zurück",     "zusammen", "über",     "bereit",    "auseinander", "bekannt", "bevor",
    "einher",   "gerade",     "lahm",     "übrig",    "wahr",      "preis",       "stand",   "zugute",
    "näher"});
constexpr WordSet<34> kProductive(std::array<std::string_view, 34>{
    "ab",    "an",     "auf",    "aus",    "bei",    "durch",    "ein",    "entgegen", "fest",
    "heran", "heraus", "herum",  "hervor", "hin",    "hinaus",   "hinein", "hinzu",    "los",
    "mit",   "nach",   "nieder", "um",     "vor",    "voran",    "voraus", "vorbei",   "vorweg",
    "weg",   "weiter", "wieder", "zu",     "zurück", "zusammen", "rein"});
constexpr WordSet<11> kAdverbial(std::array<std::string_view, 11>{
    "frei", "gleich", "gut", "hoch", "nahe", "näher", "sicher", "still", "unter", "wieder", "über"});
constexpr WordSet<11> kInseparable(std::array<std::string_view, 11>{"be", "emp", "ent", "er", "ge", "miss",
                                                                    "ver", "zer", "wider", "hinter", "voll"});

/// Both lists, sorted: a word's prefixes are found by its first byte.
constexpr PrefixList kPrefixes([] {
  std::array<std::string_view, 97 + 11> all;
  std::copy(kInseparable.begin(), kInseparable.end(),
            std::copy(kParticles.begin(), kParticles.end(), all.begin()));
  std::sort(all.begin(), all.end());
  return all;
}());

}  // namespace

VerbPrefixes::VerbPrefixes(std::string_view word) {
  // Those of one word are beginnings of each other: sorted by bytes they are sorted by length.
  for (const std::string_view prefix : kPrefixes.candidates(word)) {
    if (word.size() > prefix.size() + 2 && word.starts_with(prefix) && size_ < std::ssize(found_))
      found_[static_cast<std::size_t>(size_++)] = prefix;
  }
  std::reverse(found_.begin() + 1, found_.begin() + size_);
}

VerbPrefixes verb_prefixes(std::string_view word) { return VerbPrefixes(word); }

bool is_particle(std::string_view word) { return kParticles.contains(word); }

bool is_productive(std::string_view particle) { return kProductive.contains(particle); }

bool is_adverbial(std::string_view particle) { return kAdverbial.contains(particle); }

bool is_inseparable(std::string_view prefix) { return kInseparable.contains(prefix); }

bool is_strong_infinitive(std::string_view word) { return strong_infinitives().contains(word); }

}  // namespace kundenlint
