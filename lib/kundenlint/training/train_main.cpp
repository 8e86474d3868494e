// kundenlint_train OUT.tsv GOLD…: the evidence weights of the built-in profile, learnt from labelled sets.
// kundenlint_train --folds K GOLD…: how well they do on texts they have not seen: the texts are dealt to K
// folds in turn, each is read with the weights of the others. One set of figures with weights, one without.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <random>

#include "kundenlint/analysis/load.h"
#include "kundenlint/evaluation/evaluation.h"
#include "kundenlint/training/fit.h"

namespace kundenlint::training {
namespace {

int fail(const std::string& message) {
  std::fprintf(stderr, "%s\n", message.c_str());
  return 1;
}

bool write(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  out.close();
  return out.good();
}

/// Some of the texts of a set.
GoldSet part(const GoldSet& gold, std::size_t fold, std::size_t folds) {
  GoldSet out{gold.coders, {}};
  for (std::size_t text = fold; text < gold.texts.size(); text += folds)
    out.texts.push_back(gold.texts[text]);
  return out;
}

void print(const char* title, const GoldSet& gold, const ToolReading& tool, const Dictionary& dictionary) {
  const Evaluation found = evaluate(gold, tool, 0, dictionary, {});
  std::printf("%s\n", title);
  for (const Measure& measure : found.scores.measures) {
    const Interval interval = measure.f1.interval.value_or(Interval{0, 1});
    std::printf("  %-13s F1 %.3f [%.3f, %.3f]  P %.3f  R %.3f\n", measure.name.c_str(), measure.f1.value,
                interval.low, interval.high, measure.precision.value, measure.recall.value);
  }
  std::printf("  alarms %.1f  lean %.3f\n", found.scores.alarms.value.value, found.scores.lean.value.value);
}

int cross_validate(const GoldSet& gold, const Examples& examples, const Dictionary& dictionary,
                   const FitOptions& options, std::size_t folds) {
  const std::string file = (std::filesystem::temp_directory_path() /
                            fmt::format("kundenlint-train-{}.tsv", std::random_device()()))
                               .string();
  GoldSet ordered{gold.coders, {}};
  ToolReading with, without;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const std::string tsv =
        fit_weights(examples, dictionary, options, [&](std::size_t text) { return text % folds != fold; });
    if (!write(file, tsv)) return fail(file + ": nicht schreibbar");
    const GoldSet held_out = part(gold, fold, folds);
    for (const bool weights : {true, false}) {
      auto analyzer =
          Analyzer::create({.dictionaries = {}, .builtin = true, .weights = weights, .weights_file = file});
      if (!analyzer) return fail(to_string(analyzer.error()));
      ToolReading read = read_with_tool(held_out, *analyzer);
      auto& texts = (weights ? with : without).texts;
      texts.insert(texts.end(), read.texts.begin(), read.texts.end());
    }
    ordered.texts.insert(ordered.texts.end(), held_out.texts.begin(), held_out.texts.end());
  }
  std::filesystem::remove(file);
  print("mit Gewichten", ordered, with, dictionary);
  print("ohne Gewichte", ordered, without, dictionary);
  return 0;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 2)
    return fail("kundenlint_train OUT.tsv GOLD…  oder  kundenlint_train --folds K GOLD…");
  const bool validate = arguments.front() == "--folds";
  const std::vector<std::string> paths(arguments.begin() + (validate ? 2 : 1), arguments.end());
  const Result<Dictionary> dictionary = load_dictionary({}, true);
  if (!dictionary) return fail(to_string(dictionary.error()));
  const Result<GoldSet> gold = read_gold(paths, *dictionary);
  if (!gold) return fail(to_string(gold.error()));
  const Examples examples = make_examples(*gold, *dictionary);
  const FitOptions options;
  if (validate) {
    const int folds = std::atoi(arguments[1].c_str());
    if (folds < 2) return fail("--folds: erwartet eine Zahl ab 2");
    return cross_validate(*gold, examples, *dictionary, options, static_cast<std::size_t>(folds));
  }
  const std::string tsv = fit_weights(examples, *dictionary, options, [](std::size_t) { return true; });
  return write(arguments.front(), tsv) ? 0 : fail(arguments.front() + ": nicht schreibbar");
}

}  // namespace
}  // namespace kundenlint::training

int main(int argc, char** argv) {
  try {
    return kundenlint::training::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
