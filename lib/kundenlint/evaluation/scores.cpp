#include "kundenlint/evaluation/scores.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "kundenlint/evaluation/items.h"

namespace kundenlint {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
constexpr double kPerHundred = 100;

struct Fraction {
  std::uint64_t hits = 0, all = 0;
  double value(double unit) const {
    return all == 0 ? kUndefined : unit * static_cast<double>(hits) / static_cast<double>(all);
  }
  void add(const Fraction& other, std::uint64_t times) {
    hits += times * other.hits;
    all += times * other.all;
  }
};

/// The counts of one text, or of a sample of texts: by label, and of all labels of a measure.
struct Tally {
  explicit Tally(std::size_t labels) : by_label(labels), by_measure(kMeasureCount) {}

  std::vector<Counts> by_label, by_measure;
  Fraction alarms, lean;
  std::uint64_t sentences = 0;

  void add(const Tally& other, std::uint64_t times) {
    for (std::size_t i = 0; i < by_label.size(); ++i) add(by_label[i], other.by_label[i], times);
    for (std::size_t i = 0; i < by_measure.size(); ++i) add(by_measure[i], other.by_measure[i], times);
    alarms.add(other.alarms, times);
    lean.add(other.lean, times);
    sentences += times * other.sentences;
  }

  /// Of each count P, R, F1; then alarms and lean.
  std::vector<double> figures() const {
    std::vector<double> out;
    for (const std::vector<Counts>* counts : {&by_measure, &by_label}) {
      for (const Counts& count : *counts) {
        const Rates rate = rates(count);
        out.insert(out.end(), {rate.precision, rate.recall, rate.f1});
      }
    }
    out.insert(out.end(), {alarms.value(kPerHundred), lean.value(1)});
    return out;
  }

 private:
  static void add(Counts& sum, const Counts& counts, std::uint64_t times) {
    sum.coded += times * counts.coded;
    sum.found += times * counts.found;
    sum.agreed += times * counts.agreed;
  }
};

/// A sentence without a coded frame is an alarm where something is asserted in it.
Fraction count_alarms(const CodedPair& text) {
  Fraction out;
  for (std::size_t n = 0; n < text.coded->sentences.size(); ++n) {
    if (!text.coded->sentences[n].frames.empty()) continue;
    ++out.all;
    const auto& found = text.found->sentences[n].frames;
    out.hits += std::any_of(found.begin(), found.end(),
                            [](const CodedFrame& frame) { return frame.stance == Stance::zustimmend; });
  }
  return out;
}

Tally tally(const CodedPair& text, const LabelList& labels) {
  Tally out(labels.size());
  Items coded = items_of(*text.coded, labels);
  const Items found = aligned(coded, items_of(*text.found, labels), labels);
  // A text whose coder does not say whether it equates the poles is none of the measure's.
  const bool confusion_known = text.coded->confused.has_value() && text.found->confused.has_value();
  const auto counts = [&](const Item& item) {
    return confusion_known || labels.measure(item.second) != kConfusion;
  };
  for (const Item& item : coded) {
    if (counts(item)) ++out.by_label[item.second].coded;
  }
  for (const Item& item : found) {
    if (!counts(item)) continue;
    ++out.by_label[item.second].found;
    out.by_label[item.second].agreed += coded.count(item);
  }
  for (std::size_t label = 0; label < labels.size(); ++label)
    out.by_measure[labels.measure(label)] += out.by_label[label];
  out.alarms = count_alarms(text);
  if (!text.coded->lean.empty() && !text.found->lean.empty())
    out.lean = {text.coded->lean == text.found->lean ? 1U : 0U, 1};
  out.sentences = text.coded->sentences.size();
  return out;
}

/// Reads figures with their intervals one after the other.
class FigureReader {
 public:
  FigureReader(std::vector<double> values, std::vector<std::optional<Interval>> intervals)
      : values_(std::move(values)), intervals_(std::move(intervals)) {}
  Figure next() {
    const Figure out{values_[at_], intervals_[at_]};
    ++at_;
    return out;
  }
  Measure measure(std::string_view name, std::string_view label, const Counts& counts) {
    Measure out{std::string(name), std::string(label), counts, {}, {}, {}};
    out.precision = next();
    out.recall = next();
    out.f1 = next();
    return out;
  }

 private:
  std::vector<double> values_;
  std::vector<std::optional<Interval>> intervals_;
  std::size_t at_ = 0;
};

}  // namespace

Counts& Counts::operator+=(const Counts& other) {
  coded += other.coded;
  found += other.found;
  agreed += other.agreed;
  return *this;
}

Rates rates(const Counts& counts) {
  const auto agreed = static_cast<double>(counts.agreed);
  Rates out;
  out.precision =
      counts.found == 0 ? (counts.coded == 0 ? 1 : 0) : agreed / static_cast<double>(counts.found);
  out.recall = counts.coded == 0 ? 1 : agreed / static_cast<double>(counts.coded);
  const double sum = out.precision + out.recall;
  out.f1 = sum > 0 ? 2 * out.precision * out.recall / sum : 0;
  return out;
}

Scores score(std::span<const CodedPair> texts, const Dictionary& dictionary,
             const BootstrapOptions& options) {
  const LabelList labels(dictionary);
  std::vector<Tally> tallies;
  for (const CodedPair& text : texts) tallies.push_back(tally(text, labels));
  Tally all(labels.size());
  for (const Tally& text : tallies) all.add(text, 1);

  const std::vector<double> values = all.figures();
  const std::uint32_t strata[] = {static_cast<std::uint32_t>(texts.size())};
  const auto statistic = [&](const Draw& draw) {
    Tally drawn(labels.size());
    for (std::size_t i = 0; i < tallies.size(); ++i) {
      if (draw.front()[i] != 0) drawn.add(tallies[i], draw.front()[i]);
    }
    return drawn.figures();
  };
  FigureReader figures(values, bootstrap(strata, values.size(), statistic, options));

  Scores out;
  out.texts = texts.size();
  out.sentences = all.sentences;
  out.framed = all.sentences - all.alarms.all;
  for (std::size_t i = 0; i < kMeasureCount; ++i)
    out.measures.push_back(figures.measure(kMeasures[i], {}, all.by_measure[i]));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Counts& counts = all.by_label[i];
    Measure measure = figures.measure(kMeasures[labels.measure(i)], labels.name(i), counts);
    if (labels.measure(i) != kConfusion && counts.coded + counts.found != 0)
      out.labels.push_back(std::move(measure));
  }
  out.alarms = {all.alarms.hits, all.alarms.all, figures.next()};
  out.lean = {all.lean.hits, all.lean.all, figures.next()};
  return out;
}

}  // namespace kundenlint
