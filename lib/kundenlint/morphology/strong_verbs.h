// The irregular forms of strong verbs.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>

namespace kundenlint {

enum class VerbForm : std::uint8_t { finite, imperative, participle };

struct StrongForm {
  std::string_view form, infinitive;
  VerbForm kind;
};

/// By form in lower case and without prefix: "gab", "gegeben". nullptr when it is none. Cost: a hash look-up.
const StrongForm* strong_form(std::string_view form);
/// Their infinitives. Made at the first call.
const std::set<std::string_view>& strong_infinitives();

}  // namespace kundenlint
