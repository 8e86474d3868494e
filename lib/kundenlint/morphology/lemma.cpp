#include "kundenlint/morphology/lemma.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "kundenlint/base/word_set.h"
#include "kundenlint/morphology/compound.h"
#include "kundenlint/morphology/function_words.h"
#include "kundenlint/morphology/gendered.h"
#include "kundenlint/morphology/normalize.h"
#include "kundenlint/morphology/prefixes.h"
#include "kundenlint/morphology/strong_verbs.h"

namespace kundenlint {
namespace {

using Views = std::initializer_list<std::string_view>;

bool ends_with_any(std::string_view word, Views endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() > ending.size() + 1 && closes_with(word, ending);
  });
}

bool has_vowel(std::string_view text) {
  return text.find_first_of("aeiouy") != std::string_view::npos ||
         text.find('\xC3') != std::string_view::npos;
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
  return closes_with(word, ending) && word.size() > ending.size() + 1
             ? word.substr(0, word.size() - ending.size())
             : std::string_view();
}

/// A suffix stands behind a syllable: "ig" in "eilig", not in "zeig"; "ell" in "aktuell", not in "stell".
bool has_suffix(std::string_view word, std::string_view suffix) {
  if (!closes_with(word, suffix) || word.size() < suffix.size() + 2) return false;
  const std::string_view base = word.substr(0, word.size() - suffix.size());
  const bool diphthong = suffix.front() == 'i' && (base.back() == 'e' || base.back() == 'a');
  return !diphthong && has_vowel(base);
}

bool has_any_suffix(std::string_view word, Views suffixes) {
  return std::any_of(suffixes.begin(), suffixes.end(),
                     [&](std::string_view suffix) { return has_suffix(word, suffix); });
}

/// reagiert, reagierte, reagierend: the stem of the many verbs in -ieren; empty for other words.
std::string_view ieren_stem(std::string_view word, Views endings) {
  for (const std::string_view ending : endings) {
    const std::string_view stem = without(word, ending);
    if (stem.ends_with("ier") && stem.size() > 5) return stem;
  }
  return {};
}

// Verbs whose ge- is no sign of a participle: gehört is gehören rather than hören.
constexpr WordSet<11> kGeVerbs(std::array<std::string_view, 11>{"gebühr", "gedeih", "gefährd", "gehör",
                                                                "gelang", "genüg", "gereich", "gestalt",
                                                                "gestatt", "gewähr", "gewöhn"});

std::string ge_verb(std::string_view word) {
  if (!word.starts_with("ge")) return {};
  for (const std::string_view ending : Views{"t", "te", "ten", "et", "ete", "eten", "en", "e", "st"}) {
    const std::string_view stem = without(word, ending);
    if (kGeVerbs.contains(stem)) return joined(stem, "en");
  }
  return {};
}

/// New spelling of the verb forms that lost their ß: wußte, läßt.
std::string with_ss(std::string_view word) {
  std::string out(word);
  if (const auto at = out.find("ß"); at != std::string::npos) out.replace(at, 2, "ss");
  return out;
}

// Nouns whose plural ends in -er, most of them with an umlaut.
constexpr WordSet<77> kErPlurals(std::array<std::string_view, 77>{
    "amt",     "bad",     "band",     "bild",       "blatt",     "brett",    "buch",      "dach",
    "denkmal", "dorf",    "ei",       "fach",       "fass",      "feld",     "geist",     "geld",
    "gemüt",   "gesicht", "gespenst", "gewand",     "glas",      "glied",    "gott",      "grab",
    "gras",    "gut",     "haupt",    "haus",       "holz",      "horn",     "huhn",      "irrtum",
    "kalb",    "kind",    "kleid",    "korn",       "kraut",     "lamm",     "land",      "leib",
    "licht",   "lied",    "loch",     "mahl",       "mal",       "mann",     "maul",      "mitglied",
    "mund",    "nest",    "pfand",    "rad",        "rand",      "reichtum", "rind",      "schild",
    "schloss", "schwert", "strauch",  "tal",        "tuch",      "volk",     "wald",      "weib",
    "wort",    "wurm",    "bistum",   "fürstentum", "heiligtum", "altertum", "besitztum", "parlament",
    "scheit",  "stift",   "dorn",     "gehalt",     "vormund"});

// Plurals that have an umlaut and no ending.
constexpr WordMap<26> kBareUmlauts(WordMap<26>::Pairs{
    {{"väter", "vater"},       {"mütter", "mutter"},   {"brüder", "bruder"},   {"töchter", "tochter"},
     {"vögel", "vogel"},       {"mäntel", "mantel"},   {"äpfel", "apfel"},     {"gärten", "garten"},
     {"häfen", "hafen"},       {"läden", "laden"},     {"böden", "boden"},     {"kästen", "kasten"},
     {"gräben", "graben"},     {"öfen", "ofen"},       {"schäden", "schaden"}, {"fäden", "faden"},
     {"mängel", "mangel"},     {"nägel", "nagel"},     {"sättel", "sattel"},   {"äcker", "acker"},
     {"hämmer", "hammer"},     {"klöster", "kloster"}, {"bögen", "bogen"},     {"mägen", "magen"},
     {"schnäbel", "schnabel"}, {"wägen", "wagen"}}});

std::string bare_umlaut(std::string_view word) {
  if (const std::string_view singular = kBareUmlauts.find(word); !singular.empty())
    return std::string(singular);
  return word.ends_with('n') ? std::string(kBareUmlauts.find(word.substr(0, word.size() - 1)))
                             : std::string();
}

// Singulars in -e and -en beside which there is a shorter noun: Truppe and Trupp.
constexpr WordSet<83> kFullSingulars(std::array<std::string_view, 83>{
    "kasten",     "werkzeugkasten", "leiste",    "hürde",       "frühe",     "wochenende", "jahresende",
    "monatsende", "quartalsende",   "kakerlake", "zeuge",       "trauzeuge", "augenzeuge", "scheiße",
    "wäsche",     "säule",          "kollege",   "alternative", "branche",   "tropfen",    "weite",
    "truppe",     "lehre",          "fähre",     "akte",        "gefährte",  "sperre",     "wende",
    "frieden",    "fernsehen",      "schaden",   "süden",       "norden",    "osten",      "westen",
    "masse",      "kurve",          "rolle",     "marke",       "messe",     "note",       "kante",
    "miete",      "welle",          "rate",      "sache",       "ware",      "kanne",      "rinde",
    "seele",      "summe",          "probe",     "garde",       "bremse",    "hitze",      "route",
    "daten",      "sohle",          "stunde",    "spende",      "norm",      "platte",     "kasse",
    "krone",      "wunde",          "mode",      "ende",        "auge",      "decke",      "pose",
    "linke",      "posten",         "volumen",   "weihnachten", "ostern",    "pfingsten",  "haufen",
    "sachsen",    "franken",        "hessen",    "preußen",     "thüringen", "westfalen"});

