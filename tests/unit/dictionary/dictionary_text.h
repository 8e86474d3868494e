// A small profile for the tests.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {

inline constexpr std::string_view kHeader = R"TOML([profile]
id = "probe"
version = "1"
pole_a = "orientierung"
pole_b = "naehe"
reference = "kunde"

[[facet]]
id = "orientierung.handeln"
name = { de = "Handeln", en = "acting" }
description = { de = "tun", en = "doing" }

)TOML";

inline constexpr std::string_view kProfileText = R"TOML([profile]
id = "probe"
version = "1"
pole_a = "orientierung"
pole_b = "naehe"
reference = "kunde"

[[facet]]
id = "orientierung.handeln"
name = { de = "Handeln", en = "acting" }
description = { de = "tun", en = "doing" }

[classes]
kunde = ["Kunde", "Kundin", "@gast"]
gast = ["Gast", "Gast-", "-Gast", "@wunsch-Gast"]
wunsch = ["Wunsch", "~wünschen", "\"wünsche\""]

[[entry]]
id = "ausrichten"
facet = "orientierung.handeln"
pattern = ["{@kunde ausrichten !nie}", "an .. @kunde? (ausrichten|orientieren)"]
not = ["vergessen"]
hits = ["Wir richten uns am Kunden aus.", "Am Kunden ausgerichtet."]
misses = ["Wir richten den Tisch."]
note = "Probe"

[[entry]]
id = "wunsch"
facet = "orientierung.handeln"
pattern = "@wunsch"
stance = "offen"
reach = "none"
weight = 0.5
nested = true
hits = ["Ein Wunsch.", "Wünsche."]
misses = ["Ein Traum."]

[[cue]]
id = "nicht"
cue = "negation.fokus"
pattern = "nicht"
hits = ["Nicht.", "Nicht doch."]
misses = ["Doch."]

[[relation]]
id = "gleich"
relation = "gleichsetzung"
pattern = "[@kunde (@gast ..2 @wunsch)]"
hits = ["a", "b"]
misses = ["c"]
)TOML";

inline Dictionary parse_or_die(std::string_view text) {
  Result<Dictionary> dictionary = parse_dictionary({{"probe.toml", std::string(text)}});
  if (!dictionary) ADD_FAILURE() << to_string(dictionary.error());
  return dictionary ? *std::move(dictionary) : Dictionary{};
}

}  // namespace kundenlint
