#include <algorithm>

#include "kundenlint/lint/check.h"

namespace kundenlint::lint_checks {
namespace {

bool is_of(const Mention& mention, std::string_view pole) {
  return mention.facet == pole || is_concrete(mention, pole);
}

bool relates(const Framing& framing, std::uint32_t sentence) {
  return std::ranges::binary_search(framing.relations, sentence, {}, &Relation::sentence);
}

}  // namespace

Places prevails(const Subject& subject, const Rule& rule) {
  const Dictionary& dictionary = subject.context.dictionary;
  const Mention* first = nullptr;
  std::size_t a = 0, b = 0;
  for (const Mention& mention : subject.framing.mentions) {
    if (!asserted(mention)) continue;
    if (is_of(mention, dictionary.pole_a)) ++a;
    if (!is_of(mention, dictionary.pole_b)) continue;
    ++b;
    if (first == nullptr) first = &mention;
  }
  const auto count = static_cast<double>(b);
  if (first == nullptr || count < rule.limit("min_mentions")) return {};
  if (count < rule.limit("ratio") * static_cast<double>(a)) return {};
  return {{first->bytes, first->sentence, {{"a", std::to_string(a)}, {"b", std::to_string(b)}}}};
}

Places unproven(const Subject& subject, const Rule& rule) {
  const std::string& pole = subject.context.dictionary.pole_a;
  const auto& mentions = subject.framing.mentions;
  const bool proven = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return shows_pole(subject, mention, rule.key("contrary"));
  });
  if (proven) return {};
  const auto claim = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return asserted(mention) && mention.facet == pole && !relates(subject.framing, mention.sentence);
  });
  if (claim == mentions.end()) return {};
  return {{claim->bytes, claim->sentence}};
}

}  // namespace kundenlint::lint_checks
