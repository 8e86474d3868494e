#include "kundenlint/evaluation/agreement.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

#include "kundenlint/dictionary/facet.h"
#include "kundenlint/evaluation/items.h"
#include "kundenlint/statistics/agreement.h"

namespace kundenlint {
namespace {

constexpr std::size_t kStances = 3;
constexpr std::array kAlphaMeasures = {kPoles, kFacets, kStance};

/// Joint values of two raters; of two values only the first two rows and columns are used.
using Joint = std::array<double, kStances * kStances>;

std::size_t values_of(MeasureIndex measure) { return measure == kStance ? kStances : 2; }

void add(Joint& sum, const Joint& joint, double times) {
  for (std::size_t i = 0; i < joint.size(); ++i) sum[i] += times * joint[i];
}

/// By slot: the three measures, then each label.
struct Table {
  explicit Table(std::size_t slots) : joints(slots, Joint{}) {}
  std::vector<Joint> joints;

  void add_table(const Table& other, double times) {
    for (std::size_t i = 0; i < joints.size(); ++i) add(joints[i], other.joints[i], times);
  }
};

/// What α is computed for: a measure and a label of it.
class Slots {
 public:
  explicit Slots(const Dictionary& dictionary) : dictionary_(dictionary) {
    for (const MeasureIndex measure : kAlphaMeasures) slots_.push_back({measure, {}});
    for (const Facet& facet : dictionary.facets) add(kPoles, std::string(pole_of(dictionary, facet.id)));
    for (const Facet& facet : dictionary.facets) {
      if (!is_bare(facet.id)) add(kFacets, facet.id);
    }
    for (const Facet& facet : dictionary.facets) add(kStance, std::string(pole_of(dictionary, facet.id)));
  }

  std::size_t size() const { return slots_.size(); }
  MeasureIndex measure(std::size_t slot) const { return slots_[slot].measure; }
  const std::string& label(std::size_t slot) const { return slots_[slot].label; }

  /// The two codings of a text.
  Table count(const TextCode& first, const TextCode& second) const {
    Table out(size());
    for (std::size_t n = 0; n < first.sentences.size(); ++n) {
      const Said a(first.sentences[n], dictionary_), b(second.sentences[n], dictionary_);
      for (std::size_t slot = kAlphaMeasures.size(); slot < size(); ++slot) {
        const std::size_t values = values_of(measure(slot));
        const auto x = a.value(*this, slot), y = b.value(*this, slot);
        if (!x || !y) continue;
        out.joints[slot][*x * values + *y] += 1;
        out.joints[measure(slot)][*x * values + *y] += 1;
      }
    }
    return out;
  }

 private:
  struct Slot {
    MeasureIndex measure;
    std::string label;
  };

  /// A sentence of one coder.
  class Said {
   public:
    Said(const SentenceCode& code, const Dictionary& dictionary) {
      for (const CodedFrame& frame : code.frames) {
        if (frame.stance == Stance::zustimmend) facets_[frame.facet] = true;
        const auto [pole, added] =
            stances_.try_emplace(std::string(pole_of(dictionary, frame.facet)), frame.stance);
        if (!added) pole->second = std::min(pole->second, frame.stance);  // in the order of the enumeration
      }
    }

    std::optional<std::size_t> value(const Slots& slots, std::size_t slot) const {
      const std::string& label = slots.label(slot);
      if (slots.measure(slot) == kFacets) return facets_.count(label);
      const auto pole = stances_.find(label);
      if (slots.measure(slot) == kPoles)
        return pole != stances_.end() && pole->second == Stance::zustimmend ? 1 : 0;
      if (pole == stances_.end()) return std::nullopt;
      return static_cast<std::size_t>(pole->second);
    }

   private:
    std::map<std::string, bool, std::less<>> facets_;     // asserted
    std::map<std::string, Stance, std::less<>> stances_;  // by pole
  };

  void add(MeasureIndex measure, std::string label) {
    const bool known = std::any_of(slots_.begin(), slots_.end(), [&](const Slot& slot) {
      return slot.measure == measure && slot.label == label;
    });
    if (!known) slots_.push_back({measure, std::move(label)});
  }

  const Dictionary& dictionary_;
  std::vector<Slot> slots_;
};

double alpha(const Joint& joint, std::size_t values) {
  return nominal_alpha(std::span(joint).first(values * values), values)
      .value_or(std::numeric_limits<double>::quiet_NaN());
}

std::vector<double> alphas(const Table& table, const Slots& slots) {
  std::vector<double> out;
  for (std::size_t slot = 0; slot < slots.size(); ++slot)
    out.push_back(alpha(table.joints[slot], values_of(slots.measure(slot))));
  return out;
}

std::uint64_t units(const Joint& joint) {
  double sum = 0;
  for (const double count : joint) sum += count;
  return static_cast<std::uint64_t>(sum);
}

std::vector<AlphaFigure> figures(const std::vector<Table>& texts, const Slots& slots,
                                 const BootstrapOptions& options) {
  Table all(slots.size());
  for (const Table& text : texts) all.add_table(text, 1);
  const std::vector<double> values = alphas(all, slots);
  const std::uint32_t strata[] = {static_cast<std::uint32_t>(texts.size())};
  const auto statistic = [&](const Draw& draw) {
    Table drawn(slots.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (draw.front()[i] != 0) drawn.add_table(texts[i], draw.front()[i]);
    }
    return alphas(drawn, slots);
  };
  const auto intervals = bootstrap(strata, values.size(), statistic, options);
  std::vector<AlphaFigure> out;
  for (std::size_t slot = 0; slot < slots.size(); ++slot) {
    out.push_back({std::string(kMeasures[slots.measure(slot)]),
                   slots.label(slot),
                   units(all.joints[slot]),
                   {values[slot], intervals[slot]}});
  }
  return out;
}

}  // namespace

std::vector<Agreement> agreements(const GoldSet& gold, const ToolReading& tool, const Dictionary& dictionary,
                                  const BootstrapOptions& options) {
  const Slots slots(dictionary);
  std::vector<Agreement> out;
  const auto add_pair = [&](std::optional<std::size_t> first, std::size_t second) {
    std::vector<Table> tables;
    std::vector<CodedPair> texts;
    for (std::size_t i = 0; i < gold.texts.size(); ++i) {
      const TextCode& a = first ? gold.texts[i].codes[*first] : tool.texts[i].code;
      const TextCode& b = gold.texts[i].codes[second];
      if (a.sentences.empty() || b.sentences.empty()) continue;
      tables.push_back(slots.count(a, b));
      texts.push_back({&a, &b});
    }
    if (texts.empty()) return;
    out.push_back({first, second, texts.size(), figures(tables, slots, options), {}});
    if (first) out.back().measures = score(texts, dictionary, options).measures;
  };
  for (std::size_t coder = 0; coder < gold.coders.size(); ++coder) add_pair(std::nullopt, coder);
  for (std::size_t first = 0; first < gold.coders.size(); ++first) {
    for (std::size_t second = first + 1; second < gold.coders.size(); ++second) add_pair(first, second);
  }
  return out;
}

}  // namespace kundenlint
