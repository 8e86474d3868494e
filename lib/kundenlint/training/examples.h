// A labelled set as a learner sees it: the features of its sentences, and what was coded there.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kundenlint/evaluation/gold.h"

namespace kundenlint::training {

struct LabelledFeature {
  std::uint32_t name = 0;  ///< index into Examples::names
  float value = 1;
};

/// One sentence of the tokenizer.
struct LabelledSentence {
  std::size_t text = 0;                   ///< index into GoldSet::texts
  std::size_t first = 0;                  ///< the gold sentence in which it begins
  std::vector<LabelledFeature> features;  ///< each once, ascending
  std::vector<CodedFrame> frames;         ///< of the gold sentences that it overlaps
};

struct Examples {
  std::vector<std::string>
      sites;  ///< by text: what its source says before ":"; the text itself where it says none
  std::vector<std::string> names;  ///< of features (framing/features.h), in the order they occur
  std::vector<LabelledSentence> sentences;
};

/// What the first coder says. Texts that they have not coded are left out.
Examples make_examples(const GoldSet& gold, const Dictionary& dictionary);

/// By text: its fold. The sites are dealt to the folds in turn, so that a site is in one.
std::vector<std::size_t> folds_of(const Examples& examples, std::size_t folds);

}  // namespace kundenlint::training
