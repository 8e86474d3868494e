// The checks by name, and what each one asks of a rule that uses it.
#pragma once

#include <array>
#include <string_view>

namespace kundenlint {

struct CheckSpec {
  std::string_view check;
  std::array<std::string_view, 2> keys{};    ///< of the rule's file; unused ones are empty
  std::array<std::string_view, 2> limits{};  ///< names; unused ones are empty
  std::array<std::string_view, 2> values{};  ///< of a finding, beside {text}; unused ones are empty
};

/// lint.cpp has the function of each.
inline constexpr std::array<CheckSpec, 7> kCheckSpecs = {{
    {"relation", {"relation"}, {}},
    {"facet", {"facet"}, {"min_weight"}},
    {"slogan", {"facet", "contrary"}, {"min_weight", "surroundings"}},
    {"prevails", {}, {"min_mentions", "ratio"}, {"a", "b"}},
    {"unproven", {"contrary"}, {}},
    {"we-heavy", {}, {"min_sentences", "ratio"}, {"w", "k"}},
    {"suppression", {}, {}},
}};

}  // namespace kundenlint
