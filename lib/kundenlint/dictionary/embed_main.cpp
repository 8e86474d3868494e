// kundenlint_embed OUT.cpp FILE.toml…: compiles a profile into a source file with its serialized bytes.
#include <cstdio>
#include <fstream>
#include <iterator>

#include "kundenlint/dictionary/dictionary.h"

int main(int argc, char** argv) {
  using namespace kundenlint;
  std::vector<DictionarySource> sources;
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    // Only the file's name goes into the blob: the build is the same wherever the checkout lies.
    std::string name(argv[i]);
    name.erase(0, name.find_last_of('/') + 1);
    sources.push_back({name, {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}});
  }
  const Result<Dictionary> dictionary = parse_dictionary(sources);
  if (!dictionary) {
    std::fprintf(stderr, "%s\n", to_string(dictionary.error()).c_str());
    return 1;
  }
  const std::string bytes = serialize(*dictionary);
  std::ofstream out(argv[1], std::ios::binary);
  out << "#include \"kundenlint/dictionary/builtin.h\"\nnamespace {\nconstexpr char kBytes[] = {";
  for (const char c : bytes) out << static_cast<int>(c) << ',';
  out << "};\n}\nnamespace kundenlint {\nstd::string_view builtin_dictionary() { return {kBytes, sizeof "
         "kBytes}; }\n}\n";
  return out.good() ? 0 : 1;
}
