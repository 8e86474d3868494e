// The shipped profile keeps its promises: every hit fires, no miss does, nothing is dead, twice or unknown.
#include <gtest/gtest.h>

#include "kundenlint/analysis/examples.h"
#include "kundenlint/analysis/load.h"
#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/dictionary/format.h"

namespace kundenlint {
namespace {

std::vector<DictionarySource> sources() {
  return *read_dictionary_sources(KUNDENLINT_SOURCE_DIR "/dictionaries/kunde");
}

Dictionary shipped() {
  Result<Dictionary> dictionary = parse_dictionary(sources());
  if (!dictionary) ADD_FAILURE() << to_string(dictionary.error());
  return dictionary ? *std::move(dictionary) : Dictionary{};
}

std::string place(const Origin& at) { return at.file + ":" + std::to_string(at.line) + ": "; }

TEST(ShippedDictionary, CheckFindsNothing) {
  for (const Diagnostic& found : check_profile(shipped())) {
    ADD_FAILURE() << place(found.at) << found.entry << ": " << found.de << " [" << to_string(found.rule)
                  << "]";
  }
}

TEST(ShippedDictionary, ExamplesHold) {
  const Dictionary dictionary = shipped();
  ASSERT_GT(dictionary.entries.size(), 100U);
  Morphology morphology;
  for (const ExampleFailure& failure : test_examples_in_reach(dictionary, morphology)) {
    const Entry& entry = dictionary.entries[failure.entry];
    ADD_FAILURE() << place(entry.origin) << entry.id << (failure.hit ? ": hit is silent: " : ": miss fires: ")
                  << failure.text << " (" << failure.reason << ")";
  }
}

TEST(ShippedDictionary, IsWhatTheProgramHolds) {
  Result<Dictionary> builtin = deserialize(builtin_dictionary());
  ASSERT_TRUE(builtin);
  EXPECT_EQ(builtin->sha256, shipped().sha256);
  EXPECT_EQ(serialize(*builtin), builtin_dictionary());
  for (const Entry& entry : builtin->entries) {
    ASSERT_EQ(entry.origin.file.find('/'), std::string::npos)
        << "a path of the building machine: " << entry.origin.file;
  }
}

TEST(ShippedDictionary, FormatKeepsTheMeaning) {
  std::vector<DictionarySource> formatted = sources();
  for (DictionarySource& source : formatted) {
    Result<std::string> text = format_dictionary(source);
    ASSERT_TRUE(text) << to_string(text.error());
    source.text = *std::move(text);
  }
  const Dictionary before = shipped();
  const Result<Dictionary> after = parse_dictionary(formatted);
  ASSERT_TRUE(after) << to_string(after.error());
  ASSERT_EQ(after->entries.size(), before.entries.size());
  for (std::size_t i = 0; i < before.entries.size(); ++i) {
    EXPECT_EQ(after->entries[i].id, before.entries[i].id);
    EXPECT_EQ(after->entries[i].patterns, before.entries[i].patterns);
    EXPECT_EQ(after->entries[i].hits, before.entries[i].hits);
    EXPECT_EQ(after->entries[i].misses, before.entries[i].misses);
  }
}

}  // namespace
}  // namespace kundenlint