// Plurals and genitives of foreign and mixed declension.
constexpr WordMap<63> kIrregularNouns(WordMap<63>::Pairs{{{"firmen", "firma"},
                                                          {"themen", "thema"},
                                                          {"themas", "thema"},
                                                          {"museen", "museum"},
                                                          {"konten", "konto"},
                                                          {"risiken", "risiko"},
                                                          {"zentren", "zentrum"},
                                                          {"kriterien", "kriterium"},
                                                          {"gremien", "gremium"},
                                                          {"medien", "medium"},
                                                          {"ministerien", "ministerium"},
                                                          {"prinzipien", "prinzip"},
                                                          {"villen", "villa"},
                                                          {"dogmen", "dogma"},
                                                          {"dramen", "drama"},
                                                          {"rhythmen", "rhythmus"},
                                                          {"viren", "virus"},
                                                          {"boni", "bonus"},
                                                          {"lexika", "lexikon"},
                                                          {"schemata", "schema"},
                                                          {"alben", "album"},
                                                          {"stadien", "stadium"},
                                                          {"szenarien", "szenario"},
                                                          {"salden", "saldo"},
                                                          {"agenden", "agenda"},
                                                          {"praktika", "praktikum"},
                                                          {"antibiotika", "antibiotikum"},
                                                          {"faktoren", "faktor"},
                                                          {"satelliten", "satellit"},
                                                          {"zyklen", "zyklus"},
                                                          {"paradigmen", "paradigma"},
                                                          {"foren", "forum"},
                                                          {"materialien", "material"},
                                                          {"utensilien", "utensil"},
                                                          {"visa", "visum"},
                                                          {"daten", "daten"},
                                                          {"herzens", "herz"},
                                                          {"glaubens", "glaube"},
                                                          {"namens", "name"},
                                                          {"willens", "wille"},
                                                          {"studenten", "student"},
                                                          {"gymnasien", "gymnasium"},
                                                          {"kollegien", "kollegium"},
                                                          {"studien", "studie"},
                                                          {"jubiläen", "jubiläum"},
                                                          {"individuen", "individuum"},
                                                          {"statuten", "statut"},
                                                          {"leitlinien", "leitlinie"},
                                                          {"fonds", "fonds"},
                                                          {"indizes", "index"},
                                                          {"indices", "index"},
                                                          {"kommata", "komma"},
                                                          {"pizzen", "pizza"},
                                                          {"skalen", "skala"},
                                                          {"praxen", "praxis"},
                                                          {"matrizen", "matrix"},
                                                          {"algorithmen", "algorithmus"},
                                                          {"modi", "modus"},
                                                          {"bauten", "bau"},
                                                          {"kakteen", "kaktus"},
                                                          {"organigrammen", "organigramm"},
                                                          {"busse", "bus"},
                                                          {"bussen", "bus"}}});

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// handel-n, öder-n, but spiel-en and frier-en.
bool ends_in_liquid(std::string_view stem) {
  return stem.size() > 3 && (stem.ends_with("er") || stem.ends_with("el")) &&
         !is_vowel(stem[stem.size() - 3]);
}

bool has_umlaut(std::string_view word) { return !without_umlaut(word).empty(); }

/// Aspekt, Duplikat: their plural in -e is no noun of its own.
bool has_foreign_suffix(std::string_view noun) {
  return ends_with_any(
      noun, {"ekt", "ikt", "akt", "ukt", "at", "ett", "eur", "är", "iv", "ment", "or", "amm", "il", "ast"});
}

std::string irregular_noun(std::string_view word) {
  if (word.ends_with("sforen")) return joined(word.substr(0, word.size() - 2), "um");
  return std::string(kIrregularNouns.find(word));
}

bool has_er_plural(std::string_view noun) { return kErPlurals.contains(noun); }

/// Dortmunder, Schwarzwälder, Verfasser are persons.
bool is_part_of_names(std::string_view head) {
  constexpr WordSet<10> kHeads(std::array<std::string_view, 10>{"mund", "fass", "horn", "rand", "leib",
                                                                "geist", "gehalt", "wald", "dorf", "scheit"});
  return kHeads.contains(head);
}

/// Lernfeld, Fachbuch: the head has a plural in -er.
bool ends_in_er_plural(std::string_view noun) {
  return std::any_of(kErPlurals.begin(), kErPlurals.end(), [&](std::string_view head) {
    return head.size() >= 4 && !is_part_of_names(head) && noun.size() > head.size() + 2 &&
           noun.ends_with(head);
  });
}

// Adjectives whose comparison changes the stem or that lose a letter.
constexpr WordMap<45> kIrregularAdjectives(WordMap<45>::Pairs{{{"präzis", "präzise"},
                                                               {"leis", "leise"},
                                                               {"müd", "müde"},
                                                               {"bös", "böse"},
                                                               {"träg", "träge"},
                                                               {"rapid", "rapide"},
                                                               {"solid", "solide"},
                                                               {"vag", "vage"},
                                                               {"vorletzt", "vorletzt"},
                                                               {"simpl", "simpel"},
                                                               {"komfortabl", "komfortabel"},
                                                               {"profitabl", "profitabel"},
                                                               {"praktikabl", "praktikabel"},
                                                               {"plausibl", "plausibel"},
                                                               {"reversibl", "reversibel"},
                                                               {"nobl", "nobel"},
                                                               {"übl", "übel"},
                                                               {"besonder", "besonder"},
                                                               {"mittler", "mittler"},
                                                               {"inner", "inner"},
                                                               {"äußer", "äußer"},
                                                               {"vorder", "vorder"},
                                                               {"hinter", "hinter"},
                                                               {"besser", "gut"},
                                                               {"best", "gut"},
                                                               {"näher", "nah"},
                                                               {"nächst", "nah"},
                                                               {"nah", "nah"},
                                                               {"höher", "hoch"},
                                                               {"höchst", "hoch"},
                                                               {"hoh", "hoch"},
                                                               {"größer", "groß"},
                                                               {"größt", "groß"},
                                                               {"grösser", "groß"},
                                                               {"teur", "teuer"},
                                                               {"dunkl", "dunkel"},
                                                               {"edl", "edel"},
                                                               {"sensibl", "sensibel"},
                                                               {"flexibl", "flexibel"},
                                                               {"variabl", "variabel"},
                                                               {"akzeptabl", "akzeptabel"},
                                                               {"rentabl", "rentabel"},
                                                               {"eitl", "eitel"},
                                                               {"sau", "sauer"},
                                                               {"kompatibl", "kompatibel"}}});

std::string_view irregular_adjective(std::string_view stem) { return kIrregularAdjectives.find(stem); }

/// The polite address inside a sentence is a word of its own: Sie, Ihnen → Sie; Ihre, Ihrem → Ihr.
std::optional<Reading> polite_pronoun(std::string_view word) {
  if (word == "sie" || word == "ihnen") return Reading{"Sie", Pos::pronoun};
  for (const std::string_view form : Views{"ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres"}) {
    if (word == form) return Reading{"Ihr", Pos::determiner};
  }
  return std::nullopt;
}

