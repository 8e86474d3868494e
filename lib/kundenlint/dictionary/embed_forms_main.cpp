// kundenlint_embed_forms OUT PROFILE.bin: the forms of the words that the profile's patterns name and of the
// lexicon's words, as the morphology sees them, so that they need not be computed again.
#include <cstdio>
#include <fstream>
#include <iterator>

#include "kundenlint/dictionary/matcher.h"
#include "kundenlint/morphology/lexicon.h"
#include "kundenlint/morphology/normalize.h"

namespace {

constexpr int kOften = 8;  // seen 128 times: likely to begin a sentence too

/// As they are written: with a capital, inside and at the beginning of a sentence, and without.
void look_up_lexicon(kundenlint::Morphology& morphology) {
  const kundenlint::Lexicon lexicon;
  for (std::uint32_t number = 0; number < lexicon.size(); ++number) {
    const std::string_view word = lexicon.word(number);
    const kundenlint::WordCount count = lexicon.find(word);
    const std::string capital = kundenlint::capitalised(std::string(word));
    if (count.small > 0) morphology.form(word);
    if (count.capital > 0) morphology.form(capital);
    if (count.small >= kOften) morphology.form(capital, true);
  }
}

}  // namespace

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
  look_up_lexicon(morphology);
  const std::string forms = morphology.snapshot();
  std::ofstream out(argv[1], std::ios::binary);
  out.write(forms.data(), static_cast<std::streamsize>(forms.size()));
  out.close();
  return out.good() ? 0 : 1;
}
