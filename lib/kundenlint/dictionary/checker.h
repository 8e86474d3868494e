// What a dictionary says that it should not say: entries that cannot fire, that say the same twice, that have
// no examples.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {

struct Diagnostic {
  enum class Rule : std::uint8_t {
    dead,       ///< error: can never fire
    examples,   ///< error: fewer than two hits or no miss; a text that is both; a miss of
                ///< an entry of several words that has none of them
    unknown,    ///< error: a cue or relation of a name that means nothing
    colliding,  ///< error: the same pattern shows two facets; one entry's hit is another's miss
    duplicate,  ///< warning: the same pattern twice for one facet
    shadowed,   ///< warning: an earlier entry of the facet fires wherever this one does
    unused,     ///< warning: a class that nothing asks for
  };
  Rule rule = Rule::dead;
  std::string entry{};  ///< entry id or class name
  std::string de{}, en{};
  Origin at{};

  bool is_error() const { return rule <= Rule::colliding; }
};

std::string_view to_string(Diagnostic::Rule rule);

/// What the layers above know. Empty functions accept everything.
struct CheckOptions {
  std::function<bool(std::string_view)> is_cue{};
  std::function<bool(std::string_view)> is_relation{};
  std::vector<std::string> asked_classes{};  ///< classes that the program asks for by name
};

/// Ordered by file, line, rule. Cost: O(entries · patterns).
std::vector<Diagnostic> check_dictionary(const Dictionary& dictionary, const CheckOptions& options = {});

}  // namespace kundenlint