/// TV, CDU, LKW.
bool is_abbreviation(std::string_view surface) {
  return surface.size() > 1 && surface.size() < 5 &&
         std::all_of(surface.begin(), surface.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Finite forms that look like infinitives beside solltet, könntet.
constexpr WordSet<12> kNoInfinitives(std::array<std::string_view, 12>{
    "bien", "sollten", "wollten", "könnten", "konnten", "möchten", "müssten", "mussten", "dürften", "durften",
    "hätten", "würden"});

/// erwähnenswert, bedarfsgerecht: a -t that is no ending of a verb.
bool ends_like_adjective(std::string_view word) {
  return ends_with_any(word, {"wert", "gerecht", "bereit", "fest", "weit", "breit", "leicht", "schlecht"});
}

/// vierte, sechsten, zwanzigster: the stem; empty for other words.
std::string_view ordinal(std::string_view word) {
  constexpr WordSet<11> kOrdinals(std::array<std::string_view, 11>{
      "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "neunt", "elft", "zwölft", "letzt", "vorletzt"});
  for (const std::string_view ending : Views{"e", "en", "er", "es", "em"}) {
    const std::string_view stem = without(word, ending);
    if (kOrdinals.contains(stem) ||
        ends_with_any(stem, {"zehnt", "zigst", "ßigst", "hundertst", "tausendst"}))
      return stem;
  }
  return {};
}

/// Endings that no infinitive has: invented ones like "handelen".
bool is_no_infinitive(std::string_view word) {
  if (kNoInfinitives.contains(word) || word.ends_with("een")) return true;
  if (word.size() < 6 || !(word.ends_with("elen") || word.ends_with("eren"))) return false;
  const char before = word[word.size() - 5];
  return before != 'i' && before != 'e' && !ends_with_any(word, {"queren", "scheren", "schweren"});
}

// Adjectives that end like inflected ones.
constexpr WordSet<28> kUninflected(std::array<std::string_view, 28>{
    "zufrieden", "unzufrieden", "bescheiden", "lecker", "sicher",    "locker",  "munter",
    "heiter",    "tapfer",      "sauber",     "bitter", "finster",   "düster",  "sauer",
    "teuer",     "mager",       "hager",      "wacker", "ungeheuer", "eigen",   "offen",
    "trocken",   "selten",      "golden",     "clever", "integer",   "makaber", "bieder"});

bool has_separable_prefix(std::string_view word) {
  const VerbPrefixes prefixes = verb_prefixes(word);
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [](std::string_view prefix) { return is_particle(prefix); });
}

/// ausgeglichen: no adjective in -lich.
bool is_strong_participle(std::string_view word) {
  if (!word.ends_with("lichen")) return false;
  const VerbPrefixes prefixes = verb_prefixes(word);
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
    const StrongForm* strong = strong_form(word.substr(prefix.size()));
    return strong != nullptr && strong->kind == VerbForm::participle;
  });
}

// Adverbs that look inflected, as if of a word that there is (ind, gest).
constexpr WordSet<23> kAdverbs(std::array<std::string_view, 23>{
    "indes",   "dermaßen", "gestern",  "sofern",     "insofern",    "inwiefern",    "bisschen",    "infrage",
    "zugute",  "zugrunde", "zuliebe",  "imstande",   "zustande",    "beiseite",     "außerstande", "zuhause",
    "zunutze", "zutage",   "inmitten", "vonstatten", "hierzulande", "heutigentags", "zuweilen"});

bool is_plain_adverb(std::string_view word) {
  return kAdverbs.contains(word) ||
         ends_with_any(word, {"erweise", "sweise", "lenweise", "tzweise", "henweise", "hlweise", "falls",
                              "seits", "mals", "ermaßen", "zwischen", "wegen", "einander", "dings",
                              "zeitweise", "schrittweise", "teilweise"});
}

// Homographs of verbs that are adjectives in most texts.
constexpr WordMap<9> kRatherAdjectives(WordMap<9>::Pairs{{{"langen", "lang"},
                                                          {"internen", "intern"},
                                                          {"externen", "extern"},
                                                          {"modernen", "modern"},
                                                          {"linearen", "linear"},
                                                          {"gewillt", "gewillt"},
                                                          {"wahrsten", "wahr"},
                                                          {"untersten", "unterst"},
                                                          {"wert", "wert"}}});

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// KUNDEN, MÜSSEN: at least two letters and no small one.
bool is_all_capitals(std::string_view surface) {
  int capitals = 0;
  for (std::size_t at = 0; at < surface.size(); ++at) {
    const auto byte = static_cast<unsigned char>(surface[at]);
    if (is_lower(surface[at]) ||
        (byte == 0xC3 && at + 1 < surface.size() && static_cast<unsigned char>(surface[at + 1]) >= 0x9F))
      return false;
    capitals += is_upper(surface[at]) || byte == 0xC3 ? 1 : 0;
  }
  return capitals >= 2;
}

/// iPhones, eCommerce, AdWords: a capital behind a small letter; no hyphen.
bool is_camel_case(std::string_view surface) {
  if (surface.find_first_of("-./:_@*()") != std::string_view::npos) return false;
  for (std::size_t at = 1; at < surface.size(); ++at) {
    if (is_upper(surface[at]) && is_lower(surface[at - 1])) return true;
  }
  return false;
}

/// Names keep their form; only what begins with a small letter is inflected: iPhones, but AdWords.
std::string brand_name(std::string_view surface) {
  const bool plural = is_lower(surface.front()) && surface.size() > 4 && surface.ends_with('s') &&
                      is_lower(surface[surface.size() - 2]);
  return std::string(surface.substr(0, surface.size() - (plural ? 1 : 0)));
}

/// CEOs, GmbHs, KPIs: the abbreviation; empty for other words.
std::string_view without_plural_s(std::string_view surface) {
  if (surface.size() < 3 || !surface.ends_with('s')) return {};
  const std::string_view base = surface.substr(0, surface.size() - 1);
  const bool capitals = is_all_capitals(base) && std::all_of(base.begin(), base.end(), is_upper);
  return capitals || base == "GmbH" ? base : std::string_view();
}

/// The capitals inside the word as it is written: "It-berater" of "IT-Beratern" becomes "IT-Berater".
std::string with_capitals(std::string lemma, std::string_view surface) {
  if (std::none_of(surface.begin() + (surface.empty() ? 0 : 1), surface.end(), is_upper)) {
    if (!surface.empty() && is_lower(surface.front()) && surface.find('-') != std::string_view::npos)
      lemma[0] = surface[0];
    return lemma;
  }
  const std::size_t limit = std::min(lemma.size(), surface.size());
  for (std::size_t at = 0; at < limit; ++at) {
    const char small = is_upper(surface[at]) ? static_cast<char>(surface[at] + 0x20) : surface[at];
    const char other = is_upper(lemma[at]) ? static_cast<char>(lemma[at] + 0x20) : lemma[at];
    if (small == other) {
      lemma[at] = surface[at];
      continue;
    }
    // The umlaut of a plural: IT-Fachärzte. What follows it has no capitals but behind a hyphen.
    break;
  }
  for (std::size_t at = 1; at < lemma.size(); ++at) {
    if (lemma[at - 1] == '-' && is_lower(lemma[at]) && surface.size() > at && surface[at - 1] == '-' &&
        is_upper(surface[at]))
      lemma[at] = surface[at];
  }
  return lemma;
}

}  // namespace

