// The checks by name, and the limits each one reads from its rule: what a rule file has to say.
#pragma once

#include <array>
#include <string_view>

namespace kundenlint {

struct CheckSpec {
  std::string_view rule;
  std::array<std::string_view, 3> limits{};  ///< names; unused ones are empty
};

/// In the order of the reports and of `explain`. lint.cpp has the function of each.
inline constexpr std::array<CheckSpec, 12> kCheckSpecs = {{
    {"verwechslung"},
    {"naehe-als-ziel", {"min_weight"}},
    {"naehe-als-voraussetzung"},
    {"naehe-vor-orientierung", {"min_closeness", "ratio"}},
    {"unterordnung", {"min_weight"}},
    {"vorweggenommene-antwort", {"min_weight"}},
    {"innensicht", {"min_weight"}},
    {"symptomsteuerung", {"min_weight"}},
    {"leerformel", {"min_weight", "surroundings"}},
    {"beleglose-orientierung"},
    {"wir-lastig", {"min_sentences", "ratio"}},
    {"ungenutzte-ausnahme"},  // suppression.h
}};

}  // namespace kundenlint
