// Codings written by hand: "naehe.sympathie+ naehe- folge" is a sentence; + asserted, - rejected, ? open.
#pragma once

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "kundenlint/evaluation/gold.h"
#include "tests/unit/framing/frame_text.h"

namespace kundenlint {

inline Dictionary test_profile() {
  Result<Dictionary> parsed = parse_dictionary({{"profil.toml", std::string(kTestProfile)}});
  EXPECT_TRUE(parsed) << (parsed ? "" : to_string(parsed.error()));
  return *std::move(parsed);
}

inline SentenceCode coded(const std::string& text) {
  SentenceCode out;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (const auto type = parse_relation_type(word)) {
      out.relations.push_back(*type);
      continue;
    }
    const char mark = word.back();
    word.pop_back();
    out.frames.push_back({word, mark == '+'   ? Stance::zustimmend
                                : mark == '-' ? Stance::ablehnend
                                              : Stance::offen});
  }
  return out;
}

inline TextCode coded_text(const std::vector<std::string>& sentences, std::string lean = {},
                           std::optional<bool> confused = std::nullopt) {
  TextCode out;
  for (const std::string& sentence : sentences) out.sentences.push_back(coded(sentence));
  out.lean = std::move(lean);
  out.confused = confused;
  return out;
}

}  // namespace kundenlint
