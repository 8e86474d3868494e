#include "kundenlint/framing/critique.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kundenlint::framing {
namespace {

bool has(const Framing& framing, RelationType type) {
  return std::any_of(framing.relations.begin(), framing.relations.end(),
                     [&](const Relation& relation) { return relation.type == type; });
}

bool is_effect(const Framing& framing, std::uint32_t sentence) {
  return std::any_of(framing.relations.begin(), framing.relations.end(), [&](const Relation& relation) {
    return relation.type == RelationType::folge && relation.sentence == sentence;
  });
}

/// "wir", "ich", "unser …": the text speaks of itself.
bool speaks_of_itself(const Context& context, std::uint32_t sentence) {
  constexpr std::array<std::string_view, 4> kOwn = {"wir", "ich", "unser", "mein"};
  const Span words = context.sentence(sentence);
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    if (std::find(kOwn.begin(), kOwn.end(), context.form(word).lemma) != kOwn.end()) return true;
  }
  return false;
}

}  // namespace

void apply_critical_frame(const Context& context, Framing& framing) {
  if (!has(framing, RelationType::abgrenzung) || has(framing, RelationType::gleichsetzung)) return;
  for (Mention& mention : framing.mentions) {
    const bool orientation = mention.facet.starts_with(context.dictionary.pole_a);
    if (orientation || mention.stance != Stance::zustimmend || !mention.reason.empty()) continue;
    if (is_effect(framing, mention.sentence) || speaks_of_itself(context, mention.sentence)) continue;
    mention.stance = Stance::ablehnend;
    mention.reason = "abgrenzung";
  }
}

}  // namespace kundenlint::framing
