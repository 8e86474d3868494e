#include "kundenlint/morphology/names.h"

#include <array>

#include "kundenlint/base/word_set.h"

namespace kundenlint {
namespace {

// Given names that are common in German-speaking countries.
constexpr WordSet<236> kGiven(std::array<std::string_view, 236>{
    "agnes",     "ahmet",      "alexander", "ali",       "almut",     "andrea",    "andreas",   "angelika",
    "anja",      "anke",       "anna",      "anne",      "antje",     "anton",     "aylin",     "ayse",
    "barbara",   "ben",        "benjamin",  "bernd",     "bettina",   "bianca",    "birgit",    "brigitte",
    "britta",    "carmen",     "carola",    "charlotte", "christian", "christina", "christine", "clara",
    "claudia",   "corinna",    "cornelia",  "dagmar",    "daniel",    "david",     "detlef",    "dieter",
    "dirk",      "dominik",    "doris",     "edith",     "elena",     "elias",     "elisabeth", "elke",
    "emil",      "emma",       "eric",      "erich",     "erik",      "erika",     "ernst",     "erwin",
    "eva",       "fabian",     "fatma",     "felix",     "finn",      "florian",   "frank",     "fritz",
    "gabriele",  "georg",      "gerhard",   "gertrud",   "gisela",    "günter",    "hanna",     "hannah",
    "hannelore", "hans",       "heidi",     "heike",     "heinz",     "helga",     "helmut",    "henning",
    "henrik",    "herbert",    "hildegard", "holger",    "horst",     "hubert",    "ibrahim",   "ilse",
    "inge",      "ingrid",     "irmgard",   "jakob",     "jan",       "jana",      "jennifer",  "jens",
    "jessica",   "joachim",    "jochen",    "johann",    "johanna",   "johannes",  "jonas",     "josef",
    "julia",     "julian",     "justus",    "jörg",      "jürgen",    "kai",       "karin",     "karl",
    "katharina", "katja",      "kerstin",   "kilian",    "klara",     "klaus",     "konrad",    "konstantin",
    "kurt",      "lara",       "lars",      "laura",     "lea",       "lena",      "leon",      "lisa",
    "lorenz",    "luca",       "ludwig",    "luisa",     "luise",     "lukas",     "manfred",   "marco",
    "margarete", "maria",      "marie",     "mario",     "markus",    "martin",    "martina",   "matthias",
    "max",       "maximilian", "mehmet",    "melanie",   "mia",       "michael",   "mohammed",  "monika",
    "moritz",    "mustafa",    "natalie",   "nico",      "nicole",    "niklas",    "nils",      "nina",
    "noah",      "norbert",    "olaf",      "olga",      "oliver",    "oskar",     "otto",      "pascal",
    "patrick",   "paul",       "peter",     "petra",     "philip",    "philipp",   "rainer",    "ralf",
    "raphael",   "reiner",     "renate",    "richard",   "rita",      "robert",    "roland",    "rolf",
    "rosa",      "ruben",      "rudolf",    "ruth",      "sabine",    "samuel",    "sandra",    "sara",
    "sarah",     "sebastian",  "siegfried", "silke",     "silvia",    "simon",     "simone",    "sofia",
    "sonja",     "sophie",     "stefan",    "stefania",  "stefanie",  "steffen",   "stephan",   "susanne",
    "sven",      "sylvia",     "tanja",     "theo",      "thomas",    "thorsten",  "till",      "tilo",
    "tim",       "timo",       "tobias",    "tom",       "torsten",   "ulrike",    "ursula",    "ute",
    "uwe",       "valentin",   "vanessa",   "veit",      "viktor",    "vincent",   "volker",    "walter",
    "werner",    "wolfgang",   "xaver",     "yusuf"});

// Family names that are words of business prose as well.
constexpr WordSet<50> kFamily(std::array<std::string_view, 50>{
    "alt",     "arm",     "bauer", "berg",  "bürger", "ehrlich", "engel",    "frei",    "freund", "fromm",
    "fuchs",   "fürst",   "gast",  "graf",  "groß",   "gut",     "herrlich", "herz",    "herzog", "jung",
    "kaiser",  "klein",   "koch",  "kraft", "kunde",  "kurz",    "könig",    "lang",    "liebe",  "liebling",
    "meister", "nachbar", "nah",   "neu",   "nähe",   "partner", "reich",    "richter", "schön",  "sommer",
    "sonntag", "stark",   "stern", "teuer", "treu",   "vogel",   "vogt",     "winter",  "wirt",   "wolf"});

// Whatever noun stands behind one of these is a name.
constexpr WordSet<14> kTitles(std::array<std::string_view, 14>{"dipl.-ing.", "doktor", "dr.", "fr.", "frau",
                                                               "fräulein", "herr", "herrn", "hr.", "ing.",
                                                               "mag.", "prof.", "professor", "professorin"});

// A house or a family that may be called after its owner: "unsere Firma König", but "in unserer Firma Kunden
// gewinnen".
constexpr WordSet<38> kFirms(std::array<std::string_view, 38>{
    "apotheke", "autohaus",   "brauerei",     "buchhandlung", "bäckerei",    "café",      "druckerei",
    "eheleute", "elektro",    "fa.",          "fahrschule",   "familie",     "firma",     "fleischerei",
    "gasthaus", "gasthof",    "gebrüder",     "geschwister",  "gärtnerei",   "hotel",     "juwelier",
    "kanzlei",  "konditorei", "malerbetrieb", "metzgerei",    "modehaus",    "möbelhaus", "optik",
    "pension",  "reisebüro",  "restaurant",   "sanitär",      "schreinerei", "spedition", "tischlerei",
    "verlag",   "weingut",    "zimmerei"});

// What stands behind the name of a firm, a beer or a town.
constexpr WordSet<16> kBehind(std::array<std::string_view, 16>{
    "ag", "e.k.", "ek", "gbr", "gmbh", "kg", "kgaa", "lutter", "mbh", "ohg", "pilsener", "pilsner", "se",
    "söhne", "ug", "wusterhausen"});

}  // namespace

bool is_given_name(std::string_view word) { return kGiven.contains(word); }
bool may_be_family_name(std::string_view word) {
  return kFamily.contains(word) || (word.ends_with('s') && kFamily.contains(word.substr(0, word.size() - 1)));
}
bool announces_name(std::string_view word) { return kTitles.contains(word); }
bool names_house(std::string_view word) { return kFirms.contains(word); }
bool closes_name(std::string_view word) { return kBehind.contains(word); }

}  // namespace kundenlint
