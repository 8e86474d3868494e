// Tables of words with their lemmas and cuts.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sentences.h"

namespace kundenlint {

struct WordRow {
  std::string word, lemma;
};

struct CutRow {
  std::string word, parts;  // with | between them
};

struct SentenceRow {
  std::string sentence, word, lemma;
};

inline std::string cut(const Form& form) {
  std::string out;
  for (const Part& part : form.parts) {
    if (!out.empty()) out += '|';
    out += part.bytes.of(form.surface);
  }
  return out.empty() ? form.surface : out;
}

class KindsOfWords : public testing::Test {
 protected:
  void expect_lemmas(const std::vector<WordRow>& rows) {
    for (const WordRow& row : rows) EXPECT_EQ(morphology_.form(row.word).lemma, row.lemma) << row.word;
  }
  void expect_cuts(const std::vector<CutRow>& rows) {
    for (const CutRow& row : rows) EXPECT_EQ(cut(morphology_.form(row.word)), row.parts) << row.word;
  }
  void expect_in_sentences(const std::vector<SentenceRow>& rows) {
    for (const SentenceRow& row : rows)
      EXPECT_EQ(read(morphology_, row.sentence, row.word).lemma, row.lemma) << row.sentence;
  }

  Morphology morphology_;
};

}  // namespace kundenlint
