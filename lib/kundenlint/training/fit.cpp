#include "kundenlint/training/fit.h"

#include <fmt/format.h>
#include <linear.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numeric>

#include "kundenlint/framing/text_frames.h"

namespace kundenlint::training {
namespace {

constexpr std::array<Stance, 3> kStances = {Stance::zustimmend, Stance::ablehnend, Stance::offen};
constexpr double kTolerance = 1e-4;

using Row = std::vector<int>;  // features, 1-based as LIBLINEAR wants them, ascending

struct FreeModel {
  void operator()(model* fitted) const { free_and_destroy_model(&fitted); }
};

/// The weights by feature, from 0; all zero where nothing or everything is positive.
std::vector<double> fit(const std::vector<Row>& rows, std::vector<double> labels, int features, double cost) {
  std::vector<double> weights(static_cast<std::size_t>(features));
  const auto positive = std::count(labels.begin(), labels.end(), 1.0);
  if (positive == 0 || positive == static_cast<std::ptrdiff_t>(labels.size())) return weights;
  std::vector<std::vector<feature_node>> nodes;
  std::vector<feature_node*> lines;
  for (const Row& row : rows) {
    std::vector<feature_node> line;
    for (const int feature : row) line.push_back({feature, 1});
    line.push_back({-1, 0});
    nodes.push_back(std::move(line));
  }
  lines.reserve(nodes.size());
  for (auto& line : nodes) lines.push_back(line.data());
  problem task{static_cast<int>(rows.size()), features, labels.data(), lines.data(), -1};
  parameter settings{};
  settings.solver_type = L2R_LR;
  settings.eps = kTolerance;
  settings.C = cost;
  const std::unique_ptr<model, FreeModel> fitted(train(&task, &settings));
  const double sign = fitted->label[0] == 1 ? 1 : -1;  // the label that comes first is the positive one
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = sign * fitted->w[i];
  return weights;
}

class Fitter {
 public:
  Fitter(const Examples& examples, const Dictionary& dictionary, const FitOptions& options,
         const std::function<bool(std::size_t)>& wanted)
      : dictionary_(dictionary), options_(options) {
    for (const LabelledSentence& sentence : examples.sentences) {
      if (wanted(sentence.text) && (sentence.weighed || !sentence.frames.empty()))
        sentences_.push_back(&sentence);
    }
    number_features(examples);
    for (const LabelledSentence* sentence : sentences_) rows_.push_back(row(*sentence));
  }

  std::string tsv() {
    for (const Facet& facet : dictionary_.facets) fit_facet(facet.id);
    fit_stances();
    return render();
  }

 private:
  // Number 1 is the constant; then the frequent features by name; then the poles.
  void number_features(const Examples& examples) {
    std::vector<std::uint32_t> counts(examples.names.size());
    for (const LabelledSentence* sentence : sentences_) {
      for (const std::uint32_t feature : sentence->features) ++counts[feature];
    }
    std::vector<std::uint32_t> kept;
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
      if (counts[i] >= options_.min_sentences) kept.push_back(i);
    }
    std::sort(kept.begin(), kept.end(),
              [&](std::uint32_t a, std::uint32_t b) { return examples.names[a] < examples.names[b]; });
    names_ = {"konstante"};
    numbers_.assign(examples.names.size(), 0);
    for (const std::uint32_t feature : kept) {
      names_.push_back(examples.names[feature]);
      numbers_[feature] = static_cast<int>(names_.size());
    }
    pole_names_ = framing::poles_of(dictionary_);
    first_pole_ = static_cast<int>(names_.size()) + 1;
    for (const std::string& pole : pole_names_) names_.push_back("q:" + pole);
  }

  Row row(const LabelledSentence& sentence) const {
    Row out = {1};
    for (const std::uint32_t feature : sentence.features) {
      if (numbers_[feature] != 0) out.push_back(numbers_[feature]);
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  void fit_facet(const std::string& facet) {
    std::vector<double> labels;
    for (const LabelledSentence* sentence : sentences_) {
      const bool coded = std::any_of(sentence->frames.begin(), sentence->frames.end(),
                                     [&](const CodedFrame& frame) { return frame.facet == facet; });
      labels.push_back(coded ? 1 : -1);
    }
    add_column(facet, fit(rows_, std::move(labels), static_cast<int>(names_.size()), options_.cost));
  }

  void fit_stances() {
    std::vector<Row> rows;
    std::array<std::vector<double>, kStances.size()> labels;
    for (std::size_t at = 0; at < sentences_.size(); ++at) {
      for (std::size_t pole = 0; pole < pole_names_.size(); ++pole) {
        std::array<bool, kStances.size()> coded{};
        for (const CodedFrame& frame : sentences_[at]->frames) {
          if (framing::pole_of(dictionary_, frame.facet) == pole_names_[pole])
            coded[static_cast<std::size_t>(frame.stance)] = true;
        }
        if (std::none_of(coded.begin(), coded.end(), [](bool is) { return is; })) continue;
        rows.push_back(rows_[at]);
        rows.back().push_back(first_pole_ + static_cast<int>(pole));
        for (std::size_t stance = 0; stance < kStances.size(); ++stance)
          labels[stance].push_back(coded[stance] ? 1 : -1);
      }
    }
    for (std::size_t stance = 0; stance < kStances.size(); ++stance) {
      add_column(std::string(to_string(kStances[stance])),
                 fit(rows, std::move(labels[stance]), static_cast<int>(names_.size()), options_.stance_cost));
    }
  }

  void add_column(std::string target, std::vector<double> weights) {
    targets_.push_back(std::move(target));
    columns_.push_back(std::move(weights));
  }

  std::string render() const {
    std::string out =
        "# Evidence weights (lib/kundenlint/framing/weights.h), made by kundenlint_train from tests/gold.\n" +
        fmt::format(
            "@profil\t{}\n@bezug\t{}\n@ausser\t{}\n@behalten\t{:.2f}\n@hinzu\t{:.2f}\n@sicher\t{:.2f}"
            "\nmerkmal",
            dictionary_.id, options_.reference, options_.excluded, options_.keep, options_.add,
            options_.sure);
    for (const std::string& target : targets_) out += "\t" + target;
    out += "\n";
    for (std::size_t feature = 0; feature < names_.size(); ++feature) {
      std::string line = names_[feature];
      std::size_t filled = line.size();
      for (const std::vector<double>& column : columns_) {
        line += '\t';
        if (std::abs(column[feature]) < options_.least) continue;
        line += fmt::format("{:.2f}", column[feature]);
        filled = line.size();
      }
      line.resize(filled);
      if (filled > names_[feature].size()) out += line + "\n";
    }
    return out;
  }

  const Dictionary& dictionary_;
  const FitOptions& options_;
  std::vector<const LabelledSentence*> sentences_;
  std::vector<int> numbers_;  // by feature of the examples; 0: left out
  std::vector<std::string> names_, pole_names_, targets_;
  int first_pole_ = 0;
  std::vector<Row> rows_;
  std::vector<std::vector<double>> columns_;
};

}  // namespace

std::string fit_weights(const Examples& examples, const Dictionary& dictionary, const FitOptions& options,
                        const std::function<bool(std::size_t text)>& wanted) {
  set_print_string_function([](const char*) {});
  return Fitter(examples, dictionary, options, wanted).tsv();
}

}  // namespace kundenlint::training
