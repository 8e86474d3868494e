#include "kundenlint/morphology/part_lists.h"

#include <array>

#include "kundenlint/base/word_set.h"

namespace kundenlint {
namespace {

// Words of three or four letters that may open or continue a compound; all others are endings, names or
// chance.
constexpr WordSet<378> kShortFirst(std::array<std::string_view, 378>{
    "abos", "acht", "akt",  "akut", "alt",  "amt",  "app",  "arm",  "arzt", "atem", "atom", "auge", "auto",
    "bad",  "bahn", "ball", "band", "bank", "bau",  "baum", "berg", "best", "beta", "bett", "bier", "bild",
    "biss", "bit",  "blei", "blut", "boot", "bord", "box",  "brot", "buch", "bund", "burg", "bus",  "buß",
    "byte", "büro", "chef", "chip", "chor", "club", "code", "deck", "denk", "doku", "dorf", "dreh", "duft",
    "echt", "ecke", "edel", "ehre", "eid",  "eier", "eile", "eis",  "end",  "erbe", "erde", "erst", "esel",
    "euro", "fach", "fahr", "fall", "fan",  "farb", "feed", "fein", "feld", "fels", "fern", "fest", "file",
    "film", "floh", "flug", "flut", "form", "foto", "frau", "frei", "froh", "früh", "fund", "funk", "fuß",
    "fünf", "gabe", "gang", "ganz", "garn", "gas",  "gast", "geld", "gen",  "gift", "glas", "gold", "golf",
    "gott", "grab", "gras", "grau", "grob", "groß", "grün", "gut",  "haar", "haft", "hand", "hass", "haus",
    "haut", "heer", "heil", "heim", "held", "herz", "hilf", "hirn", "hoch", "hof",  "hohl", "holz", "horn",
    "host", "hund", "hut",  "höhe", "hör",  "idee", "jagd", "jahr", "jazz", "jede", "job",  "jury", "kalk",
    "kalt", "kauf", "kern", "key",  "kilo", "kind", "kino", "klar", "klub", "knie", "koch", "kohl", "kopf",
    "korb", "korn", "kost", "krim", "kuh",  "kult", "kurs", "kurz", "kühl", "lack", "lade", "lage", "laie",
    "land", "lang", "last", "laub", "lauf", "leer", "lehr", "leid", "leim", "leit", "lern", "lese", "lied",
    "link", "live", "lkws", "lob",  "loch", "log",  "lohn", "los",  "luft", "lust", "löse", "löwe", "made",
    "mai",  "mail", "mais", "mark", "maus", "maut", "maß",  "meer", "mehl", "mehr", "menü", "merk", "mess",
    "miet", "mini", "mode", "moor", "mord", "mund", "mut",  "nach", "name", "nase", "nato", "net",  "netz",
    "neu",  "nord", "norm", "not",  "null", "ober", "obst", "ofen", "ohr",  "oper", "ort",  "orts", "ost",
    "park", "pass", "pech", "perl", "pfad", "plan", "pool", "port", "post", "prüf", "putz", "quer", "rad",
    "rand", "rat",  "rate", "raub", "raum", "real", "rede", "reif", "rein", "reis", "reiz", "rest", "ring",
    "risk", "roh",  "roll", "rost", "rot",  "ruf",  "ruhe", "ruhr", "rück", "saal", "saat", "sach", "saft",
    "salz", "sams", "sand", "sani", "satz", "schi", "see",  "seel", "seil", "seit", "set",  "sieb", "sieg",
    "sinn", "sitz", "sofa", "soja", "soll", "solo", "spar", "spur", "spät", "stab", "stau", "steh", "stil",
    "stop", "such", "säge", "süd",  "süß",  "tag",  "takt", "tal",  "tank", "tanz", "task", "tat",  "team",
    "tee",  "teil", "tele", "test", "text", "tief", "tier", "tipp", "tod",  "ton",  "top",  "topf", "tor",
    "tour", "trag", "trau", "treu", "turm", "typ",  "tür",  "ufer", "user", "vers", "vieh", "viel", "voll",
    "vorn", "wach", "wahl", "wahn", "wald", "wand", "ware", "wart", "web",  "weg",  "wein", "weit", "welt",
    "werk", "wert", "west", "wild", "wind", "wirk", "witz", "wohl", "wohn", "wolf", "wort", "zahl", "zahn",
    "zehn", "zeit", "zell", "ziel", "zier", "zins", "zoll", "zone", "zoom", "zorn", "zug",  "öfen", "öko",
    "übel"});

// The same for the head.
constexpr WordSet<319> kShortLast(std::array<std::string_view, 319>{
    "akt",  "akte", "amt",  "app",  "apps", "arm",   "arme", "art",  "arzt", "atem", "auge", "auto", "bad",
    "bahn", "ball", "band", "bank", "bar",  "bau",   "baum", "berg", "bett", "bier", "bike", "bild", "biss",
    "bit",  "blei", "blog", "blut", "boom", "boot",  "bot",  "bote", "bots", "box",  "brot", "buch", "bund",
    "bus",  "büro", "chat", "chef", "chip", "chips", "chor", "club", "code", "deck", "dorf", "duft", "ecke",
    "ehre", "eier", "eile", "eis",  "ende", "erbe",  "erde", "esel", "euro", "fach", "fall", "fan",  "fans",
    "feed", "feld", "fels", "file", "film", "flug",  "flut", "form", "foto", "frau", "frei", "froh", "fund",
    "funk", "fuß",  "gabe", "gang", "garn", "gas",   "gast", "geld", "gen",  "gier", "gift", "glas", "gold",
    "golf", "gott", "grab", "grad", "gras", "gut",   "güte", "haar", "haft", "hand", "hase", "hass", "haus",
    "haut", "heer", "heft", "heim", "held", "herz",  "hirn", "hof",  "holz", "horn", "host", "hund", "hut",
    "hype", "höfe", "höhe", "idee", "item", "jagd",  "jahr", "job",  "jobs", "jude", "jury", "kauf", "kern",
    "kind", "kino", "klub", "knie", "koch", "kopf",  "korb", "korn", "kost", "kuh",  "kult", "kurs", "kuss",
    "lack", "lage", "laie", "land", "last", "laub",  "lauf", "leid", "lied", "liga", "link", "list", "lob",
    "loch", "lohn", "luft", "lust", "löwe", "mail",  "mais", "mark", "maus", "maut", "maß",  "meer", "mehl",
    "menü", "mode", "moor", "mord", "mund", "mut",   "nah",  "naht", "name", "nase", "neid", "nest", "netz",
    "norm", "not",  "note", "nähe", "obst", "ofen",  "ohr",  "oper", "ort",  "orte", "pack", "page", "park",
    "pass", "pech", "pfad", "plan", "pool", "port",  "post", "pult", "rad",  "rand", "rang", "rat",  "rate",
    "raub", "raum", "rede", "reif", "reim", "reis",  "reiz", "rest", "ring", "rohr", "ruf",  "ruhe", "ruhm",
    "räte", "saal", "saat", "sack", "saft", "sage",  "salz", "sand", "satz", "see",  "seil", "set",  "shop",
    "show", "sieg", "sinn", "site", "sitz", "sofa",  "sohn", "spaß", "spot", "spur", "stab", "star", "stau",
    "stil", "stop", "stoß", "tabs", "tag",  "tage",  "takt", "tal",  "tank", "tanz", "task", "tat",  "team",
    "tee",  "teig", "teil", "test", "text", "tief",  "tier", "tipp", "tod",  "ton",  "tool", "topf", "tor",
    "tour", "tuch", "turm", "typ",  "tür",  "ufer",  "user", "vase", "vers", "vieh", "volk", "voll", "wahl",
    "wahn", "wald", "wand", "ware", "web",  "weg",   "wege", "wehr", "wein", "welt", "werk", "wert", "west",
    "wind", "witz", "wohl", "wolf", "wort", "wurf",  "wurm", "zahl", "zahn", "zaun", "zeit", "zelt", "zeug",
    "ziel", "zins", "zoll", "zone", "zorn", "zug",   "züge"});

// What follows a stem within one word and looks like a word of its own: Mand|anten, Bürger|innen.
constexpr WordSet<43> kSuffixes(std::array<std::string_view, 43>{
    "anten",   "antin",   "antinnen", "ation",  "ationen",  "barkeit",  "barkeiten", "endem",    "ender",
    "enderin", "endes",   "enten",    "entin",  "entinnen", "erinnen",  "erung",     "erungen",  "halber",
    "ierend",  "ierende", "ierenden", "ierer",  "ierung",   "ierungen", "iken",      "inen",     "innen",
    "ische",   "ischem",  "ischen",   "ischer", "isches",   "isten",    "istin",     "istinnen", "itäten",
    "keiten",  "lichen",  "lingen",   "ration", "rationen", "ungen",    "wegen"});

// Places and people whose names look like compounds.
constexpr WordSet<92> kNames(std::array<std::string_view, 92>{
    "augsburg",        "bamberg",        "bergmann",       "berlin",        "bielefeld",      "brandenburg",
    "braunschweig",    "bremerhaven",    "charlottenburg", "cuxhaven",      "darmstadt",      "dortmund",
    "duisburg",        "düsseldorf",     "eisenstadt",     "elisabeth",     "esslingen",      "freiburg",
    "friedrichshafen", "gelsenkirchen",  "goldberg",       "gottfried",     "gundelfingen",   "göttingen",
    "hamburg",         "hartmann",       "heidelberg",     "heilbronn",     "hermann",        "hildesheim",
    "hoffmann",        "holstein",       "ingelheim",      "ingolstadt",    "karlsruhe",      "kaufbeuren",
    "kirchberg",       "klingenmünster", "krefeld",        "kreuzberg",     "königsberg",     "königstein",
    "königswinter",    "landsberg",      "lehmann",        "liechtenstein", "lilienthal",     "ludwigshafen",
    "luxemburg",       "lüneburg",       "magdeburg",      "mannheim",      "marburg",        "mecklenburg",
    "mönchengladbach", "mühlhausen",     "neukölln",       "neumann",       "nordhausen",     "nürnberg",
    "oberhausen",      "oldenburg",      "petersburg",     "pforzheim",     "recklinghausen", "regensburg",
    "reutlingen",      "rosenberg",      "rosenheim",      "rosenthal",     "saarbrücken",    "salzburg",
    "schaffhausen",    "schleswig",      "schönberg",      "schöneberg",    "siegfried",      "solingen",
    "steglitz",        "steinberg",      "straßburg",      "stuttgart",     "tübingen",       "weinheim",
    "wilhelmshaven",   "wolfgang",       "wolfsburg",      "wuppertal",     "wusterhausen",   "würzburg",
    "zimmermann",      "zweibrücken"});

// Words that seldom stand alone and open many compounds.
constexpr WordSet<78> kBound(std::array<std::string_view, 78>{
    "absatz", "alters",   "anfangs",  "arbeits", "arznei",   "ausgangs", "begleit", "berufs",   "bestell",
    "bio",    "brenn",    "bundes",   "dritt",   "eigen",    "eingangs", "fach",    "finanz",   "frei",
    "fremd",  "geltungs", "gemeinde", "gesamt",  "grenz",    "grund",    "haft",    "halb",     "haupt",
    "hilfs",  "jugend",   "kalender", "kauf",    "kern",     "kinder",   "kirchen", "kraft",    "kranken",
    "lager",  "landes",   "lauf",     "lebens",  "lehr",     "lern",     "lese",    "liefer",   "mehr",
    "mess",   "miet",     "misch",    "neben",   "pflege",   "physio",   "prüf",    "psycho",   "renten",
    "rund",   "rück",     "schalt",   "schreib", "schwer",   "sonder",   "sozial",  "spar",     "staats",
    "stadt",  "steuer",   "straf",    "such",    "symbol",   "teil",     "trink",   "verkehrs", "versand",
    "viel",   "wähl",     "zahn",     "zivil",   "zwischen", "öko"});

}  // namespace

bool is_short_first_part(std::string_view word) { return kShortFirst.contains(word); }
bool is_short_last_part(std::string_view word) { return kShortLast.contains(word); }
bool is_name(std::string_view word) {
  if (kNames.contains(word)) return true;
  return (word.ends_with('s') && kNames.contains(word.substr(0, word.size() - 1))) ||
         (word.ends_with("er") && kNames.contains(word.substr(0, word.size() - 2)));
}
bool is_bound_part(std::string_view word) { return kBound.contains(word); }
bool is_suffix_part(std::string_view word) { return kSuffixes.contains(word); }

}  // namespace kundenlint