bool Lemmatizer::is_infinitive(std::string_view word) const {
  if (word.size() < 4 || !word.ends_with('n') || is_no_infinitive(word)) return false;
  std::string_view stem = without(word, "en");
  if (stem.empty() && word.size() > 5 && (word.ends_with("ern") || word.ends_with("eln")))
    stem = word.substr(0, word.size() - 1);
  if (stem.empty()) return word == "tun";
  const auto seen = [&](const std::string& form) { return lexicon_.find(form).small > 0; };
  const bool listed = lexicon_.find(word).small > 0;
  for (const std::string_view prefix : verb_prefixes(word)) {
    const std::string_view rest = stem.substr(std::min(prefix.size(), stem.size()));
    if (rest.size() < (is_strong_infinitive(word.substr(prefix.size())) ? 2U : 3U)) continue;
    const std::string_view base = word.substr(prefix.size());
    if (!prefix.empty() && is_productive(prefix) && base.size() > 4 && !base.starts_with("gestell") &&
        is_infinitive(base))
      return true;
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
  // An inseparable prefix takes the place of ge-: begangen, erbracht.
  const StrongForm* strong = is_inseparable(prefix) ? strong_form(joined("ge", rest)) : nullptr;
  if (strong != nullptr && strong->kind == VerbForm::participle && plausible(strong->infinitive))
    return joined(prefix, strong->infinitive);
  strong = strong_form(rest);
  if (strong == nullptr && !prefix.empty()) strong = strong_form(joined("ge", rest));
  if (strong != nullptr && plausible(strong->infinitive)) return joined(prefix, strong->infinitive);
  const bool hinzu = prefix == "hin" && ends_with_any(rest, {"fügen", "rechnen", "ziehen", "treten", "buchen",
                                                             "zählen", "denken"});
  if (!prefix.empty() && rest.starts_with("zu") && rest.size() > 5 && !hinzu) {
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
    // spielt, friert, beschert
    if (std::string whole = joined(stem, "en"); short_ending && is_infinitive(whole)) return whole;
    return {};
  };
  for (const std::string_view prefix : verb_prefixes(word)) {
    const std::string_view rest = word.substr(prefix.size());
    if (!rest.starts_with("ge")) continue;
    for (const std::string_view ending : Views{"et", "t"}) {
      const std::string_view stem = without(rest.substr(2), ending);
      if (stem.empty()) continue;
      if (std::string whole = infinitive(joined(prefix, stem)); !whole.empty()) return whole;
    }
  }
  if (is_infinitive(word)) return std::string(word);
  for (const std::string_view ending :
       Views{"eten", "ete", "ten", "te", "est", "et", "st", "t", "test", "tet", "e", "n"}) {
    const std::string_view stem = without(word, ending);
    if (stem.empty()) continue;
    if (std::string whole = infinitive(stem); !whole.empty()) return whole;
  }
  return {};
}

/// The infinitive by the strong forms and the lexicon.
std::string Lemmatizer::known_verb(std::string_view word) const {
  if (word.starts_with("möcht")) return "möchten";
  if (word.starts_with("bräucht")) return "brauchen";
  if (std::string infinitive = ge_verb(word); !infinitive.empty()) return infinitive;
  const std::string modern = with_ss(word);
  for (const std::string_view spelling : {word, std::string_view(modern)}) {
    for (const std::string_view prefix : verb_prefixes(spelling)) {
      std::string infinitive = irregular_verb(prefix, spelling.substr(prefix.size()));
      if (!infinitive.empty()) return infinitive;
    }
    if (modern == word) break;
  }
  return regular_verb(word);
}

std::string Lemmatizer::verb(std::string_view word) const {
  if (std::string infinitive = known_verb(word); !infinitive.empty()) return infinitive;
  if (const auto stem = ieren_stem(word, {"en", "e", "st", "t", "te", "test", "ten", "tet"}); !stem.empty()) {
    const bool participle = word.ends_with('t') && stem.starts_with("ge");
    return participle ? std::string() : joined(stem, "en");
  }
  return unlisted_verb(word);
}

/// Forms that only a verb has, of verbs that the lexicon does not know: abgeschliffen, hochgespült,
/// klarzustellen.
std::string Lemmatizer::unlisted_verb(std::string_view word) const {
  if (lexicon_.find(joined(word, "em")).small > 0 && lexicon_.find(joined(word, "es")).small > 0) return {};
  for (const std::string_view prefix : verb_prefixes(word)) {
    if (prefix.empty()) continue;
    const std::string_view rest = word.substr(prefix.size());
    const bool inseparable = is_inseparable(prefix);
    // voreingestellt, gutgeschrieben: what follows is a participle with its own prefix.
    if (!inseparable && has_separable_prefix(rest) && rest.find("ge", 2) != std::string_view::npos) {
      if (std::string base = regular_verb(rest); !base.empty()) return joined(prefix, base);
    }
    if (prefix == "ge") continue;  // gesplittet, geroutet: see guessed_verb
    if (const StrongForm* strong = strong_form(inseparable ? joined("ge", rest) : std::string(rest));
        strong != nullptr && strong->kind == VerbForm::participle) {
      if (inseparable && strong->infinitive == "wissen") return {};  // bewusst is no verb
      return joined(prefix, strong->infinitive);
    }
    if (inseparable) {
      const bool long_ending = ends_with_any(rest, {"tet", "det"});
      const std::string_view stem = without(rest, long_ending ? "et" : "t");
      const bool rare = lexicon_.find(word).small <= 5;
      if (rare && stem.size() > 3 && has_vowel(stem) && !ends_like_adjective(word))
        return joined(prefix, stem, ends_in_liquid(stem) ? "n" : "en");
      continue;
    }
    if (rest.starts_with("zu") && is_infinitive(rest.substr(2))) return joined(prefix, rest.substr(2));
    const std::string_view stem = rest.starts_with("ge") ? without(rest.substr(2), "t") : std::string_view();
    if (!has_vowel(stem) || stem.size() < 3) continue;
    if (std::string base = regular_verb(rest); !base.empty()) return joined(prefix, base);
    return joined(prefix, stem, ends_in_liquid(stem) || stem.ends_with('e') ? "n" : "en");
  }
  return {};
}

/// versuchte, bestätigten: the past of a verb with a prefix, where inflected participles are rarer.
std::string Lemmatizer::past_tense(std::string_view word) const {
  std::string_view participle = without(word, "en");
  if (participle.empty()) participle = without(word, "e");
  if (!participle.ends_with('t')) return {};
  const auto prefixes = verb_prefixes(word);
  if (is_made_of_noun(participle) || (participle.starts_with("un") && !participle.starts_with("unter")))
    return {};
  const auto ieren = ieren_stem(participle, {"t"});
  const bool prefixed =
      !ieren.empty() || std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
        return !prefix.empty() && prefix != "ge" && is_inseparable(prefix);
      });
  if (!prefixed) return {};
  int attributive = 0;
  for (const std::string_view ending : Views{"er", "es", "em"})
    attributive = std::max<int>(attributive, lexicon_.find(joined(participle, ending)).small);
  if (attributive + 4 >= lexicon_.find(joined(participle, "e")).small && attributive > 0) return {};
  std::string_view stem = without(participle, "et");
  if (stem.empty()) stem = without(participle, "t");
  if (!ieren.empty()) return joined(ieren, "en");
  for (const std::string_view ending : Views{"en", "n"}) {
    if (std::string infinitive = joined(stem, ending); is_infinitive(infinitive)) return infinitive;
  }
  return {};
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
  if (has_any_suffix(word, {"lich",  "isch",  "bar",     "sam",  "haft",  "los",   "voll", "iert",
                            "ell",   "iv",    "gerecht", "frei", "reich", "fähig", "wert", "würdig",
                            "mäßig", "artig", "ig",      "end",  "elnd",  "ernd"})) {
    return true;
  }
  if (is_participle(word)) return true;
  const auto seen = [&](std::string_view ending) { return lexicon_.find(joined(word, ending)).small > 0; };
  const bool foreign = has_any_suffix(word, {"al", "ar", "är", "ös"});  // liberal
  return lexicon_.find(word).small > 0 && (foreign || seen("em") || seen("es")) && seen("e");
}

/// beliebtest, geringst: the positive, which is a word of its own; the superlative looks like a participle.
std::string Lemmatizer::positive_of(std::string_view superlative) const {
  for (const std::string_view degree : Views{"est", "st"}) {
    const std::string_view base = without(superlative, degree);
    if (base.size() > 4 && lexicon_.find(base).small > 3 && is_adjective(base)) return std::string(base);
  }
  return {};
}

std::string Lemmatizer::adjective(std::string_view word) const {
  if (kUninflected.contains(word)) return {};
  for (const std::string_view ending : Views{"e", "en", "er", "es", "em", ""}) {
    if (!word.ends_with(ending) || word.size() <= ending.size() + 1) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    if (const std::string_view base = irregular_adjective(stem);
        !base.empty() && (!ending.empty() || stem != base))
      return std::string(base);
    if (std::string positive = ending.empty() ? std::string() : positive_of(stem); !positive.empty())
      return positive;
    if (!ending.empty() && is_adjective(stem)) {
      if (kUninflected.contains(stem)) return std::string(stem);
      // kundenorientierter-e: the comparative keeps its base.
      const std::string_view positive = without(stem, "er");
      if (!positive.empty() && is_adjective(positive)) return std::string(positive);
      std::string plain = without_umlaut(positive);
      return !plain.empty() && is_adjective(plain) ? plain : std::string(stem);
    }
    for (const std::string_view degree : Views{"er", "est", "st"}) {
      const std::string_view base = without(stem, degree);
      if (base.empty()) continue;
      if (is_adjective(base)) return std::string(base);
      if (std::string plain = without_umlaut(base); !plain.empty() && is_adjective(plain)) return plain;
    }
  }
  return {};
}

