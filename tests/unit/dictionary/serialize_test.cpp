#include <gtest/gtest.h>

#include <random>

#include "dictionary_text.h"
#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {
namespace {

TEST(Serialize, RoundTripKeepsEveryByte) {
  const Dictionary dictionary = parse_or_die(kProfileText);
  const std::string bytes = serialize(dictionary);
  const Result<Dictionary> again = deserialize(bytes);
  ASSERT_TRUE(again);
  EXPECT_EQ(serialize(*again), bytes);
  ASSERT_EQ(again->entries.size(), dictionary.entries.size());
  EXPECT_EQ(again->entries[0].patterns, dictionary.entries[0].patterns);
  EXPECT_EQ(again->entries[0].hits, dictionary.entries[0].hits);
  EXPECT_EQ(again->entries[0].origin.line, dictionary.entries[0].origin.line);
  EXPECT_EQ(again->entries[1].weight, 0.5);
  EXPECT_EQ(again->classes[0].members, dictionary.classes[0].members);
  EXPECT_EQ(again->sha256, dictionary.sha256);
}

TEST(Serialize, AnOutlineHasAllButTheDetail) {
  const Dictionary dictionary = parse_or_die(kProfileText);
  const Result<Dictionary> outline = deserialize(serialize(dictionary), DictionaryDetail::outline);
  ASSERT_TRUE(outline);
  ASSERT_EQ(outline->entries.size(), dictionary.entries.size());
  for (std::size_t i = 0; i < dictionary.entries.size(); ++i) {
    EXPECT_EQ(outline->entries[i].id, dictionary.entries[i].id);
    EXPECT_EQ(outline->entries[i].stance, dictionary.entries[i].stance);
    EXPECT_EQ(outline->entries[i].reach, dictionary.entries[i].reach);
    EXPECT_EQ(outline->entries[i].weight, dictionary.entries[i].weight);
    EXPECT_TRUE(outline->entries[i].patterns.empty());
    EXPECT_TRUE(outline->entries[i].hits.empty());
  }
  EXPECT_EQ(outline->classes[0].members, dictionary.classes[0].members);
  EXPECT_EQ(outline->sha256, dictionary.sha256);
}

TEST(Serialize, EveryTruncationIsRefused) {
  const std::string bytes = serialize(parse_or_die(kProfileText));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(deserialize(std::string_view(bytes).substr(0, size))) << size;
  }
  EXPECT_FALSE(deserialize(bytes + "x"));
}

TEST(SerializeLaw, DamagedBytesNeverCrash) {
  const std::string bytes = serialize(parse_or_die(kProfileText));
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string damaged = bytes;
    for (auto hits = 1 + random() % 4; hits > 0; --hits) {
      damaged[random() % damaged.size()] = static_cast<char>(random());
    }
    const Result<Dictionary> read = deserialize(damaged);
    if (read) {
      EXPECT_LE(serialize(*read).size(), damaged.size());
    }
  }
}

}  // namespace
}  // namespace kundenlint
