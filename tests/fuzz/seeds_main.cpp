// Runs a fuzz target over files, each whole and cut off at many places: what a fuzzer finds first.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
  constexpr std::size_t kCuts = 12;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (bytes.empty()) {
      std::fprintf(stderr, "%s: empty seed\n", argv[i]);
      return 1;
    }
    for (std::size_t cut = 0; cut <= kCuts; ++cut) {
      // Odd sizes cut characters, quotes and tables in two; every other time a byte is damaged too.
      const std::size_t size = bytes.size() - bytes.size() * cut / (kCuts + 1);
      std::string piece = bytes.substr(0, size);
      if (cut % 2 == 1) piece[piece.size() / 2] = static_cast<char>(0x80U + cut);
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(piece.data()), piece.size());
    }
  }
  return argc > 1 ? 0 : 1;
}
