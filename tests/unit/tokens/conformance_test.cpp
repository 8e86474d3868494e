// Runs the examples of tokens.md: the page is the specification.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "texts.h"

namespace kundenlint {
namespace {

struct Example {
  std::string text;
  std::string want;
  std::size_t line = 0;
};

/// Fenced blocks "```example": the text, a line "→", then a sentence a line with | between the tokens.
std::vector<Example> read_examples(const std::string& path) {
  std::ifstream file(path);
  std::vector<Example> examples;
  bool inside = false;
  bool answer = false;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (!inside && line == "```example") {
      inside = true;
      answer = false;
      examples.push_back({"", "", number});
    } else if (inside && line == "```") {
      inside = false;
    } else if (inside && line == "→") {
      answer = true;
    } else if (inside) {
      std::string& part = answer ? examples.back().want : examples.back().text;
      part += (part.empty() ? "" : "\n") + line;
    }
  }
  return examples;
}

std::string shown(const std::string& text) {
  const Document document = paragraphs(text);
  const Tokens tokens = tokenize(document);
  std::string out;
  for (const Sentence& sentence : tokens.sentences) {
    if (!out.empty()) out += '\n';
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      std::string buffer;
      if (i > sentence.tokens.begin) out += " | ";
      out += clean_text(tokens.tokens[i], document.text, buffer);
    }
  }
  return out;
}

TEST(Conformance, EveryExampleOfThePageHolds) {
  const std::vector<Example> examples = read_examples(KUNDENLINT_SOURCE_DIR "/tests/unit/tokens/tokens.md");
  ASSERT_GE(examples.size(), 20U);
  for (const Example& example : examples) {
    EXPECT_EQ(shown(example.text), example.want) << "tokens.md:" << example.line;
  }
}

}  // namespace
}  // namespace kundenlint
