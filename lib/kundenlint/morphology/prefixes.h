// Verb prefixes of German, separable and not.
#pragma once

#include <string_view>
#include <vector>

namespace kundenlint {

/// The prefixes that `word` begins with, the empty one first, then longer ones first.
std::vector<std::string_view> verb_prefixes(std::string_view word);
/// A particle that can stand apart from its verb: aus, zurück, entgegen.
bool is_particle(std::string_view word);
/// A particle that new verbs are made with: mit-, voraus-, heran-; such verbs need not be in the lexicon.
bool is_productive(std::string_view particle);
/// be-, ver-, zer- …: takes the place of ge-.
bool is_inseparable(std::string_view prefix);
/// A strong or irregular verb without prefix.
bool is_strong_infinitive(std::string_view word);

}  // namespace kundenlint
