#include "kundenlint/framing/critique.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "kundenlint/dictionary/facet.h"

namespace kundenlint::framing {
namespace {

bool has(const Framing& framing, RelationType type) {
  return std::any_of(framing.relations.begin(), framing.relations.end(),
                     [&](const Relation& relation) { return relation.type == type; });
}

/// By sentence: closeness is called an effect.
std::vector<bool> effects(const Context& context, const Framing& framing) {
  std::vector<bool> out(context.tokens.sentences.size());
  for (const Relation& relation : framing.relations) {
    if (relation.type == RelationType::folge) out[relation.sentence] = true;
  }
  return out;
}

/// "per Du", "beim Du": the way of address is the topic.
bool is_familiar_term(const Context& context, std::uint32_t word, Span sentence) {
  return word > sentence.begin && context.form(word).norm == "du" &&
         (context.form(word - 1).norm == "per" || context.form(word - 1).norm == "beim");
}

/// The text speaks of itself ("wir", "ich", "unser …"), tells its reader what to do ("du", "dein …"), or
/// announces what holds from now on ("künftig").
bool speaks_of_itself(const Context& context, std::uint32_t sentence) {
  constexpr std::array<std::string_view, 7> kOwn = {"wir", "ich", "unser", "mein", "du", "dein", "künftig"};
  const Span words = context.sentence(sentence);
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    if (is_familiar_term(context, word, words)) continue;
    if (std::find(kOwn.begin(), kOwn.end(), context.form(word).lemma) != kOwn.end()) return true;
  }
  return false;
}

/// The text rejects closeness or a counter-frame (a saying it shows is not enough), stands for orientation,
/// and nowhere speaks for closeness as its own.
bool takes_sides(const Context& context, const Framing& framing) {
  bool rejects = false, stands_for = false;
  for (const Mention& mention : framing.mentions) {
    const bool asserted = mention.stance == Stance::zustimmend;
    if (group_of(mention.facet) == context.dictionary.pole_a) {
      stands_for = stands_for || asserted;
      continue;
    }
    if (asserted && speaks_of_itself(context, mention.sentence)) return false;
    rejects = rejects || (mention.stance == Stance::ablehnend && mention.reason != "zitat");
  }
  return rejects && stands_for;
}

/// "Viele setzen beides gleich": in a text that tells the poles apart, an equation that is not said as its
/// own is one of others, shown to be rejected.
void reject_equations_of_others(const Context& context, Framing& framing) {
  if (!has(framing, RelationType::abgrenzung)) return;
  for (Relation& relation : framing.relations) {
    if (relation.type == RelationType::gleichsetzung && !speaks_of_itself(context, relation.sentence))
      relation.type = RelationType::abgrenzung;
  }
}

/// The mention names something, and says nothing of it: "Orientierung am Kunden", not "kundenorientiert".
bool is_named(const Context& context, const Mention& mention) {
  const Span words = context.sentence(mention.sentence);
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    const std::uint32_t begin = context.tokens.tokens[word].bytes.begin;
    if (!std::ranges::any_of(mention.evidence, [&](Span bytes) { return bytes.contains(begin); })) continue;
    const Pos pos = context.form(word).pos;
    if (pos == Pos::verb || pos == Pos::adjective || pos == Pos::adverb) return false;
  }
  return true;
}

/// "Kundennähe ist noch keine Kundenorientierung": what is denied is the link. Who tells the poles apart stands for the
/// orientation that the sentence names, and not for the closeness beside it, even where they speak of themselves.
void take_sides_within(const Context& context, const Relation& relation, std::vector<Mention>& mentions) {
  const auto is_orientation = [&](const Mention& mention) {
    return group_of(mention.facet) == context.dictionary.pole_a;
  };
  bool stands_for = false;
  for (Mention& mention : mentions) {
    if (mention.sentence != relation.sentence || !is_orientation(mention)) continue;
    if (mention.stance == Stance::ablehnend && !mention.reason.empty() && is_named(context, mention)) {
      mention.stance = Stance::zustimmend;
      mention.reason = "abgrenzung";
    }
    stands_for = stands_for || mention.stance == Stance::zustimmend;
  }
  if (!stands_for) return;
  for (Mention& mention : mentions) {
    if (mention.sentence != relation.sentence || is_orientation(mention)) continue;
    if (mention.stance != Stance::zustimmend) continue;
    mention.stance = Stance::ablehnend;
    mention.reason = "abgrenzung";
  }
}

void take_sides_in_sentences(const Context& context, Framing& framing) {
  for (const Relation& relation : framing.relations) {
    if (relation.type == RelationType::abgrenzung) take_sides_within(context, relation, framing.mentions);
  }
}

}  // namespace

void apply_critical_frame(const Context& context, Framing& framing) {
  reject_equations_of_others(context, framing);
  take_sides_in_sentences(context, framing);
  if (has(framing, RelationType::gleichsetzung)) return;
  if (!has(framing, RelationType::abgrenzung) && !takes_sides(context, framing)) return;
  const std::vector<bool> effect = effects(context, framing);
  for (Mention& mention : framing.mentions) {
    const bool orientation = group_of(mention.facet) == context.dictionary.pole_a;
    if (orientation || mention.stance != Stance::zustimmend || !mention.reason.empty()) continue;
    if (effect[mention.sentence] || speaks_of_itself(context, mention.sentence)) continue;
    mention.stance = Stance::ablehnend;
    mention.reason = "abgrenzung";
  }
}

}  // namespace kundenlint::framing
