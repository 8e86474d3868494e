#include "kundenlint/framing/statute.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "kundenlint/framing/reference.h"

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

/// The profile takes laws for texts of their own kind.
bool knows_laws(const Dictionary& dictionary) {
  const std::uint32_t others = dictionary.class_index(kOtherReadersClass);
  if (others == kNoClass) return false;
  return std::ranges::any_of(dictionary.classes[others].members, [](const Atom& member) {
    return member.kind == Atom::Kind::word_class && member.text == "gesetz";
  });
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

void leave_statutes_open(const Context& context, Framing& framing) {
  if (framing.mentions.empty() || !knows_laws(context.dictionary)) return;
  if (!is_statute(context.document, context.tokens)) return;
  for (Mention& mention : framing.mentions) {
    if (mention.stance != Stance::zustimmend || !mention.reason.empty()) continue;
    mention.stance = Stance::offen;
    mention.reason = "vorschrift";
  }
}

}  // namespace kundenlint::framing
