// Check and self-test of a dictionary as the analysis sees it.
#pragma once

#include <vector>

#include "kundenlint/dictionary/checker.h"
#include "kundenlint/dictionary/examples.h"

namespace kundenlint {

/// check_dictionary with the cues, relations and classes that the framing knows by name.
std::vector<Diagnostic> check_profile(const Dictionary& dictionary);

/// test_examples with the reach of every entry applied; a relation counts where the framing sees one of its
/// type. An example is a text of its own.
std::vector<ExampleFailure> test_examples_in_reach(const Dictionary& dictionary, Morphology& morphology);

}  // namespace kundenlint