/// Bedarf, Macht, Update are nouns though they are met as often without a capital: `inflected`, which is
/// hardly, shows it.
bool Lemmatizer::may_be_noun(std::string_view base, std::string_view inflected) const {
  const WordCount self = lexicon_.find(inflected), count = lexicon_.find(base);
  return self.noun() && count.capital >= 5 && count.capital + 3 >= count.small &&
         count.capital + 2 >= self.capital;
}

/// Posten, Volumen, Lernen: a genitive in -ens shows that -en belongs to the singular. Name, Wille and their
/// like have it too.
bool Lemmatizer::is_singular_in_en(std::string_view word) const {
  if (!word.ends_with("en") ||
      ends_with_any(joined("--", word),
                    {"buchstaben", "funken", "gedanken", "glauben", "herzen", "namen", "samen", "willen"}))
    return false;
  const int genitive = lexicon_.find(joined(word, "s")).capital;
  return genitive >= 3 && genitive + 5 >= lexicon_.find(word).capital;
}

/// Repositorien, Praktiken, Akteure: endings of foreign nouns that tell the singular; empty for other words.
std::string Lemmatizer::foreign_singular(std::string_view word) const {
  const auto known = [&](std::string_view form) { return lexicon_.find(form).noun(); };
  if (ends_with_any(word, {"torien", "sorien"}) && !known(word.substr(0, word.size() - 1)) &&
      !word.ends_with("storien"))
    return joined(word.substr(0, word.size() - 2), "um");
  if (closes_with(word, "iken") && !word.ends_with("risiken") && !known(word.substr(0, word.size() - 1)) &&
      !lexicon_.find(word).small)
    return std::string(word.substr(0, word.size() - 2));
  if (ends_with_any(word, {"teure", "ieure", "leure", "reure", "seure"}))
    return std::string(word.substr(0, word.size() - 1));
  if (ends_with_any(word, {"teuren", "ieuren", "leuren", "seuren"}))
    return std::string(word.substr(0, word.size() - 2));
  if (ends_with_any(word, {"neubauten", "umbauten", "anbauten", "einbauten", "aufbauten", "bahnbauten"}))
    return std::string(word.substr(0, word.size() - 3));
  return {};
}

/// Verantwortlichen, Beteiligten: adjectives and participles as nouns have the form in -e; empty for other
/// words.
std::string Lemmatizer::nominal_adjective(std::string_view word) const {
  const std::string_view base = without(word, "en");
  if (base.size() < 4 || lexicon_.find(word).small < 3 || is_infinitive(word)) return {};
  return is_adjective(base) ? joined(base, "e") : std::string();
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
  if (ends_with_any(word, {"ungen", "heiten", "keiten", "schaften", "ionen", "täten"}) ||
      (ends_with_any(word, {"enzen", "anzen"}) && !lexicon_.find(word.substr(0, word.size() - 1)).noun())) {
    return std::string(word.substr(0, word.size() - 2));
  }
  if (kFullSingulars.contains(word)) return std::string(word);
  if (const auto singular = without(word, "n"); kFullSingulars.contains(singular))
    return std::string(singular);
  if (std::string base = irregular_noun(word); !base.empty()) return base;
  if (std::string base = foreign_singular(word); !base.empty()) return base;
  if (is_singular_in_en(word) || word.ends_with("ee")) return std::string(word);
  if (const auto base = without(word, "ismen"); !base.empty()) return joined(base, "ismus");
  // Mitarbeitende-n: a participle as a noun keeps its -e.
  for (const std::string_view ending : Views{"en", "e"}) {
    const std::string_view base = without(word, ending);
    if (has_suffix(base, "end")) return lexicon_.find(base).noun() ? std::string(base) : joined(base, "e");
  }
  if (std::string singular = bare_umlaut(word); !singular.empty()) return singular;
  if (std::string singular = person_in_en(word); !singular.empty()) return singular;
  if (const std::string_view base = without(word, "en"); base.ends_with("ier") && base.size() > 5) {
    const bool animal =
        lexicon_.find(base).noun() || is_noun_in_e(base) ||
        ends_with_any(word, {"papieren", "barrieren", "karrieren", "quartieren", "passagieren", "pionieren",
                             "turnieren", "revieren", "nieren", "haustieren", "wildtieren", "premieren"});
    const bool verb = lexicon_.find(word).small > 3 && is_infinitive(word);
    if (!animal || verb) return std::string(word);  // Investieren, but Passagieren and Haustieren
  }
  if (word == "nachbarn" || word == "nachbars") return "nachbar";
  if (ends_with_any(word, {"ung", "heit", "keit", "schaft", "ion", "tät", "nis", "ismus"}))
    return std::string(word);
  for (const std::string_view ending : Views{"ern", "er"}) {
    const std::string_view base = without(word, ending);
    if (base.empty()) continue;
    if (has_er_plural(base)) return std::string(base);
    std::string plain = without_umlaut(base);
    if (has_er_plural(plain)) return plain;
    // Engländers: only a singular has a genitive.
    if (lexicon_.find(joined(base, "ers")).capital > 0) continue;
    for (const std::string_view singular : {base, std::string_view(plain)}) {
      if (ends_in_er_plural(singular) &&
          (lexicon_.find(singular).noun() || split_compound(singular, lexicon_).size() > 1))
        return std::string(singular);
    }
  }
  const StrongForm* strong = strong_form(word);
  const bool participle = strong != nullptr && strong->kind == VerbForm::participle;  // Gefahren
  const bool infinitive = !participle && self.small > 0 && self.small + 3 >= self.capital &&
                          word.ends_with('n') && is_infinitive(word);
  if (std::string singular = without_s(word); !singular.empty()) return singular;
  struct Ending {
    std::string_view text;
    int slack;
    bool umlaut;
  };
  for (const Ending& ending : {Ending{"n", 6, false}, Ending{"en", 3, false}, Ending{"e", 1, true},
                               Ending{"en", 1, true}, Ending{"es", 0, false}, Ending{"s", -1, false}}) {
    if (!word.ends_with(ending.text) || word.size() <= ending.text.size() + 2) continue;
    const std::string_view base = word.substr(0, word.size() - ending.text.size());
    const bool plural_n = ending.text == "n" && !ends_with_any(base, {"e", "er", "el"});
    // Zahlen, Arbeiten: the noun beside the infinitive is clearly the more frequent one.
    // Handeln, Wechseln: of Handel and Wechsel, which have a genitive, there is no plural in -n.
    const bool of_el =
        ending.text == "n" && base.ends_with("el") && lexicon_.find(joined(base, "s")).capital > 0;
    const bool despite_infinitive = (!of_el && ending.text == "n" && better(base, 0)) ||
                                    (ending.text == "en" && better(base, base.ends_with('t') ? 0 : -2));
    // Werben, Bestellen: what is left is met only before another part.
    const bool rather_infinitive =
        infinitive && self.small >= self.capital + 3 && lexicon_.find(base).capital + 3 <= self.small;
    if (plural_n || (infinitive && !despite_infinitive) || rather_infinitive) continue;
    // Einkaufen, Laufen: the plurals of Einkauf and Lauf are others.
    const bool other_plural = ending.text == "en" &&
                              (lexicon_.find(joined(base, "es")).capital > 1 ||
                               (!base.ends_with('t') &&
                                lexicon_.find(joined(base, "s")).capital + 5 >= lexicon_.find(base).capital));
    if (other_plural && is_infinitive(word) && !has_umlaut(base)) continue;
    std::string plain = ending.umlaut ? without_umlaut(base) : std::string();
    if (!plain.empty() && better(plain, 3) && lexicon_.find(plain).capital > lexicon_.find(base).capital)
      return plain;
    const bool genitive =
        ending.text == "s" && has_any_suffix(base, {"en", "er", "el", "ment", "um", "at", "ling"});
    const bool declined = ending.text == "e" && (lexicon_.find(joined(base, "es")).capital > 0 ||
                                                 lexicon_.find(joined(base, "s")).capital > 0);
    // Mächte, Kennzahlen: the singular is met as often as a verb. Größe is made of an adjective.
    if (!plain.empty() && may_be_noun(plain, word) && !is_adjective(plain)) return plain;
    if (ending.text == "en" && base.size() > 4 && !base.ends_with("en") && may_be_noun(base, word))
      return std::string(base);
    const bool plural_e = ending.text == "e" && has_foreign_suffix(base);
    // Beste, Linke: an adjective.
    if (ending.text == "e" && self.small > self.capital && is_adjective(base)) continue;
    if (better(base, ending.slack + (genitive ? 3 : declined ? 4 : plural_e ? 2 : 0))) {
      // Produkt-e-n: the dative plural has two endings.
      const bool two_endings = ending.text == "n" && ends_with_any(base, {"e", "er"});
      std::string singular = two_endings ? lower(noun(base)) : std::string();
      return singular.empty() ? std::string(base) : singular;
    }
    if (!plain.empty() && better(plain, 3)) return plain;
  }
  return {};
}

