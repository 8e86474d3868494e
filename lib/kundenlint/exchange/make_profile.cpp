// Foreign dictionary → TOML of a profile.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "kundenlint/base/characters.h"
#include "kundenlint/base/nearest.h"
#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/exchange/profile.h"

namespace kundenlint {
namespace {

constexpr std::string_view kWildcard =
    "„*“ am Wortende steht nun für Stamm und Komposita, nicht für Buchstaben";
constexpr std::string_view kHeadWildcard = "„*“ am Wortanfang steht nun für Komposita, nicht für Buchstaben";
constexpr std::string_view kInner = "Platzhalter im Wort gibt es hier nicht: weggelassen";
constexpr std::string_view kCharacters = "Zeichen, die ein Muster nicht haben kann: weggelassen";
constexpr std::string_view kTwice = "steht zweimal in der Kategorie";
constexpr std::size_t kExamples = 3;

/// Letters a to z, digits and hyphens.
std::string slug(std::string_view text) {
  struct Letter {
    std::string_view from, to;
  };
  static constexpr Letter kLetters[] = {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"},
                                        {"Ö", "oe"}, {"Ü", "ue"}, {"ß", "ss"}};
  std::string out;
  while (!text.empty()) {
    const auto* const known =
        std::find_if(std::begin(kLetters), std::end(kLetters),
                     [&](const Letter& letter) { return text.starts_with(letter.from); });
    if (known != std::end(kLetters)) {
      out += known->to;
      text.remove_prefix(known->from.size());
      continue;
    }
    const char c = text.front();
    text.remove_prefix(1);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      out += c;
    else if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  while (out.ends_with('-')) out.pop_back();
  return out.empty() ? "kategorie" : out;
}

/// A built-in profile of this name has rules and weights of its own, which are not for these words.
std::string profile_id(std::string_view name) {
  std::string id = slug(name);
  if (std::ranges::find(builtin_profiles(), id) != builtin_profiles().end()) id += "-eigen";
  return id;
}

/// As TOML writes it.
std::string toml_text(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return c != '\'' && static_cast<unsigned char>(c) >= 0x20U && c != '\x7f';
  });
  if (plain && text.find('"') != std::string_view::npos) return fmt::format("'{}'", text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += fmt::format("\\{}", c);
    else if (static_cast<unsigned char>(c) < 0x20U || c == '\x7f')
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      out += c;
  }
  return out + '"';
}

std::string on_one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < 0x20U || c == '\x7f') c = ' ';
  return out;
}

/// One word of a phrase as a pattern; empty where there is none.
std::string piece(std::string_view word, std::string_view& why) {
  if (word == "*") return "*";
  const bool head = word.starts_with('*'), tail = word.size() > 1 && word.ends_with('*');
  const std::string_view bare = word.substr(head ? 1 : 0, word.size() - (head ? 1 : 0) - (tail ? 1 : 0));
  if (bare.find_first_of("*?") != std::string_view::npos || bare.empty()) {
    why = kInner;
    return {};
  }
  if (bare.find_first_of("\"\\") != std::string_view::npos) {
    why = kCharacters;
    return {};
  }
  std::string form = fmt::format("\"{}\"", bare);
  if (!head && !tail) return form;
  why = tail ? kWildcard : kHeadWildcard;
  std::string out = fmt::format("({}", form);
  if (tail) out += fmt::format("|~{0}|{0}-", bare);
  if (head) out += fmt::format("|-{}", bare);
  out += ')';
  // Of what is no word to the pattern language (a hyphen, a sign) the form is kept.
  return parse_pattern(out) ? out : form;
}

