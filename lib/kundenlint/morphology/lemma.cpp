#include "kundenlint/morphology/lemma.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "kundenlint/morphology/compound.h"
#include "kundenlint/morphology/function_words.h"
#include "kundenlint/morphology/normalize.h"
#include "kundenlint/morphology/prefixes.h"
#include "kundenlint/morphology/strong_verbs.h"

namespace kundenlint {
namespace {

using Views = std::initializer_list<std::string_view>;

bool ends_with_any(std::string_view word, Views endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() > ending.size() + 1 && word.ends_with(ending);
  });
}

std::string joined(std::string_view a, std::string_view b, std::string_view c = {}) {
  std::string out;
  out.reserve(a.size() + b.size() + c.size());
  out += a;
  out += b;
  out += c;
  return out;
}

std::string_view without(std::string_view word, std::string_view ending) {
  return word.ends_with(ending) && word.size() > ending.size() + 1
             ? word.substr(0, word.size() - ending.size())
             : std::string_view();
}

// Nouns whose plural ends in -er, most of them with an umlaut.
constexpr std::array<std::string_view, 78> kErPlurals = {
    "amt",       "bad",     "band",     "bild",     "blatt",      "brett",     "buch",     "dach",
    "denkmal",   "dorf",    "ei",       "fach",     "fass",       "feld",      "geist",    "geld",
    "gemüt",     "gesicht", "gespenst", "gewand",   "glas",       "glied",     "gott",     "grab",
    "gras",      "gut",     "haupt",    "haus",     "holz",       "horn",      "huhn",     "irrtum",
    "kalb",      "kind",    "kleid",    "korn",     "kraut",      "lamm",      "land",     "leib",
    "licht",     "lied",    "loch",     "mahl",     "mal",        "mann",      "maul",     "mitglied",
    "mund",      "nest",    "pfand",    "rad",      "rand",       "reichtum",  "rind",     "schild",
    "schloss",   "schwert", "strauch",  "tal",      "tuch",       "volk",      "wald",     "weib",
    "wort",      "wurm",    "bistum",   "eigentum", "fürstentum", "heiligtum", "altertum", "besitztum",
    "parlament", "scheit",  "stift",    "dorn",     "gehalt",     "vormund"};

bool has_er_plural(std::string_view noun) {
  return std::find(kErPlurals.begin(), kErPlurals.end(), noun) != kErPlurals.end();
}

// Adjectives whose comparison changes the stem or that lose a letter.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kIrregularAdjectives = {
    {{"besser", "gut"},          {"best", "gut"},         {"näher", "nah"},
     {"nächst", "nah"},          {"nah", "nah"},          {"höher", "hoch"},
     {"höchst", "hoch"},         {"hoh", "hoch"},         {"größer", "groß"},
     {"größt", "groß"},          {"grösser", "groß"},     {"teur", "teuer"},
     {"dunkl", "dunkel"},        {"edl", "edel"},         {"sensibl", "sensibel"},
     {"flexibl", "flexibel"},    {"variabl", "variabel"}, {"akzeptabl", "akzeptabel"},
     {"rentabl", "rentabel"},    {"eitl", "eitel"},       {"sau", "sauer"},
     {"kompatibl", "kompatibel"}}};

std::string irregular_adjective(std::string_view stem) {
  for (const auto& [form, base] : kIrregularAdjectives) {
    if (form == stem) return std::string(base);
  }
  return {};
}

/// The polite address inside a sentence is a word of its own: Sie, Ihnen → Sie; Ihre, Ihrem → Ihr.
std::optional<Reading> polite_pronoun(std::string_view word) {
  if (word == "sie" || word == "ihnen") return Reading{"Sie", Pos::pronoun};
  for (const std::string_view form : {"ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres"}) {
    if (word == form) return Reading{"Ihr", Pos::determiner};
  }
  return std::nullopt;
}

}  // namespace

