// kundenlint_embed_matcher OUT PROFILE.bin [FORMS LIST]: the profile's patterns, compiled; and, where they
// are asked for, the forms of the words that it names, of the lexicon's words and of a list (a form a line;
// "#" begins a comment), as the morphology sees them, so that they need not be computed again.
#include <algorithm>
#include <string_view>

#include "kundenlint/base/build_step.h"
#include "kundenlint/dictionary/compiled_dictionary.h"
#include "kundenlint/morphology/lexicon.h"
#include "kundenlint/morphology/normalize.h"

namespace {

namespace step = kundenlint::build_step;

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
    if (count.small >= kOften || count.noun()) morphology.form(capital, true);
  }
}

void look_up_list(std::string_view list, kundenlint::Morphology& morphology) {
  while (!list.empty()) {
    const std::string_view line = list.substr(0, list.find('\n'));
    if (!line.empty() && line.front() != '#') morphology.form(line);
    list.remove_prefix(std::min(list.size(), line.size() + 1));
  }
}

int run(int argc, char** argv) {
  if (argc != 3 && argc != 5) return step::fail("kundenlint_embed_matcher OUT PROFILE.bin [FORMS LIST]");
  const std::optional<std::string> bytes = step::read(argv[2]);
  if (!bytes) return step::fail(std::string(argv[2]) + ": nicht lesbar");
  const kundenlint::Result<kundenlint::Dictionary> dictionary = kundenlint::deserialize(*bytes);
  if (!dictionary) return step::fail(std::string(argv[2]) + ": " + to_string(dictionary.error()));
  kundenlint::Morphology morphology;
  kundenlint::CompiledDictionary compiled(*dictionary, morphology);
  const int status = step::write(argv[1], compiled.serialize(*dictionary));
  if (status != 0 || argc == 3) return status;
  const std::optional<std::string> list = step::read(argv[4]);
  if (!list) return step::fail(std::string(argv[4]) + ": nicht lesbar");
  look_up_lexicon(morphology);
  look_up_list(*list, morphology);
  return step::write(argv[3], morphology.snapshot());
}

}  // namespace

int main(int argc, char** argv) { return step::guarded(run, argc, argv); }
