// kundenlint_embed OUT FILE.toml…: compiles a profile into its serialized bytes.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>

#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {
namespace {

int fail(const std::string& message) {
  std::fprintf(stderr, "%s\n", message.c_str());
  return 1;
}

int run(int argc, char** argv) {
  if (argc < 3) return fail("dictionaries/kunde: keine Wörterbuchdateien (.toml)");
  std::vector<DictionarySource> sources;
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    if (!file) return fail(std::string(argv[i]) + ": nicht lesbar");
    sources.push_back({argv[i], {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}});
  }
  Result<Dictionary> dictionary = parse_dictionary(sources);
  if (!dictionary) return fail(to_string(dictionary.error()));
  // Only the file's name goes into the blob: the build is the same wherever the checkout lies.
  const auto shorten = [](Origin& origin) { origin.file.erase(0, origin.file.find_last_of('/') + 1); };
  for (Entry& entry : dictionary->entries) shorten(entry.origin);
  for (WordClass& word_class : dictionary->classes) shorten(word_class.origin);
  const std::string bytes = serialize(*dictionary);
  std::ofstream out(argv[1], std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out.good() ? 0 : fail(std::string(argv[1]) + ": nicht schreibbar");
}

}  // namespace
}  // namespace kundenlint

int main(int argc, char** argv) {
  try {
    return kundenlint::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
