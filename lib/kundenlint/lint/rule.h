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
#include <optional>
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
  std::vector<std::string> profiles{};  ///< Dictionary::id; kEveryProfile: whatever is measured
  std::uint32_t order = 0;
  std::string check{};  ///< of kCheckSpecs
  Severity severity = Severity::warning;
  Phrase name{}, description{}, message{}, suggestion{};
  std::vector<std::string> bad{}, good{};
  std::map<std::string, std::string, std::less<>> keys{};  ///< what the check asks for
  std::map<std::string, double, std::less<>> limits{};
  Origin place{};                                       ///< where it stands; empty of the built-in ones
  std::map<std::string, Origin, std::less<>> places{};  ///< of the keys, for messages; as `place`

  static constexpr std::string_view kEveryProfile = "*";

  bool speaks_in(std::string_view profile) const;
  /// REQUIRES: the rule's check asks for it (parse_rules has seen to it).
  const std::string& key(std::string_view name) const;
  /// REQUIRES: the rule's check asks for it (parse_rules has seen to it).
  double limit(std::string_view name) const;
};

/// What a configuration changes of a rule: [rules.NAME].
struct RuleChange {
  std::string rule{};
  std::optional<Severity> severity{};
  std::optional<bool> enabled{};
  std::map<std::string, double, std::less<>> limits{};
  Origin at{};  ///< where it stands
  std::map<std::string, Origin, std::less<>> limit_places{};
};

/// Whose rules are read. `own`: of a user, who may leave out the profile (then the rule speaks in every one)
/// and the order, may write a text once for both languages, and needs one example of each kind.
enum class RuleOrigin : std::uint8_t { builtin, own };

/// One rule a source, by order and id. Errors: syntax, dictionary: an unknown check, an unknown or a missing
/// key or limit, a rule twice, too few examples; with file, line, column and the nearest name; several
/// mistakes at once (Error::more).
Result<std::vector<Rule>> parse_rules(const std::vector<DictionarySource>& sources,
                                      RuleOrigin origin = RuleOrigin::builtin);

/// The rules with the changes. A rule that is not enabled stays, and speaks nowhere. Errors: usage, an unknown
/// rule or limit, with the nearest one; all of them at once.
Result<std::vector<Rule>> changed_rules(std::vector<Rule> rules, const std::vector<RuleChange>& changes);

/// The rules as bytes and back, so that a build can embed them.
std::string serialize_rules(const std::vector<Rule>& rules);
Result<std::vector<Rule>> deserialize_rules(std::string_view bytes);

/// The rules in dictionaries/regeln, compiled into the program. Made once; any thread.
const std::vector<Rule>& builtin_rules();

/// Null when there is none of this id.
const Rule* find_rule(const std::vector<Rule>& rules, std::string_view id);

}  // namespace kundenlint
