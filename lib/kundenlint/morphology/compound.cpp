#include "kundenlint/morphology/compound.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "kundenlint/base/hash.h"
#include "kundenlint/base/word_set.h"
#include "kundenlint/morphology/normalize.h"
#include "kundenlint/morphology/part_lists.h"
#include "kundenlint/morphology/prefixes.h"

namespace kundenlint {
namespace {

using Views = std::initializer_list<std::string_view>;

constexpr std::size_t kLongest = 80;  // bytes; longer words are not German
constexpr int kUnknown = -1;
constexpr int kWholeLead = 4;  // see is_one_word
constexpr int kPartCost = 17;  // a part has to be frequent to pay for itself

// Words that are prefixes, endings or too unspecific to be parts.
constexpr WordSet<154> kNoParts(std::array<std::string_view, 154>{
    "aats",   "ab",       "aber",     "all",    "alle",    "als",      "an",     "ant",    "auf",    "aus",
    "bar",    "bare",     "baren",    "barer",  "bares",   "barkeit",  "bei",    "ber",    "bis",    "burger",
    "chen",   "dar",      "das",      "dem",    "den",     "der",      "des",    "dessen", "die",    "dings",
    "dung",   "durch",    "ehe",      "eher",   "ein",     "einander", "eine",   "einem",  "einen",  "einer",
    "eines",  "ellen",    "ent",      "ente",   "enten",   "erb",      "ern",    "falls",  "fest",   "fort",
    "für",    "ge",       "gen",      "haft",   "heit",    "heiten",   "her",    "herein", "hin",    "hinaus",
    "hinter", "hundert",  "ich",      "ieren",  "ige",     "igen",     "ihr",    "ins",    "inter",  "ion",
    "isch",   "ische",    "ischen",   "keit",   "keiten",  "lein",     "lich",   "liche",  "lichem", "lichen",
    "licher", "liches",   "lichkeit", "ling",   "los",     "lose",     "losen",  "loser",  "loses",  "lung",
    "mal",    "mals",     "miss",     "mit",    "nach",    "nationen", "neue",   "neuen",  "nieder", "nis",
    "nun",    "pro",      "ran",      "reiche", "reichen", "rein",     "rinnen", "rung",   "rungen", "sam",
    "schaft", "schaften", "sche",     "schen",  "scher",   "sein",     "sende",  "sere",   "seren",  "sich",
    "sie",    "stag",     "ste",      "tar",    "ten",     "ter",      "tion",   "tionen", "trans",  "tum",
    "tung",   "tungen",   "täten",    "täter",  "uhr",     "ums",      "und",    "ung",    "ungen",  "uns",
    "unser",  "unter",    "ver",      "vor",    "weile",   "wer",      "wider",  "wieder", "zer",    "zu",
    "zuge",   "zur",      "älter",    "über"});

// Prepositions that open a compound and never close one: Gegen|frage, Innen|minister.
constexpr WordSet<4> kFirstOnly(std::array<std::string_view, 4>{"gegen", "innen", "außen", "zwischen"});

// Words that look like the end of another: Hand-lungen.
constexpr WordSet<10> kNeverLast(std::array<std::string_view, 10>{
    "lungen", "früher", "ration", "rationen", "hafte", "haften", "hafter", "haftes", "haftem", "haftere"});

// Particles of separable verbs: their nouns are derived, not compounded (Zusammenhang).
constexpr PrefixList kParticles(std::array<std::string_view, 19>{
    "aneinander", "auseinander", "dazwischen", "empor", "entgegen", "gegenüber", "heraus", "herein",
    "herunter", "hinaus", "hinein", "hinunter", "voraus", "vorbei", "weiter", "wieder", "zurück", "zusammen",
    "übrig"});

// Words that are one in the mind of their speakers though they were made of two; also as parts.
constexpr PrefixList kWhole(std::array<std::string_view, 170>{
    "akteur",       "alternativ",      "ansatz",        "antwort",
    "augenblick",   "ausnahme",        "automobil",     "bahnhof",
    "bahnhöf",      "behandlung",      "bereitgestell", "betriebswirtschaft",
    "bildschirm",   "billiarde",       "botschaft",     "bruchstück",
    "buchstabe",    "bundestag",       "copyright",     "cyberspace",
    "deutschland",  "dienstag",        "dienstleist",   "donnerstag",
    "engineering",  "england",         "enterprise",    "fachleut",
    "fachmann",     "fahrlässig",      "fahrstuhl",     "fahrzeug",
    "feiertag",     "fernseh",         "feuerwerk",     "feuerzeug",
    "finnland",     "flughafen",       "flughäfen",     "flugzeug",
    "framework",    "frankreich",      "freeware",      "freigabe",
    "freitag",      "freizeit",        "friedhof",      "friedhöf",
    "friedrich",    "frühstück",       "gegenstand",    "gegenständ",
    "gegenteil",    "gegenwart",       "gegenwärtig",   "gesellschaft",
    "griechenland", "grundsatz",       "grundstück",    "grundsätz",
    "gründ",        "gutachten",       "gutschein",     "handheld",
    "handlung",     "handwerk",        "hardware",      "hauptmann",
    "hauptstadt",   "heinrich",        "herrschaft",    "hochrechnung",
    "hochschul",    "hochzeit",        "holland",       "homepage",
    "initiator",    "innenstadt",      "instanz",       "interess",
    "irland",       "isolator",        "jahrhundert",   "jahrtausend",
    "jahrzehnt",    "jointventure",    "kaufleut",      "kaufmann",
    "kindergarten", "konsument",       "landschaft",    "landtag",
    "landwirt",     "lautstärke",      "lehrstuhl",     "liebhaber",
    "luftschloss",  "luftschloß",      "luftschlöss",   "mannschaft",
    "maßnahme",     "mehrheit",        "mehrzahl",      "merkmal",
    "minderheit",   "mittelalter",     "mittelmeer",    "mittelstand",
    "mittwoch",     "mobilfunk",       "montag",        "nachteil",
    "netzwerk",     "neujahr",         "newsgroup",     "niederlande",
    "paragraf",     "paragraph",       "parteitag",     "pipeline",
    "plattform",    "profitabilität",  "prototyp",      "rathaus",
    "reichstag",    "ruhestand",       "russland",      "rußland",
    "rückgang",     "rücknahme",       "samstag",       "schottland",
    "schriftstell", "selbstständig",   "selbständig",   "siegfried",
    "software",     "sonnabend",       "sonntag",       "spielzeug",
    "standard",     "standort",        "tatsache",      "teilnahme",
    "tonband",      "treibhaus",       "trinkgeld",     "urlaub",
    "vereinbar",    "vereinzel",       "verhandlung",   "vielleicht",
    "vielzahl",     "volkswirtschaft", "vollständig",   "vorteil",
    "wachsend",     "wahlkampf",       "website",       "weltraum",
    "werkzeug",     "wettkampf",       "wirklich",      "wirtschaft",
    "wohlstand",    "zeitraum",        "zeitschrift",   "zugrunde",
    "zwischenfall", "österreich"});

// "Kunde" as a branch of learning: no customers.
constexpr WordSet<44> kLearning(std::array<std::string_view, 44>{
    "heimat", "erd",       "natur",    "völker",       "volks",   "pflanzen", "tier",         "waren",
    "sach",   "wetter",    "menschen", "heil",         "landes",  "länder",   "altertums",    "wappen",
    "münz",   "gesteins",  "material", "werkstoff",    "kräuter", "wein",     "staatsbürger", "gemeinschafts",
    "bürger", "literatur", "musik",    "instrumenten", "kostüm",  "stern",    "sternen",      "himmels",
    "sagen",  "rosen",     "stoff",    "farben",       "papier",  "holz",     "garten",       "schrift",
    "siegel", "urkunden",  "vogel",    "boden"});

bool is_learning(std::string_view word) {
  for (const std::string_view head : Views{"kunde", "kunden"}) {
    if (word.ends_with(head) && kLearning.contains(word.substr(0, word.size() - head.size()))) return true;
  }
  return false;
}

/// The weight of a known word as a part; kUnknown when it cannot be one.
int weight(std::string_view word, const Lexicon& lexicon, bool last) {
  const WordCount count = lexicon.find(word);  // first, for most strings are no words
  const int frequency = std::max<int>(count.capital, count.small);
  if (frequency < PartFilter::kLeastFrequency) return kUnknown;
  const auto length = static_cast<int>(letters(word));
  const int least = length == 3 ? 8 : length == 4 ? 6 : 4;
  if (frequency < least || length < 3 || kNoParts.contains(word)) return kUnknown;
  if (length < 5 && !(last ? is_short_last_part(word) : is_short_first_part(word))) return kUnknown;
  if (last && (kNeverLast.contains(word) || kFirstOnly.contains(word) || is_suffix_part(word)))
    return kUnknown;
  return frequency + 2 * length;
}

// Consonants that can open a German word.
constexpr WordSet<40> kOnsets(std::array<std::string_view, 40>{
    "bl",   "br",   "chr",  "cl", "cr",  "dr",  "fl",  "fr", "gl",  "gn", "gr", "kl",  "kn",   "kr",
    "pf",   "pfl",  "pfr",  "ph", "phr", "pl",  "pr",  "ps", "qu",  "rh", "sc", "sch", "schl", "schm",
    "schn", "schr", "schw", "sk", "sp",  "spl", "spr", "st", "str", "th", "tr", "zw"});

// What follows a stem within one word: no unknown part opens so.
constexpr PrefixList kOpeningEndings(std::array<std::string_view, 44>{
    "abel", "abil", "age", "al",  "ant",  "anz",   "bar",    "chen", "el",   "ell",  "eln",
    "en",   "end",  "ent", "enz", "er",   "ern",   "es",     "est",  "haft", "heit", "ier",
    "ig",   "ik",   "in",  "ion", "isch", "ismus", "ist",    "itä",  "iv",   "keit", "lein",
    "lich", "ling", "los", "nis", "or",   "sam",   "schaft", "tum",  "ung",  "ur",   "ös"});

constexpr std::array<std::string_view, 7> kLinks = {"s", "es", "n", "en", "er", "e", "ns"};

/// After these endings the only linking element is -s, and it is needed.
bool takes_s(std::string_view word) {
  constexpr std::string_view kLastLetters = "gtnm";  // of the endings: most words have another
  if (word.empty() || kLastLetters.find(word.back()) == std::string_view::npos) return false;
  for (const std::string_view ending : Views{"ung", "heit", "keit", "schaft", "ion", "tät", "ling", "tum"}) {
    if (word.size() > ending.size() + 1 && closes_with(word, ending)) return true;
  }
  return false;
}

/// Which beginnings of a part may be words that have a weight, see PartEnds.
class Beginnings {
 public:
  explicit Beginnings(std::uint32_t bits) : bits_(bits) {}
  /// False: the part without its last `bytes`, at most two, is none.
  bool without(std::size_t bytes) const { return (bits_ >> bytes & 1U) != 0; }
  bool any() const { return (bits_ & 0b111U) != 0; }