/// Barriere, Karriere; but "probiere" has a capital only where a sentence begins.
bool Lemmatizer::is_noun_in_e(std::string_view stem) const {
  const WordCount count = lexicon_.find(joined(stem, "e"));
  return count.capital > count.small + 3;
}

/// Lobbyisten, Demonstranten, Rezipienten: persons; but Varianten, Komponenten, Listen.
std::string Lemmatizer::person_in_en(std::string_view word) const {
  for (const std::string_view ending : Views{"isten", "anten", "enten", "euten", "nomen", "oren"}) {
    if (!closes_with(word, ending) || word.size() < ending.size() + 3) continue;
    if (ends_with_any(word, {"menten", "nlisten", "elisten", "slisten", "llisten", "tlisten", "rlisten",
                             "kisten", "pisten", "komponenten", "varianten", "konstanten", "kanten", "renten",
                             "tanten", "quanten", "küsten", "leisten", "posten"}))
      return {};
    const std::string_view base = word.substr(0, word.size() - 2);
    const WordCount bare = lexicon_.find(base), full = lexicon_.find(joined(base, "e"));
    if (full.noun() && full.capital >= bare.capital) return joined(base, "e");
    const bool productive = ending == "isten" || ending == "anten" || ending == "enten" || ending == "oren";
    const bool noun = bare.noun() && !lexicon_.find(word).small;
    if (noun || (productive && !full.known() && word.size() > ending.size() + 3)) return std::string(base);
  }
  return {};
}

/// A compound whose head is a noun that the lexicon knows: Arbeitstag, but not Smart|phon.
bool Lemmatizer::heads_compound(std::string_view word) const {
  const std::vector<Span> parts = split_compound(word, lexicon_);
  return parts.size() > 1 && lexicon_.find(parts.back().of(word)).noun();
}

/// Tweets, Jahrhunderts, Gesetzes: a plural or genitive in -s, where the word has no forms of its own in -e.
std::string Lemmatizer::without_s(std::string_view word) const {
  const std::string_view base = without(word, "s");
  if (base.size() < 4 || std::string_view("sxz").find(base.back()) != std::string_view::npos) return {};
  for (const std::string_view ending : Views{"e", "es", "en"}) {
    if (lexicon_.find(joined(word, ending)).capital > 0) return {};
  }
  const auto noun = [&](std::string_view form) {
    const WordCount count = lexicon_.find(form);
    return (count.noun() && count.capital + 5 >= lexicon_.find(word).capital) || may_be_noun(form, word);
  };
  const std::string_view shorter = base.ends_with("ee") ? std::string_view() : without(word, "es");
  if (is_adjective(shorter)) return {};
  const bool in_e =  // Endes, Erbes
      shorter.size() == 3 && lexicon_.find(base).capital > lexicon_.find(shorter).capital;
  if (!in_e && shorter.size() > 2 && (noun(shorter) || (shorter.size() > 3 && heads_compound(shorter))))
    return std::string(shorter);
  const bool vowel = std::string_view("aiou").find(base.back()) != std::string_view::npos;
  // Andreas is no plural of Andrea.
  const bool often = !vowel || lexicon_.find(base).capital + 1 >= lexicon_.find(word).capital;
  return (noun(base) && often) || (vowel && heads_compound(base)) ? std::string(base) : std::string();
}

/// Endings that say enough of a noun that the lexicon does not know.
std::string Lemmatizer::unlisted_noun(std::string_view word) const {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kEndings = {{{"isten", "ist"},
                                                                                       {"anten", "ant"},
                                                                                       {"enten", "ent"},
                                                                                       {"eure", "eur"},
                                                                                       {"euren", "eur"},
                                                                                       {"oren", "or"},
                                                                                       {"ierten", "ierte"},
                                                                                       {"ios", "io"},
                                                                                       {"fis", "fi"},
                                                                                       {"inge", "ing"}}};
  for (const auto& [ending, singular] : kEndings) {
    if (const auto base = without(word, ending); !base.empty()) return joined(base, singular);
  }
  for (const std::string_view ending :
       Views{"ionären", "ionäre", "retären", "retäre", "iardären", "iardäre"}) {
    if (closes_with(word, ending)) return std::string(word.substr(0, word.rfind("är") + 3));
  }
  if (const auto dative = without(word, "n"); has_any_suffix(dative, {"er", "el"}) && !is_infinitive(word))
    return std::string(dative);
  if (const auto genitive = without(word, "s");
      genitive.size() > 3 &&
      std::string_view("bdfgklmnprtw").find(genitive.back()) != std::string_view::npos) {
    return std::string(genitive);
  }
  return std::string(word);
}

std::string Lemmatizer::noun(std::string_view word) const {
  std::string base = known_noun(word);
  if (!base.empty()) return capitalised(base);
  // Sicherstellen, Bereitstellen: no Stelle.
  if (has_separable_prefix(word) && lexicon_.find(word).small > 3 && is_infinitive(word))
    return capitalised(std::string(word));
  if (std::string person = nominal_adjective(word); !person.empty()) return capitalised(person);
  // A compound inflects with its head.
  const std::vector<Span> parts = split_compound(word, lexicon_);
  if (parts.size() > 1) {
    const std::string_view head = parts.back().of(word);
    return capitalised(joined(word.substr(0, parts.back().begin), lower(noun(head))));
  }
  // Haftstrafe-n, Ehering-en: the plural hides the head.
  for (const std::string_view ending : Views{"n", "en"}) {
    const std::string_view singular = without(word, ending);
    if (singular.size() < 6 || lexicon_.find(word).known() || (ending == "n" && !singular.ends_with('e')))
      continue;
    if (const auto inner = split_compound(singular, lexicon_); inner.size() > 1) {
      const std::string_view head = inner.back().of(singular);
      if (lexicon_.find(head).noun())
        return capitalised(joined(singular.substr(0, inner.back().begin), lower(noun(head))));
    }
  }
  if (!lexicon_.find(word).noun() && !is_infinitive(word)) return capitalised(unlisted_noun(word));
  return capitalised(std::string(word));
}

/// kundenorientiert: a noun and a participle, no verb.
bool Lemmatizer::is_made_of_noun(std::string_view word) const {
  return ends_with_any(word, {"orientiert", "zentriert", "basiert", "fokussiert"}) &&
         !is_infinitive(joined(without(word, "t"), "en"));
}

