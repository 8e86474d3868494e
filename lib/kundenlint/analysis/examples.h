// The self-test of a dictionary as the analysis sees it: a match counts when a customer is in reach.
#pragma once

#include <vector>

#include "kundenlint/dictionary/examples.h"

namespace kundenlint {

/// test_examples with the reach of every entry applied. An example is a text of its own.
std::vector<ExampleFailure> test_examples_in_reach(const Dictionary& dictionary, Morphology& morphology);

}  // namespace kundenlint