bool Lemmatizer::is_infinitive(std::string_view word) const {
  if (word.size() < 4 || !word.ends_with('n')) return false;
  std::string_view stem = without(word, "en");
  if (stem.empty() && (word.ends_with("ern") || word.ends_with("eln")))
    stem = word.substr(0, word.size() - 1);
  if (stem.empty()) return word == "tun";
  const auto seen = [&](const std::string& form) { return lexicon_.find(form).small > 0; };
  const bool listed = lexicon_.find(word).small > 0;
  for (const std::string_view prefix : verb_prefixes(word)) {
    const std::string_view rest = stem.substr(std::min(prefix.size(), stem.size()));
    if (rest.size() < 2) continue;
    const std::string_view base = word.substr(prefix.size());
    if (!prefix.empty() && is_productive(prefix) && base.size() > 4 && is_infinitive(base)) return true;
    const bool known = listed || seen(joined(prefix, "zu", base));
    if (is_strong_infinitive(base) && (prefix.empty() || known)) return true;
    if (!known) continue;
    if (seen(joined(prefix, "ge", joined(rest, "t"))) || seen(joined(prefix, rest, "te")) ||
        seen(joined(prefix, rest, "t")) || seen(joined(rest, "te")) || seen(joined(prefix, rest, "et")) ||
        seen(joined(rest, "ete"))) {
      return true;
    }
  }
  return false;
}

std::string Lemmatizer::irregular_verb(std::string_view prefix, std::string_view rest) const {
  const auto plausible = [&](std::string_view infinitive) {
    const std::string whole = joined(prefix, infinitive);
    return prefix.empty() || lexicon_.find(whole).small > 0 ||
           lexicon_.find(joined(prefix, "zu", infinitive)).small > 0;
  };
  const StrongForm* strong = strong_form(rest);
  // An inseparable prefix takes the place of ge-: begangen, verstanden.
  if (strong == nullptr && !prefix.empty()) strong = strong_form(joined("ge", rest));
  if (strong != nullptr && plausible(strong->infinitive)) return joined(prefix, strong->infinitive);
  if (!prefix.empty() && rest.starts_with("zu") && rest.size() > 5) {
    std::string infinitive = joined(prefix, rest.substr(2));
    if (is_infinitive(infinitive)) return infinitive;
  }
  return {};
}

std::string Lemmatizer::regular_verb(std::string_view word) const {
  const auto infinitive = [&](std::string_view stem) -> std::string {
    if (stem.size() < 2) return {};
    const bool short_ending = stem.ends_with("er") || stem.ends_with("el");
    if (std::string whole = joined(stem, short_ending ? "n" : "en"); is_infinitive(whole)) return whole;
    return {};
  };
  for (const std::string_view prefix : verb_prefixes(word)) {
    const std::string_view rest = word.substr(prefix.size());
    if (!rest.starts_with("ge")) continue;
    for (const std::string_view ending : {"et", "t"}) {
      const std::string_view stem = without(rest.substr(2), ending);
      if (stem.empty()) continue;
      if (std::string whole = infinitive(joined(prefix, stem)); !whole.empty()) return whole;
    }
  }
  if (is_infinitive(word)) return std::string(word);
  for (const std::string_view ending : {"test", "tet", "ten", "te", "est", "et", "st", "t", "e", "n"}) {
    const std::string_view stem = without(word, ending);
    if (stem.empty()) continue;
    if (std::string whole = infinitive(stem); !whole.empty()) return whole;
  }
  return {};
}

std::string Lemmatizer::verb(std::string_view word) const {
  for (const std::string_view prefix : verb_prefixes(word)) {
    std::string infinitive = irregular_verb(prefix, word.substr(prefix.size()));
    if (!infinitive.empty()) return infinitive;
  }
  return regular_verb(word);
}

