#include <algorithm>

#include "kundenlint/lint/check.h"

namespace kundenlint::lint_checks {
namespace {

bool is_of(const Mention& mention, std::string_view pole) {
  return mention.facet == pole || is_concrete(mention, pole);
}

std::vector<std::uint32_t> sentences_that_relate(const Framing& framing) {
  std::vector<std::uint32_t> out;
  for (const Relation& relation : framing.relations) out.push_back(relation.sentence);
  std::ranges::sort(out);
  return out;
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
  if (!sentences_that_show(subject, rule.key("contrary")).empty()) return {};
  const std::vector<std::uint32_t> related = sentences_that_relate(subject.framing);
  const auto claim = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return asserted(mention) && mention.facet == pole &&
           !std::ranges::binary_search(related, mention.sentence);
  });
  if (claim == mentions.end()) return {};
  return {{claim->bytes, claim->sentence}};
}

}  // namespace kundenlint::lint_checks
