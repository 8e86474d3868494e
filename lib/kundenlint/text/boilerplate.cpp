#include "kundenlint/text/boilerplate.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/text/html.h"
#include "kundenlint/text/normal.h"

namespace kundenlint {
namespace {

using Reason = LeftOut::Reason;

constexpr std::size_t kNearEnd = 60;       // so many blocks at the end are looked at
constexpr std::size_t kNearBegin = 8;      // and so many at the beginning
constexpr std::size_t kShortBytes = 160;   // labels and headings
constexpr std::size_t kNoticeBytes = 700;  // a cookie notice

struct Phrase {
  std::string_view text;
  Reason reason;
};

// A short block that is, or begins with, one of these, in small letters.
constexpr std::array kLabels = {
    Phrase{"kommentar verfassen", Reason::comments},
    Phrase{"kommentar schreiben", Reason::comments},
    Phrase{"kommentar hinterlassen", Reason::comments},
    Phrase{"kommentar abschicken", Reason::comments},
    Phrase{"kommentar absenden", Reason::comments},
    Phrase{"kommentare sind geschlossen", Reason::comments},
    Phrase{"die kommentarfunktion ist", Reason::comments},
    Phrase{"schreibe einen kommentar", Reason::comments},
    Phrase{"schreiben sie einen kommentar", Reason::comments},
    Phrase{"hinterlasse einen kommentar", Reason::comments},
    Phrase{"hinterlasse eine antwort", Reason::comments},
    Phrase{"hinterlassen sie einen kommentar", Reason::comments},
    Phrase{"antwort hinterlassen", Reason::comments},
    Phrase{"antworten abbrechen", Reason::comments},
    Phrase{"deine e-mail-adresse wird nicht veröffentlicht", Reason::comments},
    Phrase{"ihre e-mail-adresse wird nicht veröffentlicht", Reason::comments},
    Phrase{"die e-mail-adresse wird nicht veröffentlicht", Reason::comments},
    Phrase{"erforderliche felder sind", Reason::comments},
    Phrase{"trage deine daten unten ein", Reason::comments},
    Phrase{"du kommentierst mit", Reason::comments},
    Phrase{"du musst angemeldet sein, um", Reason::comments},
    Phrase{"sie müssen angemeldet sein, um", Reason::comments},
    Phrase{"verbinde mit %s", Reason::comments},
    Phrase{"wordpress.com-logo", Reason::comments},
    Phrase{"facebook-foto", Reason::comments},
    Phrase{"google-foto", Reason::comments},
    Phrase{"twitter-bild", Reason::comments},
    Phrase{"gravatar", Reason::comments},
    Phrase{"benachrichtige mich über", Reason::comments},
    Phrase{"benachrichtigung bei weiteren kommentaren", Reason::comments},
    Phrase{"meinen namen, meine e-mail", Reason::comments},
    Phrase{"diese website verwendet akismet", Reason::comments},
    Phrase{"diese seite verwendet akismet", Reason::comments},
    Phrase{"leave a comment", Reason::comments},
    Phrase{"leave a reply", Reason::comments},
    Phrase{"your email address will not be published", Reason::comments},
    Phrase{"gefällt mir wird geladen", Reason::comments},
    Phrase{"teilen mit:", Reason::navigation},
    Phrase{"diesen beitrag teilen", Reason::navigation},
    Phrase{"beitrag teilen", Reason::navigation},
    Phrase{"artikel teilen", Reason::navigation},
    Phrase{"klick, um über", Reason::navigation},
    Phrase{"klick, um auf", Reason::navigation},
    Phrase{"zum inhalt springen", Reason::navigation},
    Phrase{"zum hauptinhalt springen", Reason::navigation},
    Phrase{"direkt zum inhalt", Reason::navigation},
    Phrase{"skip to content", Reason::navigation},
    Phrase{"beitrags-navigation", Reason::navigation},
    Phrase{"beitragsnavigation", Reason::navigation},
    Phrase{"vorheriger beitrag", Reason::navigation},
    Phrase{"nächster beitrag", Reason::navigation},
    Phrase{"das könnte sie auch interessieren", Reason::navigation},
    Phrase{"das könnte dich auch interessieren", Reason::navigation},
    Phrase{"ähnliche beiträge", Reason::navigation},
    Phrase{"alle rechte vorbehalten", Reason::legal},
    Phrase{"all rights reserved", Reason::legal},
    Phrase{"cookie-einstellungen", Reason::cookies},
    Phrase{"cookies akzeptieren", Reason::cookies},
    Phrase{"alle cookies akzeptieren", Reason::cookies},
    Phrase{"alle akzeptieren", Reason::cookies},
    Phrase{"nur notwendige cookies", Reason::cookies},
    Phrase{"nur essenzielle cookies", Reason::cookies},
    Phrase{"einstellungen verwalten", Reason::cookies},
    Phrase{"schließen und akzeptieren", Reason::cookies},
};

// A short block behind which those about its author follow.
constexpr std::array<std::string_view, 9> kAuthorLines = {
    "veröffentlicht von ", "über den autor",   "über die autorin", "zum autor", "zur autorin",
    "zur person",          "über die autoren", "autor: ",          "autorin: "};

// Of what tells a life, two.
constexpr std::array<std::string_view, 24> kLifeWords = {
    "studier",  "jahrgang",      "baujahr",   "geboren",      "diplom",       "promov",
    "gründer",  "geschäftsführ", "autor",     "berater",      "arbeitet als", "berufserfahrung",
    "schreibt", "bloggt",        "leitet",    "verantwortet", "lebt in",      "experte",
    "expertin", "coach",         "redakteur", "journalist",   "ausbildung",   "dozent"};

// What footers list beside each other.
constexpr std::array<std::string_view, 22> kFooterWords = {"impressum",
                                                           "datenschutz",
                                                           "datenschutzerklärung",
                                                           "agb",
                                                           "kontakt",
                                                           "sitemap",
                                                           "barrierefreiheit",
                                                           "cookies",
                                                           "presse",
                                                           "karriere",
                                                           "startseite",
                                                           "home",
                                                           "nach oben",
                                                           "login",
                                                           "anmelden",
                                                           "newsletter",
                                                           "rss",
                                                           "suche",
                                                           "hilfe",
                                                           "nutzungsbedingungen",
                                                           "disclaimer",
                                                           "über uns"};

bool is_cookie_notice(std::string_view text) {
  if (text.size() > kNoticeBytes || text.find("cookie") == std::string_view::npos) return false;
  constexpr std::array<std::string_view, 8> kSpeakers = {
      "wir ",          "diese website ",  "diese webseite ",
      "diese seite ",  "unsere website ", "unsere webseite ",
      "unsere seite ", "um ihnen "};
  constexpr std::array<std::string_view, 6> kVerbs = {"verwende", "nutz",    "setz",
                                                      "benutz",   "einsatz", "gebrauch"};
  constexpr std::array<std::string_view, 9> kConsent = {"akzeptier",  "zustimm",     "stimmen sie",
                                                        "stimmst du", "einwillig",   "einverstanden",
                                                        "ablehnen",   "datenschutz", "weitersurfen"};
  const auto has = [&](std::string_view words, const auto& list) {
    return std::ranges::any_of(
        list, [&](std::string_view word) { return words.find(word) != std::string_view::npos; });
  };
  const std::size_t first = std::min(text.find_first_of(".!?"), text.size());
  const std::string_view sentence = text.substr(0, first);
  const bool speaks =
      std::ranges::any_of(kSpeakers, [&](std::string_view who) { return text.starts_with(who); });
  const std::size_t cookie = sentence.find("cookie");
  if (!speaks || cookie == std::string_view::npos || !has(sentence, kVerbs)) return false;
  // "Wir verwenden Cookies.": the verb stands just before.
  constexpr std::size_t kNear = 24;
  const std::string_view near = sentence.substr(cookie > kNear ? cookie - kNear : 0, std::min(cookie, kNear));
  return has(text, kConsent) || (text.size() < kShortBytes && has(near, kVerbs));
}

/// "Impressum | Datenschutz | Kontakt": such words and marks between, nothing else.
/// Bytes of the separator that the text begins with; 0 for none.
std::size_t separator(std::string_view text) {
  for (const std::string_view mark : {"·", "•"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return !text.empty() && std::string_view("| -/\n,").find(text.front()) != std::string_view::npos ? 1 : 0;
}

bool is_footer_list(std::string_view text) {
  std::size_t words = 0, others = 0;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min({rest.find('|'), rest.find("·"), rest.find("•"), rest.find(" - "),
                                      rest.find(" / "), rest.find('\n'), rest.find(','), rest.size()});
    std::string_view part = rest.substr(0, end);
    rest.remove_prefix(end);
    for (std::size_t mark = separator(rest); mark != 0; mark = separator(rest)) rest.remove_prefix(mark);
    while (!part.empty() && (part.back() == ' ' || part.back() == '.')) part.remove_suffix(1);
    if (part.empty()) continue;
    if (std::ranges::find(kFooterWords, part) != kFooterWords.end())
      ++words;
    else
      ++others;
  }
  return words >= 2 && others == 0;
}

bool is_copyright(std::string_view text) {
  if (text.size() > kShortBytes) return false;
  const bool mark = text.starts_with("©") || text.starts_with("copyright ") || text.starts_with("(c) ");
  return mark && text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_likes(std::string_view text) {
  return (text.starts_with("%d bloggern") || text.find(" bloggern gefällt das") != std::string_view::npos ||
          text.find(" personen gefällt das") != std::string_view::npos) &&
         text.size() < kShortBytes;
}

/// What a block is by itself.
std::optional<Reason> judge(std::string_view text) {
  if (is_cookie_notice(text)) return Reason::cookies;
  if (text.size() > kShortBytes) return std::nullopt;
  for (const Phrase& label : kLabels) {
    if (!text.starts_with(label.text)) continue;
    // A label is followed by little: "Kommentar schreiben *", not by a sentence of its own.
    const std::string_view rest = text.substr(label.text.size());
    const bool sentence = label.text.find(' ') == std::string_view::npos && count_words(rest) > 4;
    if (!sentence) return label.reason;
  }
  if (is_copyright(text) || is_footer_list(text)) return Reason::legal;
  if (is_likes(text)) return Reason::comments;
  return std::nullopt;
}

bool tells_a_life(std::string_view text, std::string_view heading) {
  std::size_t hits = 0;
  for (const std::string_view word : kLifeWords) hits += text.find(word) != std::string_view::npos ? 1 : 0;
  // The name stands in the heading: "Veröffentlicht von Vorname Name".
  constexpr std::string_view kBy = "veröffentlicht von ";
  if (heading.starts_with(kBy)) {
    const std::string_view name = heading.substr(kBy.size());
    const std::string_view first = name.substr(0, name.find(' '));
    if (first.size() > 2 && text.find(first) != std::string_view::npos) ++hits;
  }
  return hits >= 2;
}

class Boilerplate {
 public:
  explicit Boilerplate(Document& document) : document_(document), reasons_(document.blocks.size()) {}

  void run() {
    const std::size_t count = reasons_.size();
    const std::size_t late = count > kNearEnd ? count - kNearEnd : 0;
    for (std::size_t i = 0; i < std::min(count, kNearBegin); ++i) mark(i);
    for (std::size_t i = std::max(late, std::min(count, kNearBegin)); i < count; ++i) mark(i);
    // Between the first and the last paragraph of prose nothing is taken out.
    const std::size_t last_prose = last_of_prose();
    for (std::size_t i = first_of_prose(); i < last_prose; ++i) reasons_[i].reset();
    authors(last_prose);
    single_words(last_prose);
    if (std::ranges::all_of(reasons_, [](const auto& reason) { return reason.has_value(); })) return;
    drop();
  }

 private:
  std::string words(std::size_t block) const {
    return small(document_.blocks[block].bytes.of(document_.text));
  }

  void mark(std::size_t block) {
    if (document_.blocks[block].bytes.size() > kNoticeBytes) return;
    reasons_[block] = judge(words(block));
  }

  static constexpr std::size_t kProseBytes = 60;

  /// The first block of some length that is not recognised.
  std::size_t first_of_prose() const {
    std::size_t at = 0;
    while (at < reasons_.size() && (reasons_[at] || document_.blocks[at].bytes.size() < kProseBytes)) ++at;
    return at;
  }

  /// The last one.
  std::size_t last_of_prose() const {
    std::size_t at = reasons_.size();
    while (at > 0 && (reasons_[at - 1] || document_.blocks[at - 1].bytes.size() < kProseBytes)) --at;
    return at == 0 ? 0 : at - 1;
  }

  /// A line that names the author in the last part of a text, and what tells of a life behind it.
  void authors(std::size_t last_prose) {
    constexpr std::size_t kParagraphs = 3;
    const std::size_t count = reasons_.size();
    const std::size_t close = last_prose < kParagraphs ? 0 : last_prose + 1 - kParagraphs;
    for (std::size_t i = std::max({count / 2, close, std::size_t{1}}); i < count; ++i) {
      if (document_.blocks[i].bytes.size() > 2 * kShortBytes) continue;  // spares the look at prose
      const std::string heading = words(i);
      constexpr std::uint32_t kNameWords = 5;
      const bool named =
          heading.size() < kShortBytes && std::ranges::any_of(kAuthorLines, [&](std::string_view line) {
            return heading.starts_with(line) &&
                   count_words(std::string_view(heading).substr(line.size())) <= kNameWords;
          });
      if (!named) continue;
      std::size_t end = i + 1;
      while (end < count && end <= i + kParagraphs && !reasons_[end] && tells_a_life(words(end), heading))
        ++end;
      const bool nothing_more = last_prose < end;
      if (!nothing_more) continue;
      for (std::size_t block = i; block < end; ++block) reasons_[block] = Reason::author;
    }
  }

  /// Behind a form its fields: "Name *", "E-Mail *", "Website".
  void single_words(std::size_t last_prose) {
    bool form = false;
    for (std::size_t i = last_prose + 1; i < reasons_.size(); ++i) {
      if (reasons_[i] == Reason::comments) form = true;
      if (form && !reasons_[i] && count_words(document_.blocks[i].bytes.of(document_.text)) <= 3)
        reasons_[i] = Reason::comments;
    }
  }

  void drop() {
    std::vector<Block> kept;
    std::optional<Reason> last;
    for (std::size_t i = 0; i < reasons_.size(); ++i) {
      const Block& block = document_.blocks[i];
      if (!reasons_[i]) {
        kept.push_back(block);
      } else {
        const Span source = document_.map.to_source(block.bytes);
        if (last != reasons_[i]) document_.left_out.push_back({*reasons_[i], source, 0, {}});
        document_.left_out.back().source.end = source.end;
        document_.left_out.back().words += count_words(block.bytes.of(document_.text));
      }
      last = reasons_[i];
    }
    document_.blocks = std::move(kept);
  }

  Document& document_;
  std::vector<std::optional<Reason>> reasons_;  // of each block why it is left out
};

}  // namespace

void leave_out_boilerplate(Document& document) {
  if (document.blocks.size() > 1) Boilerplate(document).run();
}

}  // namespace kundenlint
