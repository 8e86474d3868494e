// A compiled dictionary that was written and read again finds what one finds that has just been compiled.
#include <gtest/gtest.h>

#include <random>

#include "dictionary_text.h"
#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/dictionary/compiled_dictionary.h"
#include "kundenlint/dictionary/matcher.h"
#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

std::string compile_to_bytes(const Dictionary& dictionary) {
  Morphology morphology;
  return CompiledDictionary(dictionary, morphology).serialize(dictionary);
}

/// "entry:first word, …" of the text.
std::string matches(const Dictionary& dictionary, std::string_view compiled, const std::string& text) {
  Morphology morphology;
  Matcher matcher(dictionary, morphology, compiled);
  const Document document = make_record("t", text);
  const Tokens tokens = tokenize(document);
  std::string out;
  for (const Match& match : matcher.match(tokens, morphology.analyze(document, tokens)))
    out += dictionary.entries[match.entry].id + ':' + std::to_string(match.words.front()) + ' ';
  return out;
}

constexpr const char* kText =
    "Wir richten unser Angebot nicht an der Kundennähe aus, sondern an den Bedürfnissen unserer Kundinnen "
    "und "
    "Kunden. Die Zufriedenheit der Versicherten ist kein Ziel. Sie dürfen uns mögen; wichtiger ist, dass Sie "
    "bekommen, was Sie brauchen. Kundenorientierung heißt für uns, vom Kunden her zu denken.";

TEST(Compiled, FindsTheSameAsOneThatWasJustCompiled) {
  const Dictionary full = *deserialize(builtin_dictionary());
  const Dictionary outline = *deserialize(builtin_dictionary(), DictionaryDetail::outline);
  const std::string found = matches(full, {}, kText);
  EXPECT_NE(found, "");
  EXPECT_EQ(matches(outline, builtin_matcher(), kText), found);
}

TEST(Compiled, TheBuiltInBytesAreThoseOfTheDictionary) {
  EXPECT_TRUE(compile_to_bytes(*deserialize(builtin_dictionary())) == builtin_matcher());
}

TEST(Compiled, BytesOfAnotherDictionaryAreNotUsed) {
  const Dictionary dictionary = parse_or_die(kProfileText);
  Morphology morphology;
  EXPECT_FALSE(CompiledDictionary::deserialize(dictionary, morphology, builtin_matcher()));
  EXPECT_FALSE(CompiledDictionary::deserialize(dictionary, morphology, {}));
  EXPECT_TRUE(CompiledDictionary::deserialize(dictionary, morphology, compile_to_bytes(dictionary)));
}

TEST(Compiled, EveryTruncationIsRefused) {
  const Dictionary dictionary = parse_or_die(kProfileText);
  const std::string bytes = compile_to_bytes(dictionary);
  Morphology morphology;
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(
        CompiledDictionary::deserialize(dictionary, morphology, std::string_view(bytes).substr(0, size)))
        << size;
}

}  // namespace
}  // namespace kundenlint
