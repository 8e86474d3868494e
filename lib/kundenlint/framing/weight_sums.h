// Sums of weights over the features of a sentence, and who contributed what.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kundenlint/framing/features.h"
#include "kundenlint/framing/weights.h"

namespace kundenlint::framing {

/// A sink of FeatureReader (features.h). What a form brings is summed up once.
/// Thread rule: one object a thread, for the forms of one Morphology.
class WeightSums {
 public:
  /// REQUIRES: both outlive it.
  WeightSums(const Weights& weights, FeatureReader& reader);

  /// Starts a sentence.
  void begin() { sums_.assign(weights_.targets().size(), 0); }
  /// The log-odds of a target.
  float sum(std::uint32_t target) const {
    return weights_.constants()[target] + sums_[target] * weights_.steps()[target];
  }

  void form(std::uint32_t form, std::uint32_t /*word*/, float value) { add(of_form(form), value); }
  void pair(std::uint32_t first, std::uint32_t second, float value) {
    add(row_of_pair(first, second), value);
  }
  void field(std::uint32_t symbol, std::uint32_t /*word*/, float value) { add(symbols_[symbol], value); }
  void fields(std::uint32_t first, std::uint32_t second, float value) {
    add(row_of_fields(first, second), value);
  }
  void entry(std::uint32_t entry) { add(row_of_entry(entry), 1); }
  void name(const std::string& name) { add(weights_.find(feature_key(name)), 1); }
  void fixed(std::uint32_t number) { add(fixed_[number], 1); }

  using Row = std::span<const std::int8_t>;
  /// The sum of what a form brings by itself, as the begin of a run of numbers; kNone: nothing.
  std::uint32_t of_form(std::uint32_t form) {
    if (form >= forms_.size() || forms_[form] == kUnknown) remember(form);
    return forms_[form];
  }
  Row row_of_pair(std::uint32_t first, std::uint32_t second) {
    return weights_.find(pair_key(reader_.lemma(first), reader_.lemma(second)));
  }
  Row row_of_symbol(std::uint32_t symbol) const { return symbols_[symbol]; }
  Row row_of_fields(std::uint32_t first, std::uint32_t second);
  Row row_of_entry(std::uint32_t entry);
  Row row_of_fixed(std::uint32_t number) const { return fixed_[number]; }
  float of(Row row, std::uint32_t target) const {
    return row.empty() ? 0 : static_cast<float>(row[target]) * weights_.steps()[target];
  }
  float of(std::uint32_t run, std::uint32_t target) const {
    return run == kNone ? 0 : pool_[run + target] * weights_.steps()[target];
  }

 private:
  void add(Row row, float value);
  void add(std::uint32_t run, float value);
  void remember(std::uint32_t form);
  std::uint32_t keep(const std::vector<float>& run);

  const Weights& weights_;
  FeatureReader& reader_;
  /// What is looked up when it is asked for first: a page meets few of the pairs.
  struct LateRow {
    bool known = false;
    Row row;
  };
  std::vector<Row> symbols_, fixed_;
  std::vector<LateRow> field_pairs_, entries_;
  static constexpr std::uint32_t kUnknown = kNone - 1;
  std::vector<std::uint32_t> forms_;  // by form id
  std::vector<float> pool_;           // runs, one number a target, in its steps
  std::vector<float> sums_;           // in steps
};

/// What of a sentence is no word of it and weighs: the entries that fired, its neighbours, its form, its
/// text.
inline constexpr std::string_view kOfEntries = "(eintrag)", kOfNeighbours = "(nachbarn)",
                                  kOfSentence = "(satz)", kOfText = "(text)";

/// Another sink: how much each word and each kind of feature adds for one or two targets.
class WeightShares {
 public:
  /// `targets`: their weights are added up.
  WeightShares(WeightSums& sums, FeatureReader& reader, const Weights& weights,
               std::vector<std::uint32_t> targets)
      : sums_(sums), reader_(reader), weights_(weights), targets_(std::move(targets)) {}

  struct Share {
    std::uint32_t word = kNone;  ///< kNone: not of a word
    std::string name;            ///< of what is no word
    float weight = 0;
  };
  /// In the order in which they were met.
  const std::vector<Share>& shares() const { return shares_; }

  void form(std::uint32_t form, std::uint32_t word, float value) {
    to_word(word, value * of_run(sums_.of_form(form)));
  }
  void pair(std::uint32_t first, std::uint32_t second, float value) {
    const float weight = value * of_row(sums_.row_of_pair(first, second)) / 2;
    to_word(first, weight);
    to_word(second, weight);
  }
  void field(std::uint32_t symbol, std::uint32_t word, float value) {
    words_.emplace_back(symbol, word);
    to_word(word, value * of_row(sums_.row_of_symbol(symbol)));
  }
  void fields(std::uint32_t first, std::uint32_t second, float value);
  void entry(std::uint32_t entry) { to_name(kOfEntries, of_row(sums_.row_of_entry(entry))); }
  void name(const std::string& name) { to_name(kOfEntries, of_row(weights_.find(feature_key(name)))); }
  void fixed(std::uint32_t number);

 private:
  float of_row(WeightSums::Row row) const;
  float of_run(std::uint32_t run) const;
  void to_word(std::uint32_t word, float weight);
  void to_name(std::string_view name, float weight);

  WeightSums& sums_;
  FeatureReader& reader_;
  const Weights& weights_;
  std::vector<std::uint32_t> targets_;
  std::vector<Share> shares_;
  std::unordered_map<std::uint32_t, std::size_t> of_word_;      // by word: its share
  std::vector<std::pair<std::uint32_t, std::uint32_t>> words_;  // symbols and the words that show them
};

}  // namespace kundenlint::framing
