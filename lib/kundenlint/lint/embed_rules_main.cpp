// kundenlint_embed_rules OUT FILE.toml…: compiles the lint rules into their serialized bytes.
#include "kundenlint/base/build_step.h"
#include "kundenlint/lint/rule.h"

namespace kundenlint {
namespace {

using build_step::fail;

int run(int argc, char** argv) {
  if (argc < 3) return fail("dictionaries/regeln: keine Regeln (.toml)");
  std::vector<DictionarySource> sources;
  for (int i = 2; i < argc; ++i) {
    std::optional<std::string> text = build_step::read(argv[i]);
    if (!text) return fail(std::string(argv[i]) + ": nicht lesbar");
    sources.push_back({argv[i], *std::move(text)});
  }
  const Result<std::vector<Rule>> rules = parse_rules(sources);
  if (!rules) return fail(to_string(rules.error()));
  const std::string bytes = serialize_rules(*rules);
  return build_step::write(argv[1], bytes);
}

}  // namespace
}  // namespace kundenlint

int main(int argc, char** argv) { return kundenlint::build_step::guarded(kundenlint::run, argc, argv); }