/// ausgerichtet, verstanden, zugeschnitten, maßgeschneidert.
bool Lemmatizer::is_participle(std::string_view word) const {
  for (const std::string_view prefix : verb_prefixes(word)) {
    const std::string_view rest = word.substr(prefix.size());
    const StrongForm* strong = strong_form(rest);
    if (strong == nullptr && !prefix.empty()) strong = strong_form(joined("ge", rest));
    if (strong != nullptr && strong->kind == VerbForm::participle) return true;
    const bool regular =
        rest.ends_with('t') && (rest.starts_with("ge") || (!prefix.empty() && is_inseparable(prefix)));
    if (regular && !regular_verb(word).empty()) return true;
  }
  const std::vector<Span> parts = split_compound(word, lexicon_);
  return parts.size() > 1 && is_participle(parts.back().of(word));
}

/// The lexicon knows it inflected as only adjectives are, or its ending says so.
bool Lemmatizer::is_adjective(std::string_view word) const {
  if (word.size() < 2) return false;
  if (ends_with_any(word, {"lich", "isch",   "bar",   "sam",     "haft", "los",   "voll",
                           "iert", "ell",    "iv",    "gerecht", "frei", "reich", "fähig",
                           "wert", "würdig", "mäßig", "artig",   "ig",   "end",   "spezifisch"})) {
    return true;
  }
  if (is_participle(word)) return true;
  const auto seen = [&](std::string_view ending) { return lexicon_.find(joined(word, ending)).small > 0; };
  return lexicon_.find(word).small > 0 && (seen("em") || seen("es")) && seen("e");
}

std::string Lemmatizer::adjective(std::string_view word) const {
  for (const std::string_view ending : {"e", "en", "er", "es", "em", ""}) {
    if (!word.ends_with(ending) || word.size() <= ending.size() + 1) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    if (std::string base = irregular_adjective(stem); !base.empty() && (!ending.empty() || stem != base))
      return base;
    if (!ending.empty() && is_adjective(stem)) {
      // kundenorientierter-e: the comparative keeps its base.
      const std::string_view positive = without(stem, "er");
      return std::string(!positive.empty() && is_adjective(positive) ? positive : stem);
    }
    for (const std::string_view degree : {"er", "est", "st"}) {
      const std::string_view base = without(stem, degree);
      if (base.empty()) continue;
      if (degree == "er" && ending.empty() && !is_adjective(base)) continue;
      if (is_adjective(base)) return std::string(base);
      if (std::string plain = without_umlaut(base); !plain.empty() && is_adjective(plain)) return plain;
    }
  }
  return {};
}

/// The base of an inflected noun that the lexicon knows; empty when there is none.
std::string Lemmatizer::known_noun(std::string_view word) const {
  const WordCount self = lexicon_.find(word);
  const auto better = [&](std::string_view base, int slack) {
    const WordCount count = lexicon_.find(base);
    return base.size() > 2 && count.noun() && count.capital + slack >= self.capital;
  };
  if (word.ends_with("herrn")) return std::string(word.substr(0, word.size() - 1));
  if (word.ends_with("herren")) return std::string(word.substr(0, word.size() - 2));
  if (const auto base = without(word, "nissen"); !base.empty()) return joined(base, "nis");
  if (const auto base = without(word, "nisses"); !base.empty()) return joined(base, "nis");
  if (const auto base = without(word, "nisse"); !base.empty()) return joined(base, "nis");
  if (ends_with_any(word, {"ungen", "heiten", "keiten", "schaften", "ionen", "täten", "enzen", "anzen"})) {
    return std::string(word.substr(0, word.size() - 2));
  }
  if (ends_with_any(word, {"ung", "heit", "keit", "schaft", "ion", "tät", "nis", "ismus"}))
    return std::string(word);
  for (const std::string_view ending : {"ern", "er"}) {
    const std::string_view base = without(word, ending);
    if (base.empty()) continue;
    if (has_er_plural(base)) return std::string(base);
    if (std::string plain = without_umlaut(base); has_er_plural(plain)) return plain;
  }
  const bool infinitive =
      self.small > 0 && self.small + 3 >= self.capital && word.ends_with('n') && is_infinitive(word);
  struct Ending {
    std::string_view text;
    int slack;
    bool umlaut;
  };
  for (const Ending& ending :
       {Ending{"n", 6, false}, Ending{"en", 3, false}, Ending{"e", 2, true}, Ending{"en", 1, true},
        Ending{"s", -1, false}, Ending{"es", 0, false}, Ending{"", -1, true}}) {
    if (!word.ends_with(ending.text) || word.size() <= ending.text.size() + 2) continue;
    const std::string_view base = word.substr(0, word.size() - ending.text.size());
    const bool plural_n = ending.text == "n" && !ends_with_any(base, {"e", "er", "el"});
    if (plural_n || (infinitive && !(ending.text == "n" && better(base, 0)))) continue;
    if (!ending.text.empty() && better(base, ending.slack)) {
      // Produkt-e-n: the dative plural has two endings.
      std::string singular = ending.text == "n" && base.ends_with('e') ? known_noun(base) : std::string();
      return singular.empty() ? std::string(base) : singular;
    }
    if (!ending.umlaut) continue;
    if (std::string plain = without_umlaut(base); !plain.empty() && better(plain, 3)) return plain;
  }
  return {};
}

