// kundenlint_embed_rules OUT FILE.toml…: compiles the lint rules into their serialized bytes.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>

#include "kundenlint/lint/rule.h"

namespace kundenlint {
namespace {

int fail(const std::string& message) {
  std::fprintf(stderr, "%s\n", message.c_str());
  return 1;
}

int run(int argc, char** argv) {
  if (argc < 3) return fail("dictionaries/regeln: keine Regeln (.toml)");
  std::vector<DictionarySource> sources;
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    if (!file) return fail(std::string(argv[i]) + ": nicht lesbar");
    sources.push_back({argv[i], {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}});
  }
  const Result<std::vector<Rule>> rules = parse_rules(sources);
  if (!rules) return fail(to_string(rules.error()));
  const std::string bytes = serialize_rules(*rules);
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
