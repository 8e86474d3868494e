#include "kundenlint/training/fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "kundenlint/framing/text_frames.h"
#include "kundenlint/training/regression.h"

namespace kundenlint::training {
namespace {

constexpr std::array<Stance, 3> kStances = {Stance::zustimmend, Stance::ablehnend, Stance::offen};

/// Which features a regression sees.
enum class View : std::uint8_t { all, words, frames };

/// All else is of fields, entries and the text.
bool is_of_words(std::string_view name) {
  return name.starts_with("l:") || name.starts_with("p:") || name.starts_with("b:");
}

bool sees(View view, std::string_view name) {
  if (view == View::all) return true;
  // How long a sentence is and how its text speaks both views have to know.
  const bool common = name.starts_with("n:") || name == "frage" || name == "zeile";
  return common || is_of_words(name) == (view == View::words);
}

struct Target {
  std::string name;
  std::vector<bool> labels;  // by sentence
};

class Fitter {
 public:
  Fitter(const Examples& examples, const Dictionary& dictionary, const FitOptions& options,
         const TextWeights& counts)
      : examples_(examples), dictionary_(dictionary), options_(options), counts_(counts) {
    number_features();
    for (const LabelledSentence& sentence : examples.sentences) {
      for (std::size_t view = 0; view < rows_.size(); ++view)
        rows_[view].push_back(row(sentence, static_cast<View>(view)));
    }
    heaviest_ = *std::ranges::max_element(counts);
    folds_ = folds_of(examples, options.folds);
  }

  std::string tsv() {
    std::vector<Target> targets;
    for (const std::string& pole : {dictionary_.pole_a, dictionary_.pole_b})
      targets.push_back(target("=" + pole, [&](const CodedFrame& frame) {
        return framing::pole_of(dictionary_, frame.facet) == pole;
      }));
    for (const Facet& facet : dictionary_.facets)
      targets.push_back(target(facet.id, [&](const CodedFrame& frame) { return frame.facet == facet.id; }));
    for (const Target& target : targets) fit_target(target);
    fit_stances();
    return render();
  }

 private:
  using Kept = std::vector<int>;  // by name of the examples: its number, 0: left out

  void number_features() {
    std::vector<std::uint32_t> seen(examples_.names.size());
    for (const LabelledSentence& sentence : examples_.sentences) {
      if (counts_[sentence.text] == 0) continue;
      for (const LabelledFeature& feature : sentence.features) ++seen[feature.name];
    }
    std::vector<std::uint32_t> kept;
    for (std::uint32_t i = 0; i < seen.size(); ++i) {
      if (seen[i] >= options_.min_sentences) kept.push_back(i);
    }
    std::ranges::sort(kept, {}, [&](std::uint32_t i) -> const std::string& { return examples_.names[i]; });
    numbers_.assign(examples_.names.size(), 0);
    for (const std::uint32_t i : kept) {
      names_.push_back(examples_.names[i]);
      numbers_[i] = static_cast<int>(names_.size());
    }
    for (const std::string& pole : framing::poles_of(dictionary_)) {
      poles_.push_back(pole);
      names_.push_back("q:=" + pole);
    }
  }

  Row row(const LabelledSentence& sentence, View view) const {
    Row out;
    for (const LabelledFeature& feature : sentence.features) {
      if (numbers_[feature.name] != 0 && sees(view, examples_.names[feature.name]))
        out.push_back({numbers_[feature.name], feature.value});
    }
    std::ranges::sort(out, {}, &Cell::feature);
    return out;
  }

  template <class Is>
  Target target(std::string name, Is is) const {
    Target out{std::move(name), {}};
    for (const LabelledSentence& sentence : examples_.sentences)
      out.labels.push_back(std::ranges::any_of(sentence.frames, is));
    return out;
  }

  /// Fitted on the texts of all folds but one; `fold` = folds: on all.
  LinearModel fit(const Target& target, std::size_t fold) const {
    LinearModel mean{.weights = std::vector<double>(names_.size()), .constant = 0};
    const std::array<double, 3> costs = {options_.cost_all, options_.cost_words, options_.cost_frames};
    for (std::size_t view = 0; view < rows_.size(); ++view) {
      Problem problem{.rows = {}, .labels = {}, .features = static_cast<int>(names_.size())};
      for (std::size_t i = 0; i < rows_[view].size(); ++i) {
        const std::size_t text = examples_.sentences[i].text;
        if (folds_[text] == fold) continue;
        for (std::uint32_t count = 0; count < counts_[text]; ++count) {
          problem.rows.push_back(&rows_[view][i]);
          problem.labels.push_back(target.labels[i]);
        }
      }
      const LinearModel one = fit_logistic(problem, costs[view] / heaviest_, options_.positives);
      constexpr double kViews = 3;
      for (std::size_t i = 0; i < mean.weights.size(); ++i) mean.weights[i] += one.weights[i] / kViews;
      mean.constant += one.constant / kViews;
    }
    return mean;
  }

  static constexpr std::ptrdiff_t kEnough = 25;  // coded sentences; fewer say nothing of calibration

  bool counts_most(std::size_t sentence) const {
    return counts_[examples_.sentences[sentence].text] == heaviest_;
  }

