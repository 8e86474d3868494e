#include "kundenlint/training/fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "kundenlint/framing/text_frames.h"
#include "kundenlint/training/regression.h"

namespace kundenlint::training {
namespace {

constexpr std::array<Stance, 3> kStances = {Stance::zustimmend, Stance::ablehnend, Stance::offen};

/// Which features a regression sees.
enum class View : std::uint8_t { all, words, frames };

/// l:, p:, c:, b:, k:, nv:, nw: are of words; all else of fields, entries and the text.
bool is_of_words(std::string_view name) {
  for (const std::string_view prefix : {"l:", "p:", "c:", "b:", "k:", "nv:", "nw:"}) {
    if (name.starts_with(prefix)) return true;
  }
  return false;
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
  Fitter(const Examples& examples, const Dictionary& dictionary, const FitOptions& options, const TextWeights& counts)
      : examples_(examples), dictionary_(dictionary), options_(options), counts_(counts) {
    number_features();
    for (const LabelledSentence& sentence : examples.sentences) {
      for (std::size_t view = 0; view < rows_.size(); ++view) rows_[view].push_back(row(sentence, static_cast<View>(view)));
    }
    heaviest_ = *std::ranges::max_element(counts);
    find_folds();
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
    choose_thresholds(targets);
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

  /// The sites of the texts, dealt to the folds in turn.
  void find_folds() {
    std::map<std::string_view, std::size_t> sites;
    for (const std::string& site : examples_.sites) sites.try_emplace(site, sites.size());
    for (const std::string& site : examples_.sites) folds_.push_back(sites[site] % options_.folds);
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

  /// Fits, judges the texts that count most by the weights of the other folds, and calibrates on that.
  void fit_target(const Target& target) {
    std::vector<double> judged(examples_.sentences.size());
    for (std::size_t fold = 0; fold < options_.folds; ++fold) {
      const LinearModel others = fit(target, fold);
      for (std::size_t i = 0; i < judged.size(); ++i) {
        if (folds_[examples_.sentences[i].text] == fold) judged[i] = others.log_odds(rows_.front()[i]);
      }
    }
    std::vector<Row> scores;
    Problem calibration{.rows = {}, .labels = {}, .features = 1};
    for (std::size_t i = 0; i < judged.size(); ++i) {
      if (counts_[examples_.sentences[i].text] < heaviest_) continue;
      scores.push_back({{1, static_cast<float>(judged[i])}});
      calibration.labels.push_back(target.labels[i]);
    }
    for (const Row& score : scores) calibration.rows.push_back(&score);
    LinearModel platt = fit_logistic(calibration, 100);
    if (!(platt.weights.front() > 0)) platt = {.weights = {1}, .constant = 0};  // hardly ever coded there
    LinearModel model = fit(target, options_.folds);
    for (double& weight : model.weights) weight *= platt.weights.front();
    model.constant = model.constant * platt.weights.front() + platt.constant;
    for (double& log_odds : judged) log_odds = log_odds * platt.weights.front() + platt.constant;
    add_column(target.name, std::move(model));
    judged_.push_back(std::move(judged));
  }

  /// One threshold for the poles and counter-frames, then each moved alone; the same for the facets.
  void choose_thresholds(const std::vector<Target>& targets) {
    std::vector<std::size_t> poles, facets;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      const std::string& name = targets[i].name;
      const bool pole = name.starts_with("=") || framing::pole_of(dictionary_, name) == name;
      if (pole && name != dictionary_.pole_a && name != dictionary_.pole_b) poles.push_back(i);
      if (!name.starts_with("=")) facets.push_back(i);
    }
    thresholds_.assign(targets.size(), 0);
    choose(targets, facets);
    choose(targets, poles);  // a counter-frame is both: as a pole it decides
  }

  void choose(const std::vector<Target>& targets, const std::vector<std::size_t>& some) {
    const auto best = [&](auto set) {
      double most = -1, at = 0;
      for (double threshold = -3; threshold <= 1.5; threshold += 0.05) {
        set(threshold);
        const double f1 = this->f1(targets, some);
        if (f1 > most + 1e-9) std::tie(most, at) = std::pair(f1, threshold);
      }
      return at;
    };
    const double shared = best([&](double threshold) {
      for (const std::size_t i : some) thresholds_[i] = threshold;
    });
    for (const std::size_t i : some) thresholds_[i] = shared;
    for (const std::size_t i : some) {
      if (positives(targets[i]) < kEnough) continue;
      const double alone = best([&](double threshold) { thresholds_[i] = threshold; });
      thresholds_[i] = (alone + shared) / 2;  // half way: what is chosen on few texts is exaggerated
    }
  }

  static constexpr std::ptrdiff_t kEnough = 25;

  std::ptrdiff_t positives(const Target& target) const {
    std::ptrdiff_t count = 0;
    for (std::size_t i = 0; i < target.labels.size(); ++i)
      count += target.labels[i] && counts_[examples_.sentences[i].text] == heaviest_ ? 1 : 0;
    return count;
  }

  double f1(const std::vector<Target>& targets, const std::vector<std::size_t>& some) const {
    std::size_t agreed = 0, found = 0, coded = 0;
    for (const std::size_t target : some) {
      for (std::size_t i = 0; i < judged_[target].size(); ++i) {
        if (counts_[examples_.sentences[i].text] < heaviest_) continue;
        const bool is = judged_[target][i] >= thresholds_[target], was = targets[target].labels[i];
        agreed += is && was ? 1 : 0;
        found += is ? 1 : 0;
        coded += was ? 1 : 0;
      }
    }
    return found + coded == 0 ? 0 : 2.0 * static_cast<double>(agreed) / static_cast<double>(found + coded);
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
        for (std::size_t stance = 0; stance < kStances.size(); ++stance) labels[stance].push_back(coded[stance]);
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
      out += fmt::format("@schwelle\t{}\t{:.3f}\n", targets_[i], 1 / (1 + std::exp(-thresholds_[i])));
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
  std::vector<std::vector<double>> judged_;  // by target, by sentence: log-odds from the other folds
  std::vector<double> thresholds_;           // by target: log-odds
  std::vector<LinearModel> columns_;
};

}  // namespace

std::string fit_weights(const Examples& examples, const Dictionary& dictionary, const FitOptions& options,
                        const TextWeights& counts) {
  return Fitter(examples, dictionary, options, counts).tsv();
}

}  // namespace kundenlint::training
