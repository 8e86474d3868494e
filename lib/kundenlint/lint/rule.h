// A lint rule as data: what it says, how grave it is, its limits and its examples. One TOML file a rule in
// dictionaries/regeln; what it looks for is decided by its check (check.h), of which several rules may make
// use.
//
//   id = "wir-lastig"
//   profile = ["kunde", "…"]      # speaks only where one of these profiles is measured
//   order = 11                    # among the rules, in reports and in `explain`
//   check = "we-heavy"            # and the keys that the check asks for (spec.h)
//   severity = "info"             # error, warning or info
//   name = { de = "…", en = "…" }
//   description = { de = "…", en = "…" }
//   # {…}: a value of the finding; {text}: its words
//   message = { de = "Sätze nur über uns: {w}.", en = "…" }
//   suggestion = { de = "…", en = "…" }
//   # at least three of each
//   bad = ["Ein Text, in dem die Regel etwas findet.", …]
//   good = ["Ein Text, in dem sie schweigt.", …]
//   [limits]
//   ratio = 3
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/result.h"
#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {

/// Ordered: the graver one is the greater one.
enum class Severity : std::uint8_t { info, warning, error };
std::string_view to_string(Severity severity);

/// The same in both languages.
struct Phrase {
  std::string de{}, en{};
  friend bool operator==(const Phrase&, const Phrase&) = default;
};

struct Rule {
  std::string id{};
  std::vector<std::string> profiles{};  ///< Dictionary::id
  std::uint32_t order = 0;
  std::string check{};  ///< of kCheckSpecs
  Severity severity = Severity::warning;
  Phrase name{}, description{}, message{}, suggestion{};
  std::vector<std::string> bad{}, good{};
  std::map<std::string, std::string, std::less<>> keys{};  ///< what the check asks for
  std::map<std::string, double, std::less<>> limits{};

  bool speaks_in(std::string_view profile) const;
  /// REQUIRES: the rule's check asks for it (parse_rules has seen to it).
  const std::string& key(std::string_view name) const;
  /// REQUIRES: the rule's check asks for it (parse_rules has seen to it).
  double limit(std::string_view name) const;
};

/// One rule a source, by order and id. Errors: syntax, dictionary: an unknown check, an unknown or a missing
/// key or limit, a rule twice, fewer than three examples; with file, line, column and the nearest name.
Result<std::vector<Rule>> parse_rules(const std::vector<DictionarySource>& sources);

/// The rules as bytes and back, so that a build can embed them.
std::string serialize_rules(const std::vector<Rule>& rules);
Result<std::vector<Rule>> deserialize_rules(std::string_view bytes);

/// The rules in dictionaries/regeln, compiled into the program. Made once; any thread.
const std::vector<Rule>& builtin_rules();

/// Null when there is none of this id.
const Rule* find_rule(const std::vector<Rule>& rules, std::string_view id);

}  // namespace kundenlint
