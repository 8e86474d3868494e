// kundenlint_embed OUT FILE.toml…: compiles a profile into its serialized bytes.
#include "kundenlint/base/build_step.h"
#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {
namespace {

using build_step::fail;

int run(int argc, char** argv) {
  if (argc < 3) return fail("kundenlint_embed: keine Wörterbuchdateien (.toml)");
  std::vector<DictionarySource> sources;
  for (int i = 2; i < argc; ++i) {
    std::optional<std::string> text = build_step::read(argv[i]);
    if (!text) return fail(std::string(argv[i]) + ": nicht lesbar");
    sources.push_back({argv[i], *std::move(text)});
  }
  Result<Dictionary> dictionary = parse_dictionary(sources);
  if (!dictionary) return fail(to_string(dictionary.error()));
  // Only the file's name goes into the blob: the build is the same wherever the checkout lies.
  const auto shorten = [](Origin& origin) { origin.file.erase(0, origin.file.find_last_of('/') + 1); };
  for (Entry& entry : dictionary->entries) shorten(entry.origin);
  for (WordClass& word_class : dictionary->classes) shorten(word_class.origin);
  const std::string bytes = serialize(*dictionary);
  return build_step::write(argv[1], bytes);
}

}  // namespace
}  // namespace kundenlint

int main(int argc, char** argv) { return kundenlint::build_step::guarded(kundenlint::run, argc, argv); }