 private:
  std::uint32_t bits_ = 0;
};

int modifier_weight(std::string_view part, Beginnings words, const Lexicon& lexicon) {
  int best = !words.without(0) || takes_s(part) ? kUnknown : weight(part, lexicon, false);
  for (const std::string_view link : kLinks) {
    if (!words.without(link.size()) || !closes_with(part, link) || part.size() <= link.size() + 2) continue;
    const std::string_view base = part.substr(0, part.size() - link.size());
    if (link != "s" && takes_s(base)) continue;
    if (link == "er" && base.ends_with("en")) continue;  // Kinder|garten, but not Schadener|satz
    if (lexicon.find(base).capital == 0) continue;
    if (const int w = weight(base, lexicon, false); w != kUnknown) best = std::max(best, w - 1);
  }
  return best;
}

/// The last part of an inflected adjective: kunden|zentriert-en.
int inflected_weight(std::string_view part, Beginnings words, const Lexicon& lexicon) {
  if (kNoParts.contains(part)) return kUnknown;
  int best = words.without(0) ? weight(part, lexicon, true) : kUnknown;
  const auto ends = [&](std::string_view ending) {
    return best == kUnknown && words.without(ending.size()) && closes_with(part, ending) &&
           part.size() >= ending.size() + 4;
  };
  for (const std::string_view ending : Views{"e", "en", "er", "es", "em"}) {
    if (!ends(ending)) continue;
    const std::string_view base = part.substr(0, part.size() - ending.size());
    if (lexicon.find(base).small > 0) best = weight(base, lexicon, true);
  }
  // A plural or genitive that is not listed: kunden|bedarf-e.
  for (const std::string_view ending : Views{"en", "e", "es", "s", "n"}) {
    if (!ends(ending)) continue;
    const std::string_view base = part.substr(0, part.size() - ending.size());
    if (lexicon.find(base).noun()) best = weight(base, lexicon, true);
  }
  return best;
}

/// The last part of a part keeps the linking element: Kunden|orientierungs|strategie.
int linked_head_weight(std::string_view part, Beginnings words, const Lexicon& lexicon) {
  if (!words.without(1) || !part.ends_with('s')) return kUnknown;
  const std::string_view base = part.substr(0, part.size() - 1);
  return takes_s(base) ? weight(base, lexicon, true) : kUnknown;
}

/// "Fahrzeug", "Fahrzeuge", "Fahrzeugen": at most an ending follows.
bool is_whole(std::string_view word) {
  for (const std::string_view known : kWhole.candidates(word)) {
    if (word.starts_with(known) && word.size() <= known.size() + 4) return true;
  }
  return false;
}

/// Whether a word, or the word without a regular ending, stands in the lexicon often enough to be one word.
bool is_known_word(std::string_view word, const Lexicon& lexicon) {
  for (const std::string_view ending :
       Views{"", "s", "n", "e", "en", "es", "er", "em", "ern", "in", "innen", "t", "te", "ten"}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 4) continue;
    const WordCount count = lexicon.find(word.substr(0, word.size() - ending.size()));
    if (std::max(count.capital, count.small) >= 5) return true;
  }
  return false;
}

/// The weight of a noun that may stand beside an unknown part; kUnknown when it is too rare or no noun.
int noun_weight(std::string_view word, const Lexicon& lexicon) {
  const WordCount count = lexicon.find(word);  // first, for most strings are no words
  const int least = letters(word) == 4 ? 8 : 6;
  if (!count.noun() || count.capital < least || kNoParts.contains(word) || kNeverLast.contains(word) ||
      kFirstOnly.contains(word) || is_suffix_part(word))
    return kUnknown;
  return count.capital + static_cast<int>(2 * letters(word));
}

/// The noun of a separable verb: Zusammenhang, Auseinandersetzung.
bool opens_with_particle(std::string_view word) { return kParticles.opens(word); }

constexpr std::string_view kVowels = "aeiouy";

/// Whether letters can open or be a German word: a vowel stands in it, and no more than three consonants open
/// it.
bool could_be_word(std::string_view part) {
  std::size_t opening = 0;
  for (const char letter : part) {
    if (kVowels.find(letter) != std::string_view::npos || (static_cast<unsigned char>(letter) & 0x80U) != 0)
      return opening < 2 || kOnsets.contains(part.substr(0, opening));
    ++opening;
  }
  return false;
}

bool looks_like_ending(std::string_view part) { return kOpeningEndings.opens(part); }

struct Cell {
  int score;
  std::uint32_t from;
};

using Cells = std::array<Cell, kLongest + 1>;  // as many as the word needs are set

const std::vector<Span>& split(std::string_view word, const Lexicon& lexicon);

/// A part may be a compound that is known as a whole: Kundenorientierungs|strategie.
std::vector<Span> divided(std::string_view word, const std::vector<Span>& parts, const Lexicon& lexicon) {
  std::vector<Span> out;
  for (const Span part : parts) {
    for (const Span inner : split(part.of(word), lexicon)) {
      out.push_back({part.begin + inner.begin, part.begin + inner.end});
    }
  }
  return out;
}

struct Seam {
  std::uint32_t at = 0;  // 0: the word has none
  bool left_known = false;
};

int frequency_of(WordCount count) { return std::max<int>(count.capital, count.small); }

/// Words in -end are participles where the rest is the stem of a verb: Lern|ende, but Vertrags|ende.
bool is_participle_end(std::string_view part, std::string_view before, const Lexicon& lexicon) {
  if (!part.starts_with("ende")) return false;
  for (const std::string_view prefix : verb_prefixes(before)) {
    const WordCount verb = lexicon.find(std::string(before.substr(prefix.size())) + "en");
    if (verb.small > 0) return true;
  }
  return false;
}

/// No head behind something unknown: Isola-toren has an ending.
bool is_derived(std::string_view right) {
  return right == "toren" || right.starts_with("tisch") || right.starts_with("nisch");
}

/// afrikanischen, romantisch: an adjective, though Nischen and Tisch are nouns.
bool is_small_word(std::string_view word, const Lexicon& lexicon) {
  const WordCount count = lexicon.find(word);
  return count.small >= 3 && count.small + 2 >= count.capital;
}

/// The place where the only unknown part of a word begins or ends.
Seam unknown_seam(std::string_view word, const Cells& cells, const Lexicon& lexicon) {
  const auto size = static_cast<std::uint32_t>(word.size());
  int best = 0;
  Seam seam;
  if (is_known_word(word, lexicon)) return seam;
  for (std::uint32_t at = 3; at + 3 <= size; ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U) continue;
    const std::string_view left = word.substr(0, at);
    const std::string_view right = word.substr(at);
    int score = 0;
    bool left_known = false;
    // Exo|planet: a frequent noun as the head.
    if (letters(right) >= 5 && could_be_word(left) && !kNoParts.contains(left) && !is_derived(right) &&
        !closes_with(left, "zu") && !closes_with(left, "ge") && !is_participle_end(right, left, lexicon))
      score = std::max(0, noun_weight(right, lexicon));
    // Abschieds|gala: a noun that is surely one, then something that could be a word.
    if (cells[at].score > std::numeric_limits<int>::min() && letters(right) >= 4 && could_be_word(right) &&
        !looks_like_ending(right) && !is_derived(right)) {
      const std::string_view base = without_link(word.substr(cells[at].from, at - cells[at].from), lexicon);
      const int modifier = letters(base) < 4 ? kUnknown : noun_weight(base, lexicon);
      if (modifier > score) {
        score = modifier;
        left_known = true;
      }
    }
    if (score > best) {
      best = score;
      seam = {at, left_known};
    }
  }
  return seam;
}