std::string Lemmatizer::noun(std::string_view word) const {
  std::string base = known_noun(word);
  if (!base.empty()) return capitalised(base);
  // A compound inflects with its head.
  const std::vector<Span> parts = split_compound(word, lexicon_);
  if (parts.size() > 1) {
    const std::string_view head = parts.back().of(word);
    return capitalised(joined(word.substr(0, parts.back().begin), lower(noun(head))));
  }
  if (!lexicon_.find(word).noun()) {
    if (const auto genitive = without(word, "s");
        !genitive.empty() && ends_with_any(genitive, {"er", "el", "ment", "or"})) {
      return capitalised(std::string(genitive));
    }
    if (const auto dative = without(word, "n"); !dative.empty() && ends_with_any(dative, {"er", "el"})) {
      return capitalised(std::string(dative));
    }
  }
  return capitalised(std::string(word));
}

Reading Lemmatizer::small(std::string_view word) const {
  if (const FunctionWord* known = function_word(word)) return {std::string(known->lemma), known->pos};
  const bool inflected = ends_with_any(word, {"e", "en", "er", "es", "em"});
  if (inflected && strong_form(word) == nullptr) {
    std::string base = adjective(word);
    // "planen" is a verb, "genauen" an adjective: the bare word decides. "kündig" and "stell" are none.
    const bool ending = ends_with_any(base, {"ig", "lich", "isch", "ell", "iv", "iert"});
    if (!base.empty() && (!is_infinitive(word) || (ending && lexicon_.find(joined(base, "er")).small > 0))) {
      return {base, Pos::adjective};
    }
  }
  if (std::string infinitive = verb(word); !infinitive.empty()) return {infinitive, Pos::verb};
  if (std::string base = adjective(word); !base.empty()) return {base, Pos::adjective};
  if (is_adjective(word)) return {std::string(word), Pos::adjective};
  const WordCount count = lexicon_.find(word);
  return {std::string(word), count.small > 0 ? Pos::adverb : Pos::unknown};
}

Reading Lemmatizer::read(std::string_view surface, bool sentence_start) const {
  const std::string word = lower(surface);
  if (!is_capitalised(surface)) {
    Reading reading = small(word);
    if (reading.pos == Pos::unknown && split_compound(word, lexicon_).size() > 1)
      reading.pos = Pos::adjective;
    return reading;
  }
  if (const std::optional<Reading> polite = polite_pronoun(word); polite && !sentence_start) return *polite;
  if (const FunctionWord* known = function_word(word);
      known != nullptr && (sentence_start || known->pos == Pos::pronoun)) {
    return {std::string(known->lemma), known->pos};
  }
  if (sentence_start && !lexicon_.find(word).noun()) {
    const WordCount count = lexicon_.find(word);
    Reading reading = small(word);
    const bool clear =
        reading.pos == Pos::verb || reading.pos == Pos::adjective || count.small > count.capital + 2;
    if (reading.pos != Pos::unknown && (clear || count.capital == 0)) return reading;
  }
  return {noun(word), Pos::noun};
}

}  // namespace kundenlint