/// Grosse, aussen: ß where the lexicon knows it so and hardly with ss.
std::string Lemmatizer::with_eszett(std::string_view word) const {
  const auto seen = [&](std::string_view form) {
    const WordCount count = lexicon_.find(form);
    return std::max<int>(count.small, count.capital);
  };
  constexpr std::array<std::string_view, 23> kLong = {
      "gross",  "gröss",  "strass",  "ausser",   "aussen", "fuss",     "füss",   "gruss",
      "grüss",  "spass",  "späss",   "süss",     "bloss",  "stoss",    "stöss",  "massnahm",
      "gefäss", "massge", "massarb", "massstab", "mässig", "massvoll", "massges"};
  constexpr std::array<std::string_view, 5> kDiphthongs = {"ie", "ei", "au", "äu", "eu"};
  for (std::size_t at = word.find("ss", 1); at != std::string_view::npos; at = word.find("ss", at + 1)) {
    const std::string_view head = word.substr(0, at), stem = word.substr(0, at + 4);
    const auto ends = [](std::string_view text) {
      return [text](std::string_view ending) { return text.ends_with(ending); };
    };
    const bool long_vowel = std::any_of(kLong.begin(), kLong.end(), ends(stem.substr(0, at + 2))) ||
                            std::any_of(kLong.begin(), kLong.end(), ends(stem));
    const bool diphthong = std::any_of(kDiphthongs.begin(), kDiphthongs.end(), ends(head));
    if (!long_vowel && !diphthong) continue;
    std::string other = joined(head, "ß", word.substr(at + 2));
    const int count = seen(other), own = seen(word);
    if (count > 0 ? count >= own + (long_vowel ? -2 : 2) : long_vowel && own < 4) return other;
  }
  return std::string(word);
}

/// Beduerfnis, fuer: ä, ö, ü where the lexicon knows the word only so.
std::string Lemmatizer::with_umlauts(std::string word) const {
  const auto known = [&](const std::string& form) {
    return lexicon_.find(form).known() || function_word(form) != nullptr;
  };
  bool any_pair = false;
  for (std::size_t at = word.find('e', 1); at != std::string::npos && !any_pair; at = word.find('e', at + 1))
    any_pair = word[at - 1] == 'a' || word[at - 1] == 'o' || word[at - 1] == 'u';
  if (!any_pair) return word;
  std::string other;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const char vowel = word[at];
    // "neue", "bauen", "Quelle" are no ü.
    const bool apart =
        vowel == 'u' && at > 0 && std::string_view("aeq").find(word[at - 1]) != std::string_view::npos;
    const bool pair = at + 1 < word.size() && word[at + 1] == 'e' && !apart;
    if (pair && vowel == 'a')
      other += "ä";
    else if (pair && vowel == 'o')
      other += "ö";
    else if (pair && vowel == 'u')
      other += "ü";
    else {
      other += vowel;
      continue;
    }
    ++at;
  }
  if (other.size() == word.size() && other == word) return word;
  // Some write "koennen" in business prose as well: what is far more frequent is meant.
  const auto often = [&](const std::string& form) {
    const WordCount count = lexicon_.find(form);
    return std::max<int>(count.small, count.capital);
  };
  if (known(word)) return function_word(word) == nullptr && often(other) >= often(word) + 3 ? other : word;
  const bool compound =
      split_compound(word, lexicon_).size() < 2 && split_compound(other, lexicon_).size() > 1;
  return known(other) || compound ? other : word;
}

/// "planen" is a verb, "genauen" an adjective: the bare word and the forms that only one of them has decide.
bool Lemmatizer::rather_adjective(std::string_view word, std::string_view base) const {
  if (base.empty()) return false;
  if (!is_infinitive(word)) return true;
  const auto small = [&](std::string_view prefix, std::string_view ending) {
    return lexicon_.find(joined(prefix, base, ending)).small;
  };
  if (has_any_suffix(base, {"ig", "lich", "isch", "ell", "iv", "iert"})) return small({}, "er") > 0;
  const int as_adjective = std::min(small({}, "em"), small({}, "es"));
  return as_adjective > std::max(small("ge", "t"), small({}, "te"));
}

/// lecker-e, rasant-en: nothing but an adjective inflects like this; empty for other words. A frequent word
/// whose stem is none is an adverb: hingegen, mittlerweile.
std::string Lemmatizer::unlisted_adjective(std::string_view word) const {
  if (lexicon_.find(word).noun() || kUninflected.contains(word)) return {};
  for (const std::string_view ending : Views{"en", "em", "er", "es", "e"}) {
    const std::string_view stem = without(word, ending);
    if (stem.size() < 3 || !has_vowel(stem)) continue;
    const bool listed = lexicon_.find(stem).small > 0;
    const bool inflects =
        lexicon_.find(joined(stem, "es")).small > 0 || lexicon_.find(joined(stem, "em")).small > 0;
    if (ending == "er" && (!listed || !inflects) && lexicon_.find(word).small > 0) continue;
    const WordCount count = lexicon_.find(word);
    constexpr int kFrequent = 6;
    if (listed || (count.capital == 0 && (inflects || count.small < kFrequent))) return std::string(stem);
  }
  return {};
}

/// kompliziert, detailliert: hardly anybody uses the verb.
bool Lemmatizer::is_rather_participle(std::string_view word, std::string_view stem) const {
  if (!word.ends_with('t')) return false;
  const int inflected =
      std::max(lexicon_.find(joined(word, "er")).small, lexicon_.find(joined(word, "es")).small);
  return word.starts_with("un") ||
         (inflected > 2 && lexicon_.find(joined(stem, "en")).small + 3 < lexicon_.find(word).small);
}

/// boomt, wedelt, geölt: nothing but a verb ends so, and nobody has listed it.
std::string Lemmatizer::guessed_verb(std::string_view word) const {
  std::string_view stem = without(word, "t");
  if (stem.size() < 4 || !has_vowel(stem) || word.starts_with("un") || word.ends_with("hundert")) return {};
  const WordCount count = lexicon_.find(word);
  if (count.small > 7 || count.capital > 0 || has_separable_prefix(word)) return {};
  const bool participle = stem.starts_with("ge") && stem.size() > 4 && has_vowel(stem.substr(2));
  if (participle) stem.remove_prefix(2);
  const bool liquid = ends_in_liquid(stem);
  std::string infinitive = joined(stem, liquid || stem.ends_with('e') ? "n" : "en");
  if (is_no_infinitive(infinitive)) return {};
  return lexicon_.find(infinitive).small > 0 || liquid || participle ? infinitive : std::string();
}

/// sicherzustellen, fertigzustellen: any word may stand before the zu.
std::string Lemmatizer::zu_infinitive(std::string_view word) const {
  if (!word.ends_with('n')) return {};
  for (std::size_t at = word.find("zu", 2); at != std::string_view::npos; at = word.find("zu", at + 1)) {
    const std::string_view before = word.substr(0, at), rest = word.substr(at + 2);
    if (rest.size() < 4 || before == "hin" || before == "da") continue;
    const bool opens = is_particle(before) || ends_with_any(before, {"her", "hin", "auf", "ein", "aus"}) ||
                       (before.size() > 3 && lexicon_.find(before).small > 3);
    if (opens && is_infinitive(rest) && lexicon_.find(word).capital <= lexicon_.find(word).small)
      return joined(before, rest);
  }
  return {};
}

/// benötige, veröffentliche, erstelle: the stem is no word, the infinitive is one.
std::string Lemmatizer::first_person(std::string_view word) const {
  const std::string_view stem = without(word, "e");
  if (stem.empty()) return {};
  int other = lexicon_.find(stem).small;
  for (const std::string_view ending : Views{"es", "er", "em"})
    other = std::max<int>(other, lexicon_.find(joined(stem, ending)).small);
  const std::string infinitive = joined(word, "n");
  const int often = lexicon_.find(infinitive).small;
  return often > 3 && often > other + 3 && is_infinitive(infinitive) ? infinitive : std::string();
}