/// Grows a part byte by byte and says where it may end: where it, without at most two bytes of an ending or
/// a linking element, may be a word of the lexicon. What this rules out has no weight, for `weight` asks for
/// a frequency that only the words of the filter have.
class PartEnds {
 public:
  explicit PartEnds(const Lexicon& lexicon) : lexicon_(lexicon) {}
  void extend(char byte) {
    hash_ = PartFilter::next(hash_, byte);
    last_ends_ = last_ends_ << 1U | (lexicon_.may_be_part(hash_) ? 1U : 0U);
  }
  Beginnings words() const { return Beginnings(last_ends_); }

 private:
  const Lexicon& lexicon_;
  std::uint64_t hash_ = PartFilter::kStart;
  std::uint32_t last_ends_ = 0;
};

/// Adverbs were made of words that nobody hears any more: jederzeit, allerdings, möglicherweise.
bool is_adverb(std::string_view word, const Lexicon& lexicon) {
  for (const std::string_view ending :
       Views{"erweise", "ermaßen", "enfalls", "ernfalls", "erseits", "einander"}) {
    if (word.size() > ending.size() + 2 && closes_with(word, ending)) return true;
  }
  const WordCount count = lexicon.find(word);
  if (count.small < 4 || count.small <= count.capital + 1) return false;
  for (const std::string_view ending : Views{"e", "en", "er", "es"}) {
    if (lexicon.find(std::string(word) + std::string(ending)).small > 0) return false;
  }
  for (const std::string_view ending : Views{"e", "en", "er", "es", "em", "t"}) {
    if (closes_with(word, ending)) return false;  // inflected itself
  }
  return true;
}

