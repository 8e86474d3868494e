// The self-test of a dictionary: every hit has to fire, no miss may.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kundenlint/dictionary/matcher.h"

namespace kundenlint {

/// One text of `hits` or `misses`, analysed.
struct Example {
  Document document;
  Tokens tokens;
  Words words;
  std::vector<Match> matches;
};

/// An example that does not keep its promise.
struct ExampleFailure {
  std::uint32_t entry = 0;  ///< index into Dictionary::entries
  bool hit = true;          ///< true: a hit that does not fire; false: a miss that fires
  std::string text{};
  std::string reason{};  ///< German: which word is missing, or which words fired
};

/// Says whether a match counts: layers above know who is meant (reach).
using Accepts = std::function<bool(const Example&, const Match&)>;

/// Runs all hits and misses; empty: everything holds. Without `counts` every match counts. In the order
/// of the entries. Cost: one analysis an example.
std::vector<ExampleFailure> test_examples(const Dictionary& dictionary, Morphology& morphology,
                                          const Accepts& counts = {});

}  // namespace kundenlint
