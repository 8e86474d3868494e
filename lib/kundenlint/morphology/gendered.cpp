#include "kundenlint/morphology/gendered.h"

#include <algorithm>
#include <array>

#include "kundenlint/morphology/function_words.h"
#include "kundenlint/morphology/normalize.h"

namespace kundenlint {
namespace {

using Views = std::initializer_list<std::string_view>;

constexpr std::array<std::string_view, 9> kMarks = {":", "*", "_", "/-", "/", "·", "•", ".", "!"};

bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }

/// Whether a mark or bracket stands in the word, by first bytes: of most words nothing more is asked.
bool may_have_mark(std::string_view word) {
  return word.find_first_of(":*_/.!(\xC2\xE2") != std::string_view::npos;
}

/// The person that `root` is the root of: kund → kunde, nutzer → nutzer, ärzt → arzt.
std::optional<std::string> person(const std::string& root, const Lexicon& lexicon) {
  const auto known = [&](const std::string& word) { return lexicon.find(word).noun(); };
  if (root.size() < 3) return std::nullopt;
  for (const std::string_view ending : Views{"er", "or", "eur", "är"}) {
    if (root.ends_with(ending)) return capitalised(root);
  }
  // Ärzte is the plural of Arzt: the umlaut goes before an -e is tried.
  const std::string plain = without_umlaut(root);
  if (!plain.empty() && known(plain)) return capitalised(plain);
  if (known(root + "e")) return capitalised(root + "e");
  if (known(root)) return capitalised(root);
  for (const std::string_view head : Views{"kund", "kolleg"}) {  // Geschäftskund, Arbeitskolleg
    if (root.ends_with(head)) return capitalised(root + "e");
  }
  if (!plain.empty() && known(plain + "e")) return capitalised(plain + "e");
  return std::nullopt;
}

/// The root has an ending that persons have.
bool is_person(std::string_view root) {
  for (const std::string_view ending :
       Views{"er",     "ant", "ent",    "ist", "log", "kund",  "or",   "eur",  "ärzt",  "gäst", "patin",
             "kolleg", "pat", "anwält", "at",  "ekt", "öchin", "loge", "chef", "profi", "azubi"}) {
    if (root.ends_with(ending)) return true;
  }
  return false;
}

std::optional<std::string_view> root_of_feminine(std::string_view word) {
  for (const std::string_view ending : Views{"innen", "in"}) {
    if (word.size() > ending.size() + (ending == "innen" ? 3 : 2) && word.ends_with(ending))
      return word.substr(0, word.size() - ending.size());
  }
  return std::nullopt;
}

std::string base_or_root(const std::string& root, const Lexicon& lexicon) {
  // Kunden/-innen: the masculine is written out.
  const std::string_view plural = root;
  if (plural.ends_with("en") && lexicon.find(plural.substr(0, plural.size() - 1)).noun()) {
    return capitalised(root.substr(0, root.size() - 1));
  }
  return person(root, lexicon).value_or(capitalised(root));
}

}  // namespace

std::optional<std::string> gendered_base(std::string_view written, const Lexicon& lexicon) {
  if (!is_capitalised(written)) return std::nullopt;
  // KUND:INNEN; two letters at least, for KundIn has a capital inside.
  const bool shouted = may_have_mark(written) && std::none_of(written.begin(), written.end(),
                                                              [](char c) { return c >= 'a' && c <= 'z'; });
  const std::string folded = shouted ? capitalised(lower(written)) : std::string();
  const std::string_view surface = shouted ? std::string_view(folded) : written;
  const bool may_be_marked = may_have_mark(surface);
  for (const std::string_view ending : Views{"(in)", "(innen)", "(inn)en"}) {
    if (surface.size() > ending.size() + 2 && surface.ends_with(ending))
      return base_or_root(lower(surface.substr(0, surface.size() - ending.size())), lexicon);
  }
  for (const std::string_view mark : kMarks) {
    if (!may_be_marked) break;
    const std::size_t at = surface.rfind(mark);
    if (at == std::string_view::npos || at < 3) continue;
    std::string_view ending = surface.substr(at + mark.size());
    if (ending == "In") ending = "in";
    if (ending == "Innen") ending = "innen";
    if (ending == "in" || ending == "innen" || ending == "r" || ending == "n" || ending == "e") {
      const std::string root = lower(surface.substr(0, at));
      if (function_word(root) != nullptr) return std::nullopt;  // Jede*r
      return ending.starts_with("in") ? base_or_root(root, lexicon) : capitalised(root);
    }
  }
  // The capital inside: KundInnen, NutzerIn.
  for (const std::string_view ending : Views{"Innen", "In"}) {
    if (surface.size() <= ending.size() + 2 || !surface.ends_with(ending)) continue;
    const std::string_view root = surface.substr(0, surface.size() - ending.size());
    if (root.back() < 'a' || root.back() > 'z') continue;
    // LinkedIn is none.
    if (std::optional<std::string> base = feminine_base(lower(root) + "innen", lexicon);
        base && (ending == "Innen" || is_person(lower(root))))
      return base;
  }
  return std::nullopt;
}

std::optional<GenderedCompound> gendered_compound(std::string_view surface) {
  if (!may_have_mark(surface) || !is_capitalised(surface)) return std::nullopt;
  for (const std::string_view mark : kMarks) {
    const std::size_t at = surface.rfind(mark);
    if (at == std::string_view::npos || at < 3) continue;
    const std::string_view ending = surface.substr(at + mark.size());
    if (ending.size() < 8 || !lower(ending).starts_with("innen")) continue;
    const bool shouted = is_upper_ascii(ending.front());  // KUND:INNENNÄHE, but Kund:Innennähe
    const std::string root(surface.substr(0, at));
    return GenderedCompound{
        .plain = (shouted ? capitalised(lower(root)) : root) + lower(ending),
        .mark = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + mark.size())}};
  }
  return std::nullopt;
}

std::string_view without_gender_mark(std::string_view surface) {
  if (!may_have_mark(surface)) return {};
  for (const std::string_view mark : kMarks) {
    if (mark == ".") continue;
    const std::size_t at = surface.rfind(mark);
    if (at == std::string_view::npos || at < 2) continue;
    const std::string_view ending = surface.substr(at + mark.size());
    for (const std::string_view known :
         Views{"r",    "e",     "n",    "m",     "s",     "die",   "der",   "das",
               "den",  "dem",   "er",   "sie",   "ihr",   "sein",  "ihre",  "seine",
               "jede", "jeder", "eine", "einer", "einen", "diese", "dieser"}) {
      if (ending == known) return surface.substr(0, at);
    }
  }
  return {};
}

std::optional<std::string> feminine_base(std::string_view word, const Lexicon& lexicon) {
  const std::optional<std::string_view> root = root_of_feminine(word);
  if (!root) return std::nullopt;
  // Berlin, Termin, Medizin end so too: the singular needs an ending that persons have.
  return word.ends_with("innen") || is_person(*root) ? person(std::string(*root), lexicon) : std::nullopt;
}

}  // namespace kundenlint
