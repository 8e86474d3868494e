#include "kundenlint/morphology/compound.h"

#include <algorithm>
#include <array>
#include <limits>

#include "kundenlint/morphology/normalize.h"

namespace kundenlint {
namespace {

constexpr std::size_t kLongest = 80;  // bytes; longer words are not German
constexpr int kUnknown = -1;
constexpr int kPartCost = 17;  // a part has to be frequent to pay for itself

// Words that are prefixes, endings or too unspecific to be parts.
constexpr std::array<std::string_view, 96> kNoParts = {
    "aber",  "ab",    "all",    "alle",   "als",   "an",    "ant",      "art",   "auf",  "aus",  "bar",
    "bei",   "ber",   "bis",    "chen",   "dar",   "das",   "dem",      "den",   "der",  "des",  "die",
    "durch", "ehe",   "ein",    "eine",   "einer", "end",   "ende",     "ent",   "ente", "erb",  "ern",
    "fort",  "fest",  "für",    "ge",     "gen",   "gegen", "haft",     "heit",  "her",  "hin",  "hinter",
    "ich",   "ige",   "igen",   "ihr",    "ion",   "innen", "isch",     "keit",  "kund", "lein", "lich",
    "ling",  "los",   "mal",    "miss",   "mit",   "nach",  "nis",      "nun",   "ober", "ran",  "rat",
    "rate",  "rein",  "sam",    "schaft", "sein",  "sich",  "sie",      "ste",   "tag",  "ten",  "ter",
    "tion",  "tum",   "über",   "uhr",    "und",   "ung",   "ungen",    "unter", "ver",  "vor",  "weg",
    "wer",   "wider", "wieder", "zer",    "zu",    "zur",   "zwischen", "ort"};

// "Kunde" as a branch of learning: no customers.
constexpr std::array<std::string_view, 44> kLearning = {
    "heimat", "erd",       "natur",    "völker",       "volks",   "pflanzen", "tier",         "waren",
    "sach",   "wetter",    "menschen", "heil",         "landes",  "länder",   "altertums",    "wappen",
    "münz",   "gesteins",  "material", "werkstoff",    "kräuter", "wein",     "staatsbürger", "gemeinschafts",
    "bürger", "literatur", "musik",    "instrumenten", "kostüm",  "stern",    "sternen",      "himmels",
    "sagen",  "rosen",     "stoff",    "farben",       "papier",  "holz",     "garten",       "schrift",
    "siegel", "urkunden",  "vogel",    "boden"};

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_learning(std::string_view word) {
  for (const std::string_view head : {"kunde", "kunden"}) {
    if (word.ends_with(head) && holds(kLearning, word.substr(0, word.size() - head.size()))) return true;
  }
  return false;
}

/// The weight of a known word as a part; kUnknown when it cannot be one.
int weight(std::string_view word, const Lexicon& lexicon, bool last) {
  if (letters(word) < 3 || holds(kNoParts, word)) return kUnknown;
  const WordCount count = lexicon.find(word);
  const int frequency = std::max<int>(count.capital, count.small);
  const int least = letters(word) == 3 ? 8 : letters(word) == 4 ? 6 : 4;
  if (frequency < least) return kUnknown;
  // Small words are parts too (Schnellbahn, kundenorientiert), but nouns are likelier.
  if (!last && count.capital < 3 && letters(word) < 5) return kUnknown;
  return frequency + static_cast<int>(2 * letters(word));
}

constexpr std::array<std::string_view, 7> kLinks = {"s", "es", "n", "en", "er", "e", "ns"};

/// After these endings the only linking element is -s, and it is needed.
bool takes_s(std::string_view word) {
  for (const std::string_view ending : {"ung", "heit", "keit", "schaft", "ion", "tät", "ling", "tum"}) {
    if (word.size() > ending.size() + 1 && word.ends_with(ending)) return true;
  }
  return false;
}

int modifier_weight(std::string_view part, const Lexicon& lexicon) {
  int best = takes_s(part) ? kUnknown : weight(part, lexicon, false);
  for (const std::string_view link : kLinks) {
    if (!part.ends_with(link) || part.size() <= link.size() + 2) continue;
    const std::string_view base = part.substr(0, part.size() - link.size());
    if (link != "s" && takes_s(base)) continue;
    if (lexicon.find(base).capital == 0) continue;
    if (const int w = weight(base, lexicon, false); w != kUnknown) best = std::max(best, w - 1);
  }
  return best;
}

/// The last part of an inflected adjective: kunden|zentriert-en.
int inflected_weight(std::string_view part, const Lexicon& lexicon) {
  int best = weight(part, lexicon, true);
  for (const std::string_view ending : {"e", "en", "er", "es", "em"}) {
    if (best != kUnknown || !part.ends_with(ending) || part.size() < ending.size() + 4) continue;
    const std::string_view base = part.substr(0, part.size() - ending.size());
    if (lexicon.find(base).small > 0) best = weight(base, lexicon, true);
  }
  // A plural or genitive that is not listed: kunden|bedarf-e.
  for (const std::string_view ending : {"en", "e", "es", "s", "n"}) {
    if (best != kUnknown || !part.ends_with(ending) || part.size() < ending.size() + 4) continue;
    const std::string_view base = part.substr(0, part.size() - ending.size());
    if (lexicon.find(base).noun()) best = weight(base, lexicon, true);
  }
  return best;
}

/// The last part of a part keeps the linking element: Kunden|orientierungs|strategie.
int linked_head_weight(std::string_view part, const Lexicon& lexicon) {
  if (!part.ends_with('s')) return kUnknown;
  const std::string_view base = part.substr(0, part.size() - 1);
  return takes_s(base) ? weight(base, lexicon, true) : kUnknown;
}

struct Cell {
  int score = std::numeric_limits<int>::min();
  std::uint32_t from = 0;
};

std::vector<Span> split_simple(std::string_view word, const Lexicon& lexicon);

/// A part may be a compound that is known as a whole: Kundenorientierungs|strategie.
std::vector<Span> divided(std::string_view word, const std::vector<Span>& parts, const Lexicon& lexicon) {
  std::vector<Span> out;
  for (const Span part : parts) {
    for (const Span inner : split_simple(part.of(word), lexicon)) {
      out.push_back({part.begin + inner.begin, part.begin + inner.end});
    }
  }
  return out;
}

std::vector<Span> split_simple(std::string_view word, const Lexicon& lexicon) {
  const auto size = static_cast<std::uint32_t>(word.size());
  const std::vector<Span> whole = {{0, size}};
  if (letters(word) < 6 || word.size() > kLongest || is_learning(word)) return whole;
  std::vector<Cell> cells(size + 1);
  cells[0].score = 0;
  const auto boundary = [&](std::uint32_t at) {
    return at == size || (static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U;
  };
  for (std::uint32_t begin = 0; begin < size; ++begin) {
    if (cells[begin].score == std::numeric_limits<int>::min() || !boundary(begin)) continue;
    for (std::uint32_t end = begin + 3; end <= size; ++end) {
      if (!boundary(end) || (begin == 0 && end == size)) continue;
      const std::string_view part = word.substr(begin, end - begin);
      const int w = end == size ? std::max(inflected_weight(part, lexicon), linked_head_weight(part, lexicon))
                                : modifier_weight(part, lexicon);
      if (w == kUnknown) continue;
      const int score = cells[begin].score + w - kPartCost;
      if (score > cells[end].score) cells[end] = {score, begin};
    }
  }
  if (cells[size].score == std::numeric_limits<int>::min()) return whole;
  std::vector<Span> parts;
  for (std::uint32_t end = size; end > 0; end = cells[end].from)
    parts.insert(parts.begin(), {cells[end].from, end});
  return divided(word, parts, lexicon);
}

}  // namespace

std::string_view without_link(std::string_view part, const Lexicon& lexicon) {
  const auto noun = [&](std::string_view word) { return lexicon.find(word).capital >= 3; };
  std::string_view best = part;
  int best_count = takes_s(part) ? 0 : lexicon.find(part).capital;
  for (const std::string_view link : kLinks) {
    if (!part.ends_with(link) || part.size() <= link.size() + 2) continue;
    const std::string_view base = part.substr(0, part.size() - link.size());
    if (!noun(base)) continue;
    // The plural form of the lexicon has its lemma elsewhere; a singular is what is wanted here.
    if (lexicon.find(base).capital + 4 >= best_count || takes_s(base)) return base;
  }
  return best;
}

std::vector<Span> split_compound(std::string_view word, const Lexicon& lexicon) {
  if (word.find('-') == std::string_view::npos) return split_simple(word, lexicon);
  std::vector<Span> parts;
  for (std::size_t begin = 0; begin < word.size();) {
    const std::size_t end = std::min(word.find('-', begin), word.size());
    if (end > begin) {
      for (const Span part : split_simple(word.substr(begin, end - begin), lexicon)) {
        parts.push_back(
            {part.begin + static_cast<std::uint32_t>(begin), part.end + static_cast<std::uint32_t>(begin)});
      }
    }
    begin = end + 1;
  }
  if (parts.empty()) parts.push_back({0, static_cast<std::uint32_t>(word.size())});
  return parts;
}

}  // namespace kundenlint
