// Bytes per second of each stage, with Google Benchmark. The text is that of the samples, or of the file that
// KUNDENLINT_BENCH_FILE names (.jsonl: a document a line, its field "text").
//
//   build/release/tests/bench/bench_stages --benchmark_filter=analyze
//
// The words have been met before (the benchmark repeats its text): these are warm figures. `cold` makes a new
// analyser each time.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/corpus/jsonl.h"
#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/report/json.h"
#include "kundenlint/text/reader.h"
#include "tests/bench/icu_words.h"

namespace {

using namespace kundenlint;

std::vector<std::string> read_records(const std::string& path) {
  std::vector<std::string> texts;
  std::ifstream file(path, std::ios::binary);
  JsonlReader reader(file, path, {.id_field = "id", .text_field = "text", .keep = {}});
  while (const auto record = reader.next()) {
    if (*record) texts.push_back((*record)->text);
  }
  return texts;
}

std::vector<std::string> read_samples() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(KUNDENLINT_SAMPLES))
    paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const std::string& path : paths) {
    if (const auto document = read_document(path)) texts.push_back(document->source);
  }
  return texts;
}

/// One corpus, read as far as the stages before the one that is measured.
struct Corpus {
  std::vector<std::string> texts;
  std::vector<Document> documents;
  std::vector<Tokens> tokens;
  std::vector<Words> words;
  std::int64_t bytes = 0;
  Dictionary dictionary = *deserialize(builtin_dictionary());
  Morphology morphology = prepared();
  Matcher matcher{dictionary, morphology};

  static Morphology prepared() {
    Morphology morphology;
    static_cast<void>(morphology.restore(builtin_forms()));
    return morphology;
  }

  Corpus() {
    const char* file = std::getenv("KUNDENLINT_BENCH_FILE");
    texts = file == nullptr ? read_samples() : read_records(file);
    for (const std::string& text : texts) {
      bytes += static_cast<std::int64_t>(text.size());
      documents.push_back(make_record("bench", text));
      tokens.push_back(tokenize(documents.back()));
      words.push_back(morphology.analyze(documents.back(), tokens.back()));
    }
  }
};

Corpus& corpus() {
  static Corpus loaded;
  return loaded;
}

/// Runs `each` for every text and counts the bytes.
template <class Each>
void measure(benchmark::State& state, Each each) {
  Corpus& all = corpus();
  for ([[maybe_unused]] auto _ : state) {
    for (std::size_t i = 0; i < all.texts.size(); ++i) each(all, i);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * all.bytes);
}

void bare_icu_words(benchmark::State& state) {
  measure(state, [](Corpus& all, std::size_t i) { benchmark::DoNotOptimize(count_icu_words(all.texts[i])); });
}

void read_text(benchmark::State& state) {
  measure(state, [](Corpus& all, std::size_t i) {
    const Document document = make_record("bench", all.texts[i]);
    benchmark::DoNotOptimize(document.text.data());
  });
}

void split_tokens(benchmark::State& state) {
  measure(state, [](Corpus& all, std::size_t i) {
    const Tokens tokens = tokenize(all.documents[i]);
    benchmark::DoNotOptimize(tokens.tokens.data());
  });
}

void analyse_words(benchmark::State& state) {
  measure(state, [](Corpus& all, std::size_t i) {
    const Words words = all.morphology.analyze(all.documents[i], all.tokens[i]);
    benchmark::DoNotOptimize(words.words.data());
  });
}

void match_entries(benchmark::State& state) {
  measure(state, [](Corpus& all, std::size_t i) {
    const std::vector<Match> matches = all.matcher.match(all.tokens[i], all.words[i]);
    benchmark::DoNotOptimize(matches.data());
  });
}

void frame_text(benchmark::State& state) {
  measure(state, [](Corpus& all, std::size_t i) {
    const Framing framing = frame(all.documents[i], all.tokens[i], all.words[i], all.matcher, all.dictionary);
    benchmark::DoNotOptimize(framing.mentions.data());
  });
}

void analyze(benchmark::State& state, AnalysisParts parts) {
  static Analyzer analyzer = *Analyzer::create({});
  measure(state, [&](Corpus& all, std::size_t i) {
    const Analysis analysis = analyzer.analyze(all.documents[i], parts);
    benchmark::DoNotOptimize(analysis.words);
  });
}

void analyze_cold(benchmark::State& state) {
  const Analyzer model = *Analyzer::create({});
  for ([[maybe_unused]] auto _ : state) {
    Analyzer analyzer = model.clone();
    for (const Document& document : corpus().documents)
      benchmark::DoNotOptimize(analyzer.analyze(document, {.terms = false, .sentences = false}).words);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * corpus().bytes);
}

void write_json(benchmark::State& state) {
  static Analyzer analyzer = *Analyzer::create({});
  std::vector<Analysis> analyses;
  for (const Document& document : corpus().documents) analyses.push_back(analyzer.analyze(document));
  measure(state, [&](Corpus&, std::size_t i) {
    benchmark::DoNotOptimize(to_json(analyses[i], ToolInfo{}, JsonOptions{}).size());
  });
}

void clone_analyzer(benchmark::State& state) {
  const Analyzer model = *Analyzer::create({});
  for ([[maybe_unused]] auto _ : state) {
    const Analyzer copy = model.clone();
    benchmark::DoNotOptimize(&copy);
  }
}

BENCHMARK(bare_icu_words);
BENCHMARK(read_text);
BENCHMARK(split_tokens);
BENCHMARK(analyse_words);
BENCHMARK(match_entries);
BENCHMARK(frame_text);
BENCHMARK_CAPTURE(analyze, lean, AnalysisParts{.terms = false, .sentences = false});
BENCHMARK_CAPTURE(analyze, with_terms, AnalysisParts{});
BENCHMARK(analyze_cold);
BENCHMARK(write_json);
BENCHMARK(clone_analyzer);

}  // namespace

BENCHMARK_MAIN();
