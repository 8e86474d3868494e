// kundenlint_embed OUT [--part] FILE.toml…: compiles a profile, or a part of profiles, into its serialized bytes.
#include "kundenlint/base/build_step.h"
#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {
namespace {

using build_step::fail;

int run(int argc, char** argv) {
  const bool part = argc > 2 && std::string_view(argv[2]) == "--part";
  const int first = part ? 3 : 2;
  if (argc <= first) return fail("kundenlint_embed: keine Wörterbuchdateien (.toml)");
  std::vector<DictionarySource> sources;
  for (int i = first; i < argc; ++i) {
    std::optional<std::string> text = build_step::read(argv[i]);
    if (!text) return fail(std::string(argv[i]) + ": nicht lesbar");
    sources.push_back({argv[i], *std::move(text)});
  }
  Result<Dictionary> dictionary = part ? parse_dictionary_part(sources) : parse_dictionary(sources);
  if (!dictionary) {
    for (const Error& more : dictionary.error().more) fail(to_string(more));
    return fail(to_string(dictionary.error()));
  }
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
