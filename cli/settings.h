// The value of every option after defaults, configuration and command line have been merged, each
// with its origin.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "kundenlint/base/result.h"
#include "kundenlint/lint/rule.h"

namespace kundenlint::cli {

struct Setting {
  std::vector<std::string> values;
  std::string origin;  ///< "" = default, "--lang", or "path:line" of a configuration
};

/// Later `set` calls replace earlier ones: call in the order configuration, command line.
class Settings {
 public:
  Settings();  ///< every option at its default

  /// Errors: usage, when a value is not among the option's choices; `language` is the message's.
  Result<bool> set(const Option& option, Setting setting, ReportLanguage language);

  /// The (last) value; empty when there is none. REQUIRES: the option exists.
  const std::string& one(std::string_view name) const;
  const std::vector<std::string>& all(std::string_view name) const;
  bool has(std::string_view name) const { return !all(name).empty(); }  ///< for switches
  const std::string& origin(std::string_view name) const;

  /// What the command line has replaced: the values of a configuration; nothing where it had none.
  const std::vector<std::string>& replaced(std::string_view name) const;

  /// What a configuration changes of lint rules: [rules.NAME].
  const std::vector<RuleChange>& rule_changes() const { return rule_changes_; }
  void change_rule(RuleChange change) { rule_changes_.push_back(std::move(change)); }
  void set_rule_changes(std::vector<RuleChange> changes) { rule_changes_ = std::move(changes); }

  ReportLanguage language() const { return one("lang") == "en" ? ReportLanguage::en : ReportLanguage::de; }

 private:
  std::map<std::string_view, Setting> settings_, replaced_;
  std::vector<RuleChange> rule_changes_;
};

}  // namespace kundenlint::cli
