// kundenlint_embed_weights OUT.bin WEIGHTS.tsv: the weights as the table that Weights reads.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>

#include "kundenlint/framing/weights.h"

namespace kundenlint {
namespace {

int fail(const std::string& message) {
  std::fprintf(stderr, "%s\n", message.c_str());
  return 1;
}

int run(int argc, char** argv) {
  if (argc != 3) return fail("kundenlint_embed_weights OUT.bin WEIGHTS.tsv");
  std::ifstream file(argv[2], std::ios::binary);
  if (!file) return fail(std::string(argv[2]) + ": nicht lesbar");
  const std::string tsv{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const Result<std::string> bytes = compile_weights(tsv, argv[2]);
  if (!bytes) return fail(to_string(bytes.error()));
  std::ofstream out(argv[1], std::ios::binary);
  out.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
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