/// How often the part is met, with or without its linking element.
int part_frequency(std::string_view part, const Lexicon& lexicon) {
  int best = frequency_of(lexicon.find(part));
  for (const std::string_view link : kLinks) {
    if (closes_with(part, link) && part.size() > link.size() + 2)
      best = std::max(best, frequency_of(lexicon.find(part.substr(0, part.size() - link.size()))));
  }
  return best;
}

/// Seldom alone and often before another word: Geltungs|bereich, Grenz|wert.
bool is_sure_modifier(std::string_view part) {
  return is_bound_part(part) || (part.ends_with('s') && takes_s(part.substr(0, part.size() - 1)));
}

/// A word that is met more often than what it would be made of is one: Kombination, Verstand.
bool is_one_word(std::string_view word, const std::vector<Span>& parts, const Lexicon& lexicon) {
  const WordCount self = lexicon.find(word);
  if (!self.known()) return false;
  int rarest = std::numeric_limits<int>::max();
  for (const Span part : parts) {
    const bool sure = part.end < word.size() && is_sure_modifier(part.of(word));
    const int frequency = sure ? 0 : part_frequency(part.of(word), lexicon);
    if (frequency > 0) rarest = std::min(rarest, frequency);  // what nobody knows says nothing: Exo|planet
  }
  if (rarest <= frequency_of(self) - kWholeLead) return true;
  // elektro|nische, Körperschafts|teuer: adjectives have no noun as their head, nouns no adjective.
  const std::string_view head = parts.back().of(word);
  const WordCount end = lexicon.find(head);
  if (!end.known()) return false;
  if (self.small >= 4 && self.small > self.capital + 2 && end.capital > end.small + 2) return true;
  return false;
}

