// kundenlint_embed_facts OUT.bin PROFILE: what the screen of the built-in profile knows of the forms of the
// archive.
#include "kundenlint/base/build_step.h"
#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/framing/screen.h"

namespace kundenlint {
namespace {

using build_step::fail;

int run(int argc, char** argv) {
  if (argc != 3) return fail("kundenlint_embed_facts OUT.bin PROFILE");
  const std::string profile = argv[2];
  const Result<Dictionary> dictionary = deserialize(builtin_dictionary(profile));
  if (!dictionary) return fail(profile + ": " + to_string(dictionary.error()));
  Morphology morphology;
  if (!morphology.restore(builtin_forms())) return fail(profile + ": die Formen sind nicht lesbar");
  Matcher matcher(*dictionary, morphology, builtin_matcher(profile));
  framing::Screen screen(*dictionary, morphology, matcher);
  const std::string facts = screen.write_facts();
  if (facts.empty()) return fail(profile + ": zu viele Arten von Formen");
  return build_step::write(argv[1], facts);
}

}  // namespace
}  // namespace kundenlint

int main(int argc, char** argv) { return kundenlint::build_step::guarded(kundenlint::run, argc, argv); }
