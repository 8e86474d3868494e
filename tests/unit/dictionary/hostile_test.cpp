#include <gtest/gtest.h>

#include <chrono>

#include "matched.h"

namespace kundenlint {
namespace {

std::string repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

struct Timed {
  double seconds;
  std::size_t matches;
};

Timed match_time(const std::string& pattern, const std::string& text) {
  const Dictionary dictionary = one_entry(pattern);
  const Document document = make_record({}, text);
  const Tokens tokens = tokenize(document);
  Morphology morphology;
  const Words words = morphology.analyze(document, tokens);
  Matcher matcher(dictionary, morphology);
  const auto begin = std::chrono::steady_clock::now();
  const std::size_t matches = matcher.match(tokens, words).size();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  return {took.count(), matches};
}

// One endless sentence in which every word may begin a match: 20,000 words would need 10^8 or more steps if
// all pairs were tried.
TEST(Hostile, EndlessSentences) {
  const char* patterns[] = {"Kunde .. Kunde .. Kunde",  "{Kunde Kunde Kunde Kunde}", "[Kunde Wunsch Gast]",
                            "Kunde .. Wunsch? .. Gast", "{Kunde Wunsch !Gast}",      "* .. * .. Kunde"};
  const std::string texts[] = {repeat("Kunde ", 20000), repeat("Kunde Wunsch ", 10000) + "Gast.",
                               repeat("Kunde, ", 10000)};
  for (const char* pattern : patterns) {
    for (const std::string& text : texts) {
      EXPECT_LT(match_time(pattern, text).seconds, 1.0) << pattern << " in " << text.substr(0, 20);
    }
  }
}

TEST(Hostile, LongRunOfMatchesIsKept) {
  EXPECT_EQ(match_time("Kunde", repeat("Kunde ", 5000)).matches, 5000U);
}

}  // namespace
}  // namespace kundenlint
