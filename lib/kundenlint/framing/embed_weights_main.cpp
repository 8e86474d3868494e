// kundenlint_embed_weights OUT.bin WEIGHTS.tsv: the weights as the table that Weights reads.
#include "kundenlint/base/build_step.h"
#include "kundenlint/framing/weights.h"

namespace kundenlint {
namespace {

using build_step::fail;

int run(int argc, char** argv) {
  if (argc != 3) return fail("kundenlint_embed_weights OUT.bin WEIGHTS.tsv");
  const std::optional<std::string> tsv = build_step::read(argv[2]);
  if (!tsv) return fail(std::string(argv[2]) + ": nicht lesbar");
  const Result<std::string> bytes = compile_weights(*tsv, argv[2]);
  if (!bytes) return fail(to_string(bytes.error()));
  return build_step::write(argv[1], *bytes);
}

}  // namespace
}  // namespace kundenlint

int main(int argc, char** argv) { return kundenlint::build_step::guarded(kundenlint::run, argc, argv); }