  std::ptrdiff_t positives(const Target& target) const {
    std::ptrdiff_t count = 0;
    for (std::size_t i = 0; i < target.labels.size(); ++i)
      count += target.labels[i] && counts_most(i) ? 1 : 0;
    return count;
  }

  void fit_target(const Target& target) {
    LinearModel model = fit(target, options_.folds);
    const LinearModel platt = positives(target) < kEnough ? uncalibrated() : calibrate(target);
    for (double& weight : model.weights) weight *= platt.weights.front();
    model.constant = model.constant * platt.weights.front() + platt.constant;
    const bool pole =
        target.name.starts_with("=") || framing::pole_of(dictionary_, target.name) == target.name;
    thresholds_.push_back(pole ? options_.pole_threshold : options_.facet_threshold);
    add_column(target.name, std::move(model));
  }

  /// The weight of positives moves the log-odds up by its logarithm; that is taken back.
  LinearModel uncalibrated() const { return {.weights = {1}, .constant = -std::log(options_.positives)}; }

  /// On what the weights of the other folds say of the texts that count most.
  LinearModel calibrate(const Target& target) const {
    std::vector<Row> scores;
    Problem problem{.rows = {}, .labels = {}, .features = 1};
    for (std::size_t fold = 0; fold < options_.folds; ++fold) {
      const LinearModel others = fit(target, fold);
      for (std::size_t i = 0; i < target.labels.size(); ++i) {
        if (folds_[examples_.sentences[i].text] != fold || !counts_most(i)) continue;
        scores.push_back({{1, static_cast<float>(others.log_odds(rows_.front()[i]))}});
        problem.labels.push_back(target.labels[i]);
      }
    }
    for (const Row& score : scores) problem.rows.push_back(&score);
    constexpr double kFree = 100;  // two numbers for thousands of sentences need no penalty
    LinearModel platt = fit_logistic(problem, kFree);
    return platt.weights.front() > 0 ? platt : uncalibrated();
  }

  void fit_stances() {
    std::vector<Row> rows;
    std::array<std::vector<bool>, kStances.size()> labels;
    for (std::size_t i = 0; i < examples_.sentences.size(); ++i) {
      const LabelledSentence& sentence = examples_.sentences[i];
      if (counts_[sentence.text] == 0) continue;
      for (std::size_t pole = 0; pole < poles_.size(); ++pole) {
        std::array<bool, kStances.size()> coded{};
        for (const CodedFrame& frame : sentence.frames) {
          if (framing::pole_of(dictionary_, frame.facet) == poles_[pole])
            coded[static_cast<std::size_t>(frame.stance)] = true;
        }
        if (std::ranges::none_of(coded, [](bool is) { return is; })) continue;
        rows.push_back(rows_.front()[i]);
        rows.back().push_back({static_cast<int>(names_.size() - poles_.size() + pole + 1), 1});
        for (std::size_t stance = 0; stance < kStances.size(); ++stance)
          labels[stance].push_back(coded[stance]);
      }
    }
    for (std::size_t stance = 0; stance < kStances.size(); ++stance) {
      Problem problem{.rows = {}, .labels = labels[stance], .features = static_cast<int>(names_.size())};
      for (const Row& row : rows) problem.rows.push_back(&row);
      add_column(std::string(to_string(kStances[stance])), fit_logistic(problem, options_.stance_cost));
    }
  }

  void add_column(std::string target, LinearModel model) {
    targets_.push_back(std::move(target));
    columns_.push_back(std::move(model));
  }

  std::string render() const {
    std::string out = fmt::format("@profil\t{}\n", dictionary_.id);
    for (std::size_t i = 0; i < thresholds_.size(); ++i)
      out += fmt::format("@schwelle\t{}\t{:.3f}\n", targets_[i], thresholds_[i]);
    out += "merkmal";
    for (const std::string& target : targets_) out += "\t" + target;
    out += "\nkonstante";
    for (const LinearModel& column : columns_) out += fmt::format("\t{:.2f}", column.constant);
    out += "\n";
    for (std::size_t feature = 0; feature < names_.size(); ++feature) {
      std::string line = names_[feature];
      std::size_t filled = line.size();
      double largest = 0;
      for (const LinearModel& column : columns_) {
        line += '\t';
        const double weight = column.weights[feature];
        largest = std::max(largest, std::abs(weight));
        if (std::abs(weight) < 0.005) continue;
        line += fmt::format("{:.2f}", weight);
        filled = line.size();
      }
      line.resize(filled);
      if (largest >= options_.least) out += line + "\n";
    }
    return out;
  }

  const Examples& examples_;
  const Dictionary& dictionary_;
  const FitOptions& options_;
  const TextWeights& counts_;
  std::uint32_t heaviest_ = 1;
  std::vector<int> numbers_;  // by name of the examples; 0: left out
  std::vector<std::string> names_, poles_, targets_;
  std::array<std::vector<Row>, 3> rows_;  // by view, by sentence
  std::vector<std::size_t> folds_;        // by text
  std::vector<double> thresholds_;        // by target of a pole or a facet
  std::vector<LinearModel> columns_;
};

}  // namespace

std::string fit_weights(const Examples& examples, const Dictionary& dictionary, const FitOptions& options,
                        const TextWeights& counts) {
  return Fitter(examples, dictionary, options, counts).tsv();
}

}  // namespace kundenlint::training
