// A labelled set as a learner sees it: the features of its sentences, and what was coded there.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kundenlint/evaluation/gold.h"

namespace kundenlint::training {

/// One sentence of the tokenizer.
struct LabelledSentence {
  std::size_t text = 0;                 ///< index into GoldSet::texts
  std::vector<std::uint32_t> features;  ///< indices into Examples::names, ascending
  std::vector<CodedFrame> frames;       ///< of the gold sentences that it overlaps
  bool weighed = true;  ///< the weights would look at it: a customer is near, or an entry fired
};

struct Examples {
  std::vector<std::string> names;  ///< of features (framing/features.h), in the order they occur
  std::vector<LabelledSentence> sentences;
};

/// What the first coder says. Texts that they have not coded are left out.
Examples make_examples(const GoldSet& gold, const Dictionary& dictionary);

}  // namespace kundenlint::training
