// The public labelled set is read by people, by the trainer and by the evaluation: every row must be
// JSON, every label a known one, and sentences and texts must agree.

#include <gtest/gtest.h>
#include <simdjson.h>

#include <cstdint>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

const std::string root = KUNDENLINT_SOURCE_DIR;
using Labels = std::set<std::string>;

Labels profile_facets() {
  std::ifstream file(root + "/dictionaries/kunde/profil.toml");
  const std::regex id_line(R"re(^id = "([a-z.]+)")re");
  Labels facets;
  bool in_facet = false;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.front() == '[') in_facet = line == "[[facet]]";
    std::smatch match;
    if (in_facet && std::regex_search(line, match, id_line)) facets.insert(match[1]);
  }
  return facets;
}

struct Frame {
  std::string facet;
  std::string stance;
};

struct Sentence {
  std::string doc;
  std::string genre;
  std::string text;
  std::string relation;
  std::int64_t n = 0;
  std::vector<Frame> frames;
};

struct Text {
  std::string doc;
  std::string lean;
};

std::string string_at(const simdjson::dom::element& row, const char* key) {
  std::string_view value;
  const auto error = row[key].get(value);
  EXPECT_FALSE(error) << key << ": " << simdjson::error_message(error);
  return std::string(value);
}

// Calls `take` with each row of a JSONL file; a line that is no JSON fails the test with its number.
template <typename Take>
void each_row(const std::string& path, Take take) {
  std::ifstream file(path);
  ASSERT_TRUE(file) << path;
  simdjson::dom::parser parser;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    SCOPED_TRACE(path + ":" + std::to_string(number));
    simdjson::dom::element row;
    const auto error = parser.parse(line).get(row);
    ASSERT_FALSE(error) << simdjson::error_message(error);
    take(row);
  }
}

class Gold : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const std::string folder = root + "/tests/gold/" + GetParam();
    each_row(folder + "/sentences.jsonl", [this](const simdjson::dom::element& row) { add_sentence(row); });
    each_row(folder + "/docs.jsonl", [this](const simdjson::dom::element& row) { add_text(row); });
    ASSERT_FALSE(sentences.empty());
    ASSERT_FALSE(texts.empty());
  }

  void add_sentence(const simdjson::dom::element& row) {
    Sentence sentence{string_at(row, "doc"),
                      string_at(row, "genre"),
                      string_at(row, "text"),
                      string_at(row, "relation"),
                      0,
                      {}};
    EXPECT_FALSE(row["n"].get(sentence.n));
    simdjson::dom::array frames;
    ASSERT_FALSE(row["frames"].get(frames));
    for (const auto frame : frames)
      sentence.frames.push_back({string_at(frame, "facet"), string_at(frame, "stance")});
    sentences.push_back(std::move(sentence));
  }

  void add_text(const simdjson::dom::element& row) {
    bool confused = false;
    EXPECT_FALSE(row["verwechslung"].get(confused));
    EXPECT_FALSE(string_at(row, "title").empty());
    texts.push_back({string_at(row, "doc"), string_at(row, "lean")});
  }

  std::vector<Sentence> sentences;
  std::vector<Text> texts;
};

TEST_P(Gold, LabelsAreKnown) {
  const Labels facets = profile_facets();
  ASSERT_EQ(facets.size(), 15U);
  const Labels stances{"zustimmend", "ablehnend", "offen"};
  const Labels relations{"none", "gleichsetzung", "abgrenzung", "folge", "voraussetzung"};
  for (const auto& sentence : sentences) {
    SCOPED_TRACE(sentence.doc + ": " + sentence.text);
    EXPECT_TRUE(relations.count(sentence.relation)) << sentence.relation;
    std::set<std::string> seen;
    for (const auto& frame : sentence.frames) {
      EXPECT_TRUE(facets.count(frame.facet)) << frame.facet;
      EXPECT_TRUE(stances.count(frame.stance)) << frame.stance;
      EXPECT_TRUE(seen.insert(frame.facet).second) << "twice: " << frame.facet;
    }
  }
}

TEST_P(Gold, SentencesAreNumberedFromZeroWithoutGaps) {
  std::map<std::string, std::int64_t> next;
  for (const auto& sentence : sentences) {
    EXPECT_EQ(sentence.n, next[sentence.doc]++) << sentence.doc << ": " << sentence.text;
    EXPECT_FALSE(sentence.text.empty()) << sentence.doc;
    EXPECT_FALSE(sentence.genre.empty()) << sentence.doc;
  }
}

TEST_P(Gold, TextsAndSentencesMatch) {
  Labels of_sentences;
  for (const auto& sentence : sentences) of_sentences.insert(sentence.doc);
  Labels of_texts;
  const Labels leans{"orientierung", "naehe", "gemischt", "keine"};
  for (const auto& text : texts) {
    EXPECT_TRUE(of_texts.insert(text.doc).second) << "twice: " << text.doc;
    EXPECT_TRUE(leans.count(text.lean)) << text.doc << ": " << text.lean;
  }
  EXPECT_EQ(of_sentences, of_texts);
}

INSTANTIATE_TEST_SUITE_P(Sets, Gold, testing::Values("train", "web", "dense"),
                         [](const auto& set) { return std::string(set.param); });

class GoldUnique : public Gold {};

TEST_P(GoldUnique, NoSentenceOccursTwice) {
  std::map<std::string, std::string> first;
  for (const auto& sentence : sentences) {
    const auto [found, added] = first.emplace(sentence.text, sentence.doc);
    EXPECT_TRUE(added) << sentence.doc << " and " << found->second << ": " << sentence.text;
  }
}

INSTANTIATE_TEST_SUITE_P(Sets, GoldUnique, testing::Values("web", "dense"),
                         [](const auto& set) { return std::string(set.param); });

}  // namespace
