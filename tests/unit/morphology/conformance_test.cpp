// Runs the examples of words.md: the page is the specification.
#include <gtest/gtest.h>

#include <fstream>

#include "sentences.h"

namespace kundenlint {
namespace {

/// "Wir/wir | richten/ausrichten …": each word that differs from its lemma is shown with it.
std::string shown(Morphology& morphology, const std::string& text) {
  const Analysed all = analysed(morphology, text);
  std::string out;
  for (std::size_t at = 0; at < all.words.words.size(); ++at) {
    const std::string_view written = all.tokens.tokens[at].bytes.of(all.document.text);
    const Form& form = *all.words.words[at].form;
    if (!out.empty()) out += " | ";
    out += written;
    if (form.lemma != written) out += "/" + form.lemma;
    if (!form.compound()) continue;
    out += " =";
    for (const Part& part : form.parts) out += " " + part.lemma;
  }
  return out;
}

TEST(Conformance, EveryExampleOfThePageHolds) {
  std::ifstream page(KUNDENLINT_SOURCE_DIR "/tests/unit/morphology/words.md");
  Morphology morphology;
  std::string text;
  int run = 0;
  bool inside = false;
  std::size_t number = 0;
  for (std::string line; std::getline(page, line);) {
    ++number;
    if (line.starts_with("```")) {
      inside = line == "```example";
    } else if (inside && line.starts_with("→ ")) {
      EXPECT_EQ(shown(morphology, text), line.substr(std::string_view("→ ").size())) << "words.md:" << number;
      ++run;
    } else if (inside) {
      text = line;
    }
  }
  EXPECT_GE(run, 13);
}

}  // namespace
}  // namespace kundenlint