/// Mitarbeiterinnen, Kundinnen: the parts are those of the masculine.
std::string_view without_feminine(std::string_view word) {
  if (!closes_with(word, "innen")) return word;
  const std::string_view base = word.substr(0, word.size() - 5);
  for (const std::string_view ending :
       Views{"er", "ent", "ant", "ist", "or", "eur", "log", "kund", "kolleg", "at", "ärzt"}) {
    if (base.size() > ending.size() + 1 && closes_with(base, ending)) return base;
  }
  return word;
}

/// Bereitstellung, Übereinstimmung, hinzufügen: the noun or a form of a verb with a particle.
bool is_of_particle_verb(std::string_view word, const Lexicon& lexicon) {
  for (const std::string_view particle : verb_prefixes(word)) {
    if (particle.empty() || !is_particle(particle)) continue;
    const std::string zu = std::string(particle) + "zu" + std::string(word.substr(particle.size()));
    if (word.ends_with('n') && lexicon.find(zu).small > 0) return true;
    for (const std::string_view ending : Views{"ung", "ungen", "ungs"}) {
      if (!closes_with(word, ending) || word.size() < particle.size() + ending.size() + 3) continue;
      const std::string stem(word.substr(0, word.size() - ending.size()));
      if (lexicon.find(stem + "en").small > 0 || lexicon.find(stem + "n").small > 0) return true;
    }
  }
  return word.starts_with("übereinstimm") || word.starts_with("teilnehm");
}