/// The pattern of a word or phrase; empty where there is none. `why`: what is not as it was.
std::string pattern_of(std::string_view words, std::string_view& why) {
  std::string out;
  bool wild = false;
  std::size_t begin = 0;
  while (begin < words.size()) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    if (end > begin) {
      const std::string part = piece(words.substr(begin, end - begin), why);
      if (part.empty()) return {};
      wild = wild || part.front() != '"';
      if (!out.empty()) out += ' ';
      out += part;
    }
    begin = end + 1;
  }
  // A phrase without wildcards is one quotation.
  if (!wild && out.find("\" \"") != std::string::npos) out = fmt::format("\"{}\"", words);
  if (!parse_pattern(out)) {
    why = kCharacters;
    return {};
  }
  return out;
}

struct Kept {
  const ForeignCategory* category = nullptr;
  std::string id{};
  std::vector<std::string> patterns{}, examples{};
};

/// The last part of "OUTER/INNER".
std::string_view leaf(std::string_view name) {
  const std::size_t slash = name.find_last_of('/');
  return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

class Maker {
 public:
  Maker(const ForeignDictionary& dictionary, const ProfileRequest& request)
      : dictionary_(dictionary), request_(request) {
    made_.notes = dictionary.notes;
  }

  Result<MadeProfile> make() {
    for (const ForeignCategory& category : dictionary_.categories) keep(category);
    if (kept_.empty())
      return Error{
          .code = ErrorCode::empty, .message = "kein Wort ließ sich übernehmen", .path = request_.source};
    if (auto error = choose_poles()) return *std::move(error);
    write();
    return std::move(made_);
  }

 private:
  void keep(const ForeignCategory& category) {
    Kept kept{.category = &category};
    std::set<std::string, std::less<>> seen;
    for (const std::string& word : category.words) {
      std::string_view why;
      std::string pattern = pattern_of(word, why);
      if (!pattern.empty() && !seen.insert(pattern).second) {
        made_.notes.push_back({0, word, std::string(kTwice)});
        continue;
      }
      if (!why.empty()) made_.notes.push_back({0, word, std::string(why)});
      if (pattern.empty()) continue;
      if (kept.examples.size() < kExamples) add_example(kept, word, pattern);
      kept.patterns.push_back(std::move(pattern));
    }
    if (kept.patterns.empty()) return;
    // An entry has two examples at least.
    if (kept.examples.size() == 1)
      kept.examples.push_back(fmt::format(fmt::runtime(request_.german ? "Da steht: {}." : "It says: {}."),
                                          kept.examples.front()));
    kept.id = free_id(category.name);
    made_.words += kept.patterns.size();
    kept_.push_back(std::move(kept));
  }

  /// A word that its pattern finds for certain: its letters, without what stands for others.
  static void add_example(Kept& kept, std::string_view word, std::string_view pattern) {
    if (pattern.find('*') != std::string_view::npos) return;
    std::string text;
    for (const char c : word) {
      if (c == '*') continue;
      const bool letter =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
      if (!letter && c != ' ') return;
      text += c;
    }
    kept.examples.push_back(std::move(text));
  }

  std::string free_id(std::string_view name) {
    std::string id = slug(leaf(name));
    if (ids_.contains(id)) id = slug(name);
    const std::string base = id;
    for (int number = 2; !ids_.insert(id).second; ++number) id = fmt::format("{}-{}", base, number);
    return id;
  }

  const Kept* named(std::string_view name) const {
    const auto at = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) {
      return kept.category->name == name || leaf(kept.category->name) == name || kept.id == name;
    });
    return at == kept_.end() ? nullptr : &*at;
  }

  /// The first category whose name says "pos" where another one's says "neg": posemo and negemo, Positiv and Negativ.
  void find_opposites() {
    constexpr std::pair<std::string_view, std::string_view> kOpposites[] = {{"positiv", "negativ"},
                                                                            {"pos", "neg"}};
    for (const Kept& kept : kept_) {
      for (const auto& [positive, negative] : kOpposites) {
        const std::size_t at = kept.id.find(positive);
        if (at == std::string::npos) continue;
        std::string opposite = kept.id;
        opposite.replace(at, positive.size(), negative);
        const auto other = std::ranges::find(kept_, opposite, &Kept::id);
        if (other == kept_.end()) continue;
        a_ = &kept;
        b_ = &*other;
        return;
      }
    }
  }

  std::optional<Error> unknown_pole(const std::string& name) const {
    std::vector<std::string_view> names;
    for (const Kept& kept : kept_) names.push_back(kept.category->name);
    return Error{.code = ErrorCode::usage,
                 .message = fmt::format("--poles: die Kategorie „{}“ gibt es nicht", name),
                 .hint = nearest_hint(name, names)};
  }

  std::optional<Error> choose_poles() {
    if (!request_.pole_a.empty()) {
      a_ = named(request_.pole_a);
      b_ = named(request_.pole_b);
      if (a_ == nullptr) return unknown_pole(request_.pole_a);
      if (b_ == nullptr) return unknown_pole(request_.pole_b);
    } else {
      find_opposites();
      if (a_ == nullptr) {
        a_ = &kept_.front();
        b_ = kept_.size() > 1 ? &kept_[1] : nullptr;
        made_.guessed = b_ != nullptr;
      }
    }
    if (a_ == b_)
      return Error{.code = ErrorCode::usage, .message = "--poles: die beiden Pole sind dieselbe Kategorie"};
    made_.pole_a = a_->category->name;
    made_.pole_b = b_ == nullptr ? std::string() : b_->category->name;
    made_.categories = kept_.size();
    return std::nullopt;
  }

  void write() {
    std::string other = "gegenpol";
    while (ids_.contains(other)) other += '-';
    std::string& out = made_.toml;
    out = fmt::format(
        fmt::runtime(
            request_.german
                ? "# Aus {} übernommen von kundenlint dict import. Prüfen: kundenlint dict test DATEI\n"
                  "# Auswerten: kundenlint score --profile DATEI …\n\n"
                : "# Made of {} by kundenlint dict import. To check it: kundenlint dict test FILE\n"
                  "# To use it: kundenlint score --profile FILE …\n\n"),
        on_one_line(request_.source));
    out += fmt::format(
        "[profile]\nid = \"{}\"\nversion = \"1\"\nextends = \"allgemein\"\npole_a = \"{}\"\npole_b = \"{}\"\n"
        "reference = \"bezug\"\n\n",
        profile_id(request_.name), a_->id, b_ == nullptr ? other : b_->id);
    for (const Kept& kept : kept_) facet(kept.id, kept.category->name, "Kategorie", "category");
    if (b_ == nullptr)
      facet(other, other, "kein Wort: ein zweiter Pol fehlt, Kategorie", "no word, category");
    out +=
        request_.german
            ? "# Die Wörter zählen, gleich, von wem die Rede ist (reach = \"none\"), und auch in Erzählungen, Gesetzen und\n"
              "# Anleitungen: An einem einzigen Wort wird keine solche erkannt.\n"
            : "# The words count, whoever is spoken of (reach = \"none\"), and in stories, laws and manuals as well: by a\n"
              "# single word no such text is recognised.\n";
    out += "[classes]\nbezug = [\"Bezug\"]\nandere_leser = [\"\\\"erzählung\\\"\"]\n";
    for (const Kept& kept : kept_) entry(kept);
    notes();
  }

  void facet(const std::string& id, std::string_view name, std::string_view de, std::string_view en) {
    made_.toml += fmt::format(
        "[[facet]]\nid = \"{}\"\nname = {{ de = {}, en = {} }}\ndescription = {{ de = {}, en = {} }}\n\n", id,
        toml_text(name), toml_text(name),
        toml_text(fmt::format("{} „{}“ aus {}.", de, name, on_one_line(request_.source))),
        toml_text(fmt::format("{} '{}' of {}.", en, name, on_one_line(request_.source))));
  }

  void entry(const Kept& kept) {
    made_.toml += fmt::format(
        "\n[[entry]]\nid = \"woerter\"\nfacet = \"{}\"\nreach = \"none\"\nnested = true\npattern = [\n",
        kept.id);
    for (const std::string& pattern : kept.patterns) made_.toml += fmt::format("  {},\n", toml_text(pattern));
    made_.toml += "]\n";
    if (kept.examples.empty()) return;
    made_.toml += "hits = [";
    for (const std::string& word : kept.examples)
      made_.toml += fmt::format("{}{}", &word == &kept.examples.front() ? "" : ", ", toml_text(word));
    made_.toml += fmt::format("]\nmisses = [{}]\n", toml_text(miss(kept)));
  }

  /// A sentence that certainly has none of the words: no word of it begins as one of them does, or ends so.
  std::string miss(const Kept& kept) const {
    constexpr std::array<std::string_view, 6> kGerman = {"Das Fenster steht offen.", "Der Zug fährt um neun.",
                                                         "Es regnet seit gestern.",  "Fensterbrett",
                                                         "Eisenbahnwagen",           "Regenrinne"};
    constexpr std::array<std::string_view, 6> kEnglish = {"The window is open.",
                                                          "Our train leaves at nine.",
                                                          "It rains since yesterday.",
                                                          "windowsill",
                                                          "wagon",
                                                          "rain gauge"};
    for (const std::string_view sentence : request_.german ? kGerman : kEnglish)
      if (!shares_a_word(sentence, *kept.category)) return std::string(sentence);
    return "0";
  }

  static bool shares_a_word(std::string_view sentence, const ForeignCategory& category) {
    const std::vector<std::string> own = small_words(sentence);
    for (const std::string& words : category.words) {
      for (const std::string& word : small_words(words)) {
        const auto shares = [&](const std::string& other) {
          const std::size_t size = std::min<std::size_t>({3, word.size(), other.size()});
          return other.find(word) != std::string::npos || word.find(other) != std::string::npos ||
                 std::string_view(word).substr(0, size) == std::string_view(other).substr(0, size);
        };
        if (std::ranges::any_of(own, shares)) return true;
      }
    }
    return false;
  }

  /// Runs of letters, those of ASCII small, umlauts as the stem has them: "Züge" is found by "zug*".
  static std::vector<std::string> small_words(std::string_view text) {
    std::vector<std::string> out;
    bool open = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      constexpr std::string_view kUmlauts = "\xA4\x84\xB6\x96\xBC\x9C", kVowels = "aaoouu";
      char c = text[i];
      if (c == '\xC3' && i + 1 < text.size()) {
        const std::size_t umlaut = kUmlauts.find(text[i + 1]);
        if (umlaut != std::string_view::npos) c = kVowels[umlaut], ++i;
      }
      const char small = small_ascii(c);
      const bool letter = (small >= 'a' && small <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
      if (letter && !open) out.emplace_back();
      if (letter) out.back() += small;
      open = letter;
    }
    return out;
  }

  void notes() {
    if (made_.notes.empty()) return;
    made_.toml += request_.german ? "\n# Nicht so, wie es war:\n" : "\n# Not as it was:\n";
    for (const ForeignNote& note : made_.notes) {
      const std::string line =
          note.line == 0 ? std::string()
                         : fmt::format(fmt::runtime(request_.german ? "Zeile {}, " : "line {}, "), note.line);
      made_.toml += fmt::format("#   {}{}: {}\n", line, on_one_line(note.what),
                                request_.said ? request_.said(note.why) : note.why);
    }
  }

  const ForeignDictionary& dictionary_;
  const ProfileRequest& request_;
  MadeProfile made_;
  std::vector<Kept> kept_;
  std::set<std::string, std::less<>> ids_;
  const Kept* a_ = nullptr;
  const Kept* b_ = nullptr;
};

}  // namespace

Result<MadeProfile> make_profile(const ForeignDictionary& dictionary, const ProfileRequest& request) {
  return Maker(dictionary, request).make();
}

}  // namespace kundenlint
