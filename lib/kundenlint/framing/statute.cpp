#include "kundenlint/framing/statute.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kundenlint::framing {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kFewestReferences = 5;
constexpr std::size_t kWordsEach = 60;

/// Parts of a law; a reference when a number follows.
constexpr std::array kParts = {"Abs."sv, "Absatz"sv,  "Absatzes"sv, "Absätze"sv, "Absätzen"sv,
                               "Nr."sv,  "Nummer"sv,  "Nummern"sv,  "Satz"sv,    "Satzes"sv,
                               "Art."sv, "Artikel"sv, "Artikels"sv};

bool is_reference(std::string_view word, std::string_view next) {
  if (word.starts_with("§")) return true;
  const bool numbered = !next.empty() && next.front() >= '0' && next.front() <= '9';
  return numbered && std::ranges::find(kParts, word) != kParts.end();
}

}  // namespace

bool is_statute(const Document& document, const Tokens& tokens) {
  std::size_t references = 0, words = 0;
  for (std::size_t at = 0; at < tokens.tokens.size(); ++at) {
    const Token& token = tokens.tokens[at];
    if (is_running_word(token)) ++words;
    const std::string_view next =
        at + 1 < tokens.tokens.size() ? tokens.tokens[at + 1].bytes.of(document.text) : std::string_view{};
    if (is_reference(token.bytes.of(document.text), next)) ++references;
  }
  return references >= kFewestReferences && references * kWordsEach >= words;
}

void leave_statutes_open(const Document& document, const Tokens& tokens, Framing& framing) {
  if (framing.mentions.empty() || !is_statute(document, tokens)) return;
  for (Mention& mention : framing.mentions) {
    if (mention.stance != Stance::zustimmend || !mention.reason.empty()) continue;
    mention.stance = Stance::offen;
    mention.reason = "vorschrift";
  }
}

}  // namespace kundenlint::framing