/// Niederweiler, Recklinghausen: places.
bool looks_like_name(std::string_view word, const Lexicon& lexicon) {
  for (const std::string_view ending : Views{"weiler", "hausen", "stetten"}) {
    if (word.size() > ending.size() + 2 && closes_with(word, ending) && lexicon.find(word).small == 0)
      return true;
  }
  return false;
}

/// Über|kapazität, Fest|preis: a prefix before a whole noun, where no verb has it (Überblick, Feststellung).
/// 0: there is none.
std::uint32_t prefix_before_noun(std::string_view word, const Lexicon& lexicon) {
  for (const std::string_view prefix : Views{"über", "fest"}) {
    if (!word.starts_with(prefix)) continue;
    const std::string_view noun = word.substr(prefix.size());
    const WordCount count = lexicon.find(noun);
    if (letters(noun) < 5 || !count.noun() || count.capital < 7 || count.small > 7) continue;
    const WordCount whole = lexicon.find(word);
    if (whole.small > whole.capital) continue;  // überhaupt
    const auto verb = [&](std::string_view stem, std::string_view ending) {
      return lexicon.find(std::string(prefix) + std::string(stem) + std::string(ending)).small > 0;
    };
    const std::string_view stem = closes_with(noun, "ung") ? noun.substr(0, noun.size() - 3) : noun;
    if (whole.capital + 4 > count.capital || verb(stem, "en") || verb(stem, "n") || verb(stem, "t")) continue;
    return static_cast<std::uint32_t>(prefix.size());
  }
  return 0;
}

