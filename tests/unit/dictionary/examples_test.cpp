#include "kundenlint/dictionary/examples.h"

#include <gtest/gtest.h>

#include "dictionary_text.h"

namespace kundenlint {
namespace {

TEST(Examples, SayWhatIsMissing) {
  const Dictionary dictionary = parse_or_die(
      std::string(kHeader) +
      "[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = \"orientierung.handeln\"\n"
      "pattern = \"{@kunde kommen}\"\nnot = \"heute\"\nhits = [\"Der Kunde kommt.\", \"Der Kunde geht.\", "
      "\"Er geht, weil der Kunde kommt.\", \"Heute kommt der Kunde.\", \"Der Kunde geht, weil er kommt.\"]\n"
      "misses = [\"Er kommt.\", \"Ein Kunde kam.\"]\n");
  Morphology morphology;
  const std::vector<ExampleFailure> failures = test_examples(dictionary, morphology);
  ASSERT_EQ(failures.size(), 4U);
  EXPECT_EQ(failures[0].text, "Der Kunde geht.");
  EXPECT_EQ(failures[0].reason, "es fehlt: kommen");
  EXPECT_EQ(failures[1].reason, "ausgeschlossen durch not „heute“");
  EXPECT_EQ(
      failures[2].reason,
      "die Wörter stehen da, aber nicht so, wie das Muster es verlangt: Reihenfolge, Abstand, Teilsatz");
  EXPECT_FALSE(failures[3].hit);
  EXPECT_EQ(failures[3].reason, "feuert bei: Kunde … kam");
}

TEST(Examples, CountsDecides) {
  const Dictionary dictionary =
      parse_or_die(std::string(kHeader) +
                   "[classes]\nkunde = [\"Kunde\"]\n[[entry]]\nid = \"a\"\nfacet = "
                   "\"orientierung.handeln\"\npattern = \"Wunsch\"\nhits = [\"Ein Wunsch.\"]\n"
                   "misses = [\"Ein Wunsch!\"]\n");
  Morphology morphology;
  EXPECT_EQ(test_examples(dictionary, morphology).size(), 1U);
  const auto never = [](const Example&, const Match&) { return false; };
  const std::vector<ExampleFailure> failures = test_examples(dictionary, morphology, never);
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_TRUE(failures[0].hit);
}

}  // namespace
}  // namespace kundenlint
