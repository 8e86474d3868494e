#include "kundenlint/framing/weight_sums.h"

#include <algorithm>

namespace kundenlint::framing {

WeightSums::WeightSums(const Weights& weights, FeatureReader& reader) : weights_(weights), reader_(reader) {
  const std::uint32_t symbols = reader.symbols();
  for (std::uint32_t symbol = 0; symbol < symbols; ++symbol)
    symbols_.push_back(weights.find(feature_key("q:" + reader.symbol_name(symbol))));
  field_pairs_.resize(std::size_t{symbols} * symbols);
  for (const std::string& name : reader.fixed_names()) fixed_.push_back(weights.find(feature_key(name)));
}

WeightSums::Row WeightSums::row_of_fields(std::uint32_t first, std::uint32_t second) {
  LateRow& late = field_pairs_[first * symbols_.size() + second];
  if (!late.known)
    late = {true, weights_.find(
                      feature_key("g:" + reader_.symbol_name(first) + " " + reader_.symbol_name(second)))};
  return late.row;
}

WeightSums::Row WeightSums::row_of_entry(std::uint32_t entry) {
  if (entry >= entries_.size()) entries_.resize(entry + std::size_t{1});
  LateRow& late = entries_[entry];
  if (!late.known) late = {true, weights_.find(feature_key("e:" + reader_.entry_name(entry)))};
  return late.row;
}

void WeightSums::add(Row row, float value) {
  if (row.empty()) return;
  for (std::size_t target = 0; target < sums_.size(); ++target)
    sums_[target] += value * static_cast<float>(row[target]);
}

void WeightSums::add(std::uint32_t run, float value) {
  if (run == kNone) return;
  for (std::size_t target = 0; target < sums_.size(); ++target) sums_[target] += value * pool_[run + target];
}

std::uint32_t WeightSums::keep(const std::vector<float>& run) {
  if (std::ranges::all_of(run, [](float weight) { return weight == 0; })) return kNone;
  const auto begin = static_cast<std::uint32_t>(pool_.size());
  pool_.insert(pool_.end(), run.begin(), run.end());
  return begin;
}

void WeightSums::remember(std::uint32_t number) {
  if (number >= forms_.size())
    forms_.resize(std::max<std::size_t>(number + std::size_t{1}, 2 * forms_.size()), kUnknown);
  std::vector<float> run(weights_.targets().size());
  each_form_feature(reader_.morphology().glimpse(number), [&](std::string_view name) {
    const Row row = weights_.find(feature_key(name));
    for (std::size_t target = 0; target < row.size(); ++target)
      run[target] += static_cast<float>(row[target]);
  });
  forms_[number] = keep(run);
}

float WeightShares::of_row(WeightSums::Row row) const {
  float weight = 0;
  for (const std::uint32_t target : targets_) weight += sums_.of(row, target);
  return weight;
}

float WeightShares::of_run(std::uint32_t run) const {
  float weight = 0;
  for (const std::uint32_t target : targets_) weight += sums_.of(run, target);
  return weight;
}

void WeightShares::to_word(std::uint32_t word, float weight) {
  const auto [known, added] = of_word_.try_emplace(word, shares_.size());
  if (added)
    shares_.push_back({word, {}, weight});
  else
    shares_[known->second].weight += weight;
}

void WeightShares::to_name(std::string_view name, float weight) {
  const auto known = std::ranges::find(shares_, name, &Share::name);
  if (known == shares_.end())
    shares_.push_back({kNone, std::string(name), weight});
  else
    known->weight += weight;
}

void WeightShares::fields(std::uint32_t first, std::uint32_t second, float value) {
  const float weight = value * of_row(sums_.row_of_fields(first, second)) / 2;
  for (const std::uint32_t symbol : {first, second}) {
    const auto at = std::ranges::find(words_, symbol, &std::pair<std::uint32_t, std::uint32_t>::first);
    if (at != words_.end()) to_word(at->second, weight);
  }
}

void WeightShares::fixed(std::uint32_t number) {
  const std::string& name = reader_.fixed_names()[number];
  const bool of_text = name.starts_with("D:") || name.starts_with("d:") || name.starts_with("t:");
  const bool beside = name.starts_with("v:") || name.starts_with("w:");
  to_name(of_text ? kOfText : beside ? kOfNeighbours : kOfSentence, of_row(sums_.row_of_fixed(number)));
}

}  // namespace kundenlint::framing