std::vector<Span> split_simple(std::string_view word, const Lexicon& lexicon);

/// With the ending given to the last part.
std::vector<Span> split_feminine(std::string_view word, std::string_view base, const Lexicon& lexicon) {
  const bool in_e = closes_with(base, "kund") || closes_with(base, "kolleg");  // Bestands|kundinnen
  std::vector<Span> parts = split_simple(in_e ? std::string(base) + "e" : std::string(base), lexicon);
  parts.back().end = static_cast<std::uint32_t>(word.size());
  return parts;
}

std::vector<Span> split_simple(std::string_view word, const Lexicon& lexicon) {
  if (const std::string_view base = without_feminine(word); base.size() < word.size())
    return split_feminine(word, base, lexicon);
  const auto size = static_cast<std::uint32_t>(word.size());
  std::vector<Span> whole = {{0, size}};
  if (letters(word) < 6 || word.size() > kLongest || is_learning(word) || is_whole(word) ||
      opens_with_particle(word) || is_name(word) || is_adverb(word, lexicon) ||
      is_of_particle_verb(word, lexicon) || looks_like_name(word, lexicon))
    return whole;
  if (const std::uint32_t at = prefix_before_noun(word, lexicon); at > 0) {
    std::vector<Span> parts = divided(word, {{at, size}}, lexicon);
    parts.insert(parts.begin(), {0, at});
    return parts;
  }
  Cells cells;  // NOLINT(cppcoreguidelines-pro-type-member-init): the next line
  std::fill_n(cells.begin(), size + 1, Cell{std::numeric_limits<int>::min(), 0});
  cells[0].score = 0;
  const auto boundary = [&](std::uint32_t at) {
    return at == size || (static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U;
  };
  for (std::uint32_t begin = 0; begin < size; ++begin) {
    if (cells[begin].score == std::numeric_limits<int>::min() || !boundary(begin)) continue;
    PartEnds ends(lexicon);
    for (std::uint32_t end = begin + 1; end <= size; ++end) {
      ends.extend(word[end - 1]);
      if (!ends.words().any() || end < begin + 3 || !boundary(end) || (begin == 0 && end == size)) continue;
      const std::string_view part = word.substr(begin, end - begin);
      const int w = end == size ? std::max(inflected_weight(part, ends.words(), lexicon),
                                           linked_head_weight(part, ends.words(), lexicon))
                                : modifier_weight(part, ends.words(), lexicon);
      if (w == kUnknown) continue;
      if (end == size && begin > 0 && is_derived(part) && is_small_word(word, lexicon)) continue;
      if (end == size && begin > 0 &&
          is_participle_end(part, word.substr(cells[begin].from, begin - cells[begin].from), lexicon))
        continue;
      const int score = cells[begin].score + w - kPartCost;
      if (score > cells[end].score) cells[end] = {score, begin};
    }
  }
  if (cells[size].score == std::numeric_limits<int>::min()) {
    const Seam seam = unknown_seam(word, cells, lexicon);
    if (seam.at == 0) return whole;
    const Span left{0, seam.at};
    const Span right{seam.at, size};
    std::vector<Span> parts = divided(word, {seam.left_known ? left : right}, lexicon);
    parts.insert(seam.left_known ? parts.end() : parts.begin(), seam.left_known ? right : left);
    return parts;
  }
  std::vector<Span> parts;
  for (std::uint32_t end = size; end > 0; end = cells[end].from)
    parts.insert(parts.begin(), {cells[end].from, end});
  if (is_one_word(word, parts, lexicon)) return whole;
  return divided(word, parts, lexicon);
}

// A chain of more members is no compound but a slug of an address, a sequence, a laugh; all the compounds
// that its members would make are too many to be looked up.
constexpr std::ptrdiff_t kMostMembers = 8;

std::vector<Span> split_hyphened(std::string_view word, const Lexicon& lexicon) {
  std::vector<Span> parts;
  if (std::count(word.begin(), word.end(), '-') >= kMostMembers)
    return {{0, static_cast<std::uint32_t>(word.size())}};
  for (std::size_t begin = 0; begin < word.size();) {
    const std::size_t end = std::min(word.find('-', begin), word.size());
    if (end > begin) {
      for (const Span part : split(word.substr(begin, end - begin), lexicon)) {
        parts.push_back(
            {part.begin + static_cast<std::uint32_t>(begin), part.end + static_cast<std::uint32_t>(begin)});
      }
    }
    begin = end + 1;
  }
  if (parts.empty()) parts.push_back({0, static_cast<std::uint32_t>(word.size())});
  return parts;
}

/// A word is split for its lemma, its part of speech and its parts, one soon after the other, and the parts
/// of many words are the same: those met last are kept, by hash. The lexicon is always the same.
struct Recent {
  std::string word{};
  std::vector<Span> parts{};
};

/// The view stays valid until the next call.
const std::vector<Span>& split(std::string_view word, const Lexicon& lexicon) {
  thread_local std::vector<Recent> recent(256);
  Recent& slot = recent[hash_bytes(word) >> 56U];
  if (slot.word == word && !slot.parts.empty()) return slot.parts;
  std::vector<Span> parts =
      word.find('-') == std::string_view::npos ? split_simple(word, lexicon) : split_hyphened(word, lexicon);
  slot.parts = std::move(parts);  // may have changed meanwhile
  slot.word = word;
  return slot.parts;
}

}  // namespace

std::string_view without_link(std::string_view part, const Lexicon& lexicon) {
  const auto noun = [&](std::string_view word) {
    const WordCount count = lexicon.find(word);
    return count.capital >= 3 && count.capital + 3 >= count.small;  // Schaden|ersatz has no Schade
  };
  std::string_view best = part;
  int best_count = takes_s(part) ? 0 : lexicon.find(part).capital;
  for (const std::string_view link : kLinks) {
    if (!closes_with(part, link) || part.size() <= link.size() + 2) continue;
    const std::string_view base = part.substr(0, part.size() - link.size());
    if (!noun(base)) continue;
    // The plural form of the lexicon has its lemma elsewhere; a singular is what is wanted here.
    if (lexicon.find(base).capital + 4 >= best_count || takes_s(base)) return base;
  }
  return best;
}

std::vector<Span> split_compound(std::string_view word, const Lexicon& lexicon) {
  return split(word, lexicon);
}

}  // namespace kundenlint
