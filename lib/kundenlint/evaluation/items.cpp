#include "kundenlint/evaluation/items.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "kundenlint/dictionary/facet.h"

namespace kundenlint {
namespace {

std::string with_stance(std::string_view pole, Stance stance) {
  return std::string(pole) + ' ' + std::string(to_string(stance));
}

}  // namespace

LabelList::LabelList(const Dictionary& dictionary) : dictionary_(&dictionary) {
  for (const Facet& facet : dictionary.facets) add(kPoles, std::string(pole_of(dictionary, facet.id)));
  for (const Facet& facet : dictionary.facets) {
    if (!is_bare(facet.id)) add(kFacets, facet.id);
  }
  for (const Facet& facet : dictionary.facets) {
    for (const Stance stance : {Stance::zustimmend, Stance::ablehnend})
      add(kStance, with_stance(pole_of(dictionary, facet.id), stance));
  }
  for (const RelationType type : kRelationTypes) add(kRelation, std::string(to_string(type)));
  add(kConfusion, std::string(to_string(RelationType::gleichsetzung)));
}

void LabelList::add(MeasureIndex measure, std::string name) {
  if (!index_.try_emplace({measure, name}, labels_.size()).second) return;
  labels_.emplace_back(measure, std::move(name));
}

std::size_t LabelList::index(MeasureIndex measure, std::string_view name) const {
  const auto at = index_.find(std::pair(measure, std::string(name)));
  assert(at != index_.end());
  return at->second;
}

Items items_of(const TextCode& code, const LabelList& labels) {
  Items out;
  for (std::size_t n = 0; n < code.sentences.size(); ++n) {
    for (const CodedFrame& frame : code.sentences[n].frames) {
      const std::string_view pole = pole_of(labels.dictionary(), frame.facet);
      if (frame.stance != Stance::offen)
        out.emplace(n, labels.index(kStance, with_stance(pole, frame.stance)));
      if (frame.stance != Stance::zustimmend) continue;
      out.emplace(n, labels.index(kPoles, pole));
      if (!is_bare(frame.facet)) out.emplace(n, labels.index(kFacets, frame.facet));
    }
    for (const RelationType type : code.sentences[n].relations)
      out.emplace(n, labels.index(kRelation, to_string(type)));
  }
  if (code.confused.value_or(false))
    out.emplace(0, labels.index(kConfusion, to_string(RelationType::gleichsetzung)));
  return out;
}

Items aligned(const Items& coded, const Items& found, const LabelList& labels) {
  Items out, left;
  for (const Item& item : coded) {
    if (labels.measure(item.second) == kRelation) left.insert(item);
  }
  for (const Item& item : found) {
    const auto [n, label] = item;
    const std::array near = {item, Item{n - 1, label}, Item{n + 1, label}};  // n − 1 below 0 meets nothing
    const auto* const met =
        std::find_if(near.begin(), near.end(), [&](const Item& at) { return left.count(at) != 0; });
    if (met != near.end()) left.erase(*met);
    out.insert(met == near.end() ? item : *met);
  }
  return out;
}

}  // namespace kundenlint