Reading Lemmatizer::small(std::string_view word) const {
  if (word.starts_with("irgendwelch")) return {"irgendwelche", Pos::determiner};
  if (is_plain_adverb(word) && !is_infinitive(word)) return {std::string(word), Pos::adverb};
  if (const std::string_view base = kRatherAdjectives.find(word); !base.empty())
    return {std::string(base), Pos::adjective};
  if (const std::string_view stem = ordinal(word); !stem.empty()) return {std::string(stem), Pos::adjective};
  for (const std::string& spelling : {std::string(word), with_ss(word)}) {
    if (const FunctionWord* known = function_word(spelling)) return {std::string(known->lemma), known->pos};
  }
  if (strong_form(word) == nullptr && strong_form(with_ss(word)) == nullptr) {
    if (const auto stem = ieren_stem(word, {"t", "e", "en", "st"});
        !stem.empty() && !stem.starts_with("ge") && !is_made_of_noun(word)) {
      if (is_rather_participle(word, stem)) return {std::string(word), Pos::adjective};
      return {verb(word), Pos::verb};
    }
    if (std::string infinitive = past_tense(word); !infinitive.empty()) return {infinitive, Pos::verb};
    if (std::string infinitive = zu_infinitive(word); !infinitive.empty()) return {infinitive, Pos::verb};
    if (std::string infinitive = first_person(word); !infinitive.empty()) return {infinitive, Pos::verb};
    const bool inflected = ends_with_any(word, {"e", "en", "er", "es", "em"}) && !is_strong_participle(word);
    if (std::string base = inflected ? adjective(word) : std::string(); rather_adjective(word, base))
      return {base, Pos::adjective};
  }
  const bool compound = split_compound(word, lexicon_).size() > 1;
  if (std::string infinitive = compound ? known_verb(word) : verb(word); !infinitive.empty())
    return {infinitive, Pos::verb};
  if (std::string base = adjective(word); !base.empty()) return {base, Pos::adjective};
  if (is_adjective(word)) return {std::string(word), Pos::adjective};
  const WordCount count = lexicon_.find(word);
  if (std::string base = unlisted_adjective(word); !base.empty()) return {base, Pos::adjective};
  if (std::string infinitive = guessed_verb(word); !infinitive.empty()) return {infinitive, Pos::verb};
  return {std::string(word), count.small > 0 ? Pos::adverb : Pos::unknown};
}

/// A word that the lexicon does not know and whose ending no noun has: Storniert, Langfristiges,
/// Unangemeldet.
bool Lemmatizer::is_clear_unlisted(std::string_view word, const Reading& reading) const {
  if (reading.pos == Pos::verb)
    return is_infinitive(reading.lemma) || ends_with_any(word, {"iert", "ierte", "ierten"});
  if (is_made_of_noun(reading.lemma)) return true;
  const WordCount base = lexicon_.find(reading.lemma);
  if (reading.pos == Pos::adjective && base.small > 4 && base.capital == 0) return true;
  return reading.pos == Pos::adjective && base.small > 0 &&
         has_any_suffix(reading.lemma,
                        {"ig", "lich", "isch", "bar", "sam", "haft", "los", "ell", "iv", "frei"});
}

/// Brands keep their form, German compounds behind them do not: AdWords, but eMailprogramme.
std::string Lemmatizer::camel_case_noun(std::string_view surface) const {
  std::size_t last = surface.size();
  while (last > 1 && !(is_upper(surface[last - 1]) && is_lower(surface[last - 2]))) --last;
  const std::string tail = lower(surface.substr(last - 1));
  if (split_compound(tail, lexicon_).size() < 2) return brand_name(surface);
  return with_capitals(joined(surface.substr(0, last - 1), lower(noun(tail))), surface);
}

Reading Lemmatizer::read(std::string_view surface, bool sentence_start) const {
  if (const std::string_view plain = without_gender_mark(surface); !plain.empty()) {
    if (function_word(lower(plain)) != nullptr || !is_capitalised(plain)) return read(plain, true);
  }
  if (const std::string_view brand = without_plural_s(surface); !brand.empty())
    return {std::string(brand), Pos::noun};
  const bool shouted = is_all_capitals(surface);
  if (surface.ends_with('.') && surface.size() < 6 &&
      std::any_of(surface.begin() + 1, surface.end(), is_upper))
    return {std::string(surface), Pos::noun};  // iVm., AG. at the end of a sentence
  if (is_camel_case(surface)) return {camel_case_noun(surface), Pos::noun};
  Reading reading = read_folded(surface, sentence_start || shouted);
  if (!shouted && reading.pos == Pos::noun) reading.lemma = with_capitals(std::move(reading.lemma), surface);
  return reading;
}

/// Die, Wenn, Dadurch inside a sentence are no nouns; Dank, Wissen, Sein may be.
bool Lemmatizer::is_never_noun(std::string_view word) const {
  const FunctionWord* known = function_word(word);
  if (known != nullptr && known->pos == Pos::verb) return false;  // das Sein, ein Muss, das Soll
  const WordCount count = lexicon_.find(word);
  return count.capital + 5 < count.small;
}

/// "am bedarf", "euer handeln": a noun stands there more often than elsewhere. `lead`: how much rarer with a
/// capital the word may be (see WordCount).
std::optional<Reading> Lemmatizer::noun_behind_article(std::string_view surface, int lead) const {
  const std::string word = with_umlauts(with_eszett(lower(surface)));
  const WordCount count = lexicon_.find(word);
  if (count.capital < 4 || count.capital + lead < count.small || function_word(word) != nullptr) return {};
  if (count.capital <= count.small && small(word).pos == Pos::adjective) return {};  // im langen Jahr
  return Reading{noun(word), Pos::noun};
}

/// Where nothing has a capital the lexicon tells nouns: "der kunde ist könig".
Reading Lemmatizer::read_uncapitalised(std::string_view surface) const {
  const std::string word = with_umlauts(with_eszett(lower(surface)));
  if (is_capitalised(surface) || function_word(word) != nullptr) return read(surface, true);
  const WordCount count = lexicon_.find(word);
  if (count.capital > count.small + 2) return {noun(word), Pos::noun};
  if (!count.known()) {
    const std::vector<Span> parts = split_compound(word, lexicon_);
    if (parts.size() > 1 && lexicon_.find(parts.back().of(word)).noun()) return {noun(word), Pos::noun};
  }
  return read(surface, false);
}

Reading Lemmatizer::read_folded(std::string_view surface, bool sentence_start) const {
  const std::string word = with_umlauts(with_eszett(lower(surface)));
  const int as_noun = lexicon_.find(word).capital;  // ZIEL, TAG
  const bool spelled = as_noun >= (surface.size() > 3 ? 6 : 10);
  if (is_abbreviation(surface) && function_word(word) == nullptr && lexicon_.find(word).small < 9 && !spelled)
    return {std::string(surface), Pos::noun};
  if (!is_capitalised(surface)) {
    Reading reading = small(word);
    if (reading.pos == Pos::unknown && split_compound(word, lexicon_).size() > 1)
      reading.pos = Pos::adjective;
    return reading;
  }
  if (const std::optional<Reading> polite = polite_pronoun(word); polite && !sentence_start) return *polite;
  if (const FunctionWord* known = function_word(word);
      known != nullptr && (sentence_start || known->pos == Pos::pronoun || known->pos == Pos::determiner ||
                           is_never_noun(word))) {
    return {std::string(known->lemma), known->pos};
  }
  // What the lexicon does not know is a noun, as most capitals are, and so is what is as often one: Bedarf;
  // but "Zahlen Sie bar?", "Traut euch."
  const WordCount count = lexicon_.find(word);
  const bool as_often = count.small > 0 && count.small == count.capital;
  const bool smaller =
      count.small > count.capital || (as_often && ends_with_any(word, {"en", "t", "iere", "ele"}));
  if (sentence_start && smaller) {
    Reading reading = small(word);
    const bool clear =
        reading.pos == Pos::verb || reading.pos == Pos::adjective || count.small > count.capital + 2;
    if (reading.pos != Pos::unknown && (clear || count.capital == 0)) return reading;
  }
  if (sentence_start && !lexicon_.find(word).known()) {
    if (Reading reading = small(word); is_clear_unlisted(word, reading)) return reading;
  }
  return {noun(word), Pos::noun};
}

}  // namespace kundenlint
