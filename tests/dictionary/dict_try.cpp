// dict_try FILE.toml…: runs the examples of these files over the profile's other files. For authors, until
// `kundenlint dict test` stands.
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "kundenlint/analysis/examples.h"
#include "kundenlint/analysis/load.h"
#include "kundenlint/text/reader.h"

using namespace kundenlint;

static int show(const char* text) {
  const Document document = make_record({}, text);
  const Tokens tokens = tokenize(document);
  Morphology morphology;
  const Words words = morphology.analyze(document, tokens);
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    const Word& word = words.words[i];
    std::printf("%zu\t%s\tlemma=%s\tstem=%s\t%s\tclause=%u/%d", i,
                std::string(tokens.tokens[i].bytes.of(document.text)).c_str(), word.form->lemma.c_str(),
                word.form->stem.c_str(), std::string(to_string(word.form->pos)).c_str(), words.clause_of[i],
                static_cast<int>(words.clauses[words.clause_of[i]].host));
    for (const Part& part : word.form->parts) std::printf(" [%s]", part.lemma.c_str());
    if (word.verb != kNone) std::printf(" particle of %u", word.verb);
    if (word.particle != kNone) std::printf(" with %u", word.particle);
    std::printf("\n");
  }
  return 0;
}

int main(int argc, char** argv) {
  if (argc == 3 && std::string_view(argv[1]) == "-t") return show(argv[2]);
  const std::string folder = KUNDENLINT_SOURCE_DIR "/dictionaries/kunde";
  std::vector<std::string> wanted;
  for (int i = 1; i < argc; ++i) wanted.push_back(std::filesystem::absolute(argv[i]).lexically_normal());
  Result<std::vector<DictionarySource>> all = read_dictionary_sources(folder);
  if (!all) return std::printf("%s\n", to_string(all.error()).c_str()), 2;
  const auto is_wanted = [&](const std::string& path) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), path) != wanted.end();
  };
  for (const std::string& path : wanted) {
    if (std::none_of(all->begin(), all->end(), [&](const auto& s) { return s.path == path; })) {
      Result<std::vector<DictionarySource>> more = read_dictionary_sources(path);
      if (!more) return std::printf("%s\n", to_string(more.error()).c_str()), 2;
      all->insert(all->end(), more->begin(), more->end());
    }
  }
  Result<Dictionary> dictionary = parse_dictionary(*all);
  while (!dictionary && !dictionary.error().path.empty() && !is_wanted(dictionary.error().path)) {
    const std::string broken = dictionary.error().path;
    std::printf("(skipped, broken: %s)\n", to_string(dictionary.error()).c_str());
    std::erase_if(*all, [&](const auto& source) { return source.path == broken; });
    dictionary = parse_dictionary(*all);
  }
  if (!dictionary) return std::printf("%s\n", to_string(dictionary.error()).c_str()), 2;
  Morphology morphology;
  int hits = 0, misses = 0, entries = 0, bad = 0;
  for (const Entry& entry : dictionary->entries) {
    if (!is_wanted(entry.origin.file)) continue;
    ++entries;
    hits += static_cast<int>(entry.hits.size());
    misses += static_cast<int>(entry.misses.size());
    if (entry.hits.size() < 2 || entry.misses.empty()) {
      std::printf("%s:%u: %s: needs two hits and one miss\n", entry.origin.file.c_str(), entry.origin.line,
                  entry.id.c_str());
      ++bad;
    }
  }
  for (const ExampleFailure& failure : test_examples_in_reach(*dictionary, morphology)) {
    const Entry& entry = dictionary->entries[failure.entry];
    if (!is_wanted(entry.origin.file)) continue;
    ++bad;
    std::printf("%s:%u: %s: %s: \"%s\" – %s\n", entry.origin.file.c_str(), entry.origin.line,
                entry.id.c_str(), failure.hit ? "hit does not fire" : "miss fires", failure.text.c_str(),
                failure.reason.c_str());
  }
  std::printf("%d entries, %d hits, %d misses, %d problems\n", entries, hits, misses, bad);
  return bad == 0 ? 0 : 1;
}
