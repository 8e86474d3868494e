// kundenlint_train OUT.tsv GOLD…: the evidence weights of the built-in profile, learnt from labelled sets.
// kundenlint_train --folds K GOLD…: how well they do on texts they have not seen: the texts are dealt to K
// folds in turn, each is read with the weights of the others. One set of figures with weights, one without.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>

#include "kundenlint/analysis/load.h"
#include "kundenlint/training/cross_validation.h"

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

int show_cross_validation(const GoldSet& gold, const Examples& examples, const Dictionary& dictionary,
                          const char* number) {
  const int folds = std::atoi(number);
  if (folds < 2) return fail("--folds: erwartet eine Zahl ab 2");
  const auto read = cross_validate(gold, examples, dictionary, {}, static_cast<std::size_t>(folds));
  if (!read) return fail(to_string(read.error()));
  print("mit Gewichten", read->texts, read->with, dictionary);
  print("ohne Gewichte", read->texts, read->without, dictionary);
  return 0;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 2)
    return fail("kundenlint_train OUT.tsv GOLD…  oder  kundenlint_train --folds K GOLD…");
  const bool validate = arguments.front() == "--folds";
  const std::vector<std::string> paths(arguments.begin() + (validate ? 2 : 1), arguments.end());
  const Result<Dictionary> dictionary = load_dictionary({});
  if (!dictionary) return fail(to_string(dictionary.error()));
  const Result<GoldSet> gold = read_gold(paths, *dictionary);
  if (!gold) return fail(to_string(gold.error()));
  const Examples examples = make_examples(*gold, *dictionary);
  if (validate) return show_cross_validation(*gold, examples, *dictionary, arguments[1].c_str());
  const std::string tsv = fit_weights(examples, *dictionary, {}, [](std::size_t) { return true; });
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
