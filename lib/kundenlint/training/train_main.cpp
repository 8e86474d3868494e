// kundenlint_train OUT.tsv SET[*N]…: the evidence weights of the built-in profile, learnt from labelled sets;
// the texts of a set with *N count N times. Thresholds are chosen and probabilities calibrated on the sets
// that count most. kundenlint_train --folds K SET[*N]…: how well they do on texts of sites they have not
// seen. One set of figures with weights, one without. kundenlint_train --features OUT.jsonl SET…: what the
// learner sees, a line a sentence.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "kundenlint/analysis/load.h"
#include "kundenlint/base/sha256.h"
#include "kundenlint/training/cross_validation.h"

namespace kundenlint::training {
namespace {

constexpr const char* kUsage =
    "kundenlint_train OUT.tsv SET[*N]…\nkundenlint_train --folds K SET[*N]…\nkundenlint_train --features "
    "OUT.jsonl SET…";

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

/// "SET*3".
struct Source {
  std::string path;
  std::uint32_t count = 1;

  bool holds(const GoldText& text) const { return text.set == path || text.set == path + "/sentences.jsonl"; }
};

Source parse_source(const std::string& text) {
  const std::size_t star = std::min(text.rfind('*'), text.size());
  Source source{text.substr(0, star), 1};
  if (star < text.size()) std::from_chars(text.data() + star + 1, text.data() + text.size(), source.count);
  while (source.path.ends_with('/')) source.path.pop_back();
  return source;
}

/// The sets, read together.
struct Sets {
  std::vector<Source> sources;
  GoldSet gold;
  TextWeights counts;
};

Result<Sets> read_sets(const std::vector<std::string>& arguments, const Dictionary& dictionary) {
  Sets sets;
  std::vector<std::string> paths;
  for (const std::string& argument : arguments) {
    sets.sources.push_back(parse_source(argument));
    paths.push_back(sets.sources.back().path);
  }
  Result<GoldSet> gold = read_gold(paths, dictionary);
  if (!gold) return gold.error();
  sets.gold = *std::move(gold);
  for (const GoldText& text : sets.gold.texts) {
    std::uint32_t count = 1;
    for (const Source& source : sets.sources) {
      if (source.holds(text)) count = source.count;
    }
    sets.counts.push_back(count);
  }
  return sets;
}

std::string sha256_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return sha256(std::string{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
}

/// What the weights were learnt from, as comments.
std::string head(const Sets& sets) {
  std::string out = "# Evidence weights (lib/kundenlint/framing/weights.h), made by kundenlint_train from\n";
  for (const Source& source : sets.sources) {
    std::size_t texts = 0, sentences = 0;
    std::string file;
    for (const GoldText& text : sets.gold.texts) {
      if (!source.holds(text)) continue;
      file = text.set;
      ++texts;
      sentences += text.sentences.size();
    }
    std::string name = source.path;
    const std::size_t gold = name.rfind("gold/");
    if (gold != std::string::npos) name = name.substr(gold);
    out += fmt::format("#   {}: {} texts, {} sentences, each counted {} times, sha256 {}\n", name, texts,
                       sentences, source.count, sha256_of(file));
  }
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

int show_cross_validation(const Sets& sets, const Examples& examples, const Dictionary& dictionary,
                          const std::string& number) {
  std::size_t folds = 0;
  std::from_chars(number.data(), number.data() + number.size(), folds);
  if (folds < 2) return fail("--folds: erwartet eine Zahl ab 2");
  const auto read = cross_validate(sets.gold, examples, dictionary, {}, sets.counts, folds);
  if (!read) return fail(to_string(read.error()));
  print("mit Gewichten", read->texts, read->with, dictionary);
  print("ohne Gewichte", read->texts, read->without, dictionary);
  return 0;
}

int write_features(const Sets& sets, const Examples& examples, const std::string& path) {
  std::string out;
  for (const LabelledSentence& sentence : examples.sentences) {
    nlohmann::ordered_json row;
    const GoldText& text = sets.gold.texts[sentence.text];
    row["doc"] = text.id;
    row["n"] = text.first + sentence.first;
    row["site"] = examples.sites[sentence.text];
    row["frames"] = nlohmann::json::array();
    for (const CodedFrame& frame : sentence.frames)
      row["frames"].push_back({{"facet", frame.facet}, {"stance", to_string(frame.stance)}});
    for (const LabelledFeature& feature : sentence.features)
      row["features"][examples.names[feature.name]] = feature.value;
    out += row.dump() + "\n";
  }
  return write(path, out) ? 0 : fail(path + ": nicht schreibbar");
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 2) return fail(kUsage);
  const bool option = arguments.front().starts_with("--");
  if (option && arguments.size() < 3) return fail(kUsage);
  const Result<Dictionary> dictionary = load_dictionary({});
  if (!dictionary) return fail(to_string(dictionary.error()));
  const Result<Sets> sets = read_sets({arguments.begin() + (option ? 2 : 1), arguments.end()}, *dictionary);
  if (!sets) return fail(to_string(sets.error()));
  const Examples examples = make_examples(sets->gold, *dictionary);
  if (arguments.front() == "--folds")
    return show_cross_validation(*sets, examples, *dictionary, arguments[1]);
  if (arguments.front() == "--features") return write_features(*sets, examples, arguments[1]);
  if (option) return fail(kUsage);
  const std::string tsv = head(*sets) + fit_weights(examples, *dictionary, {}, sets->counts);
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
