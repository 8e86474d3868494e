// The features of a sentence with their names: for the trainer, and to hold the sums of the weights against.
#pragma once

#include <string>
#include <vector>

#include "kundenlint/framing/features.h"

namespace kundenlint::framing {

struct NamedFeature {
  std::string name;
  float value = 1;
};

/// In the order in which the reader tells them; a name may occur more than once, its values add up.
/// REQUIRES: the reader has been opened on a text.
std::vector<NamedFeature> named_features(FeatureReader& reader, std::uint32_t sentence);

}  // namespace kundenlint::framing
