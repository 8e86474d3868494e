// kundenlint_embed_forms OUT PROFILE.bin: the forms of all words that the profile's patterns name, as the
// morphology sees them, so that a start need not compute them.
#include <cstdio>
#include <fstream>
#include <iterator>

#include "kundenlint/dictionary/matcher.h"

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::ifstream file(argv[2], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const kundenlint::Result<kundenlint::Dictionary> dictionary = kundenlint::deserialize(bytes);
  if (!dictionary) {
    std::fprintf(stderr, "%s: %s\n", argv[2], to_string(dictionary.error()).c_str());
    return 1;
  }
  kundenlint::Morphology morphology;
  const kundenlint::Matcher matcher(*dictionary, morphology);
  const std::string forms = morphology.snapshot();
  std::ofstream out(argv[1], std::ios::binary);
  out.write(forms.data(), static_cast<std::streamsize>(forms.size()));
  out.close();
  return out.good() ? 0 : 1;
}
