// What a configuration changes of rules.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kundenlint/base/nearest.h"
#include "kundenlint/lint/rule.h"

namespace kundenlint {
namespace {

Error error_at(const Origin& at, std::string message, std::string_view near,
               const std::vector<std::string_view>& known) {
  Error error{.code = ErrorCode::usage,
              .message = std::move(message),
              .path = at.file,
              .line = at.line,
              .column = at.column};
  if (!near.empty())
    error.hint = fmt::format("meinten Sie „{}“?", near);
  else if (!known.empty())
    error.hint = fmt::format("möglich sind {}", fmt::join(known, ", "));
  return error;
}

Error unknown_rule(const RuleChange& change, const std::vector<Rule>& rules) {
  std::vector<std::string_view> names;
  names.reserve(rules.size());
  for (const Rule& rule : rules) names.push_back(rule.id);
  return error_at(change.at, fmt::format("die Regel „{}“ gibt es nicht", change.rule),
                  nearest(change.rule, names), names);
}

Error unknown_limit(const RuleChange& change, const std::string& name, const Rule& rule) {
  std::vector<std::string_view> names;
  for (const auto& [known, value] : rule.limits) names.push_back(known);
  const auto place = change.limit_places.find(name);
  return error_at(place == change.limit_places.end() ? change.at : place->second,
                  names.empty() ? fmt::format("die Regel „{}“ hat keine Grenzwerte", rule.id)
                                : fmt::format("die Regel „{}“ hat keinen Grenzwert „{}“", rule.id, name),
                  nearest(name, names), names);
}

}  // namespace

Result<std::vector<Rule>> changed_rules(std::vector<Rule> rules, const std::vector<RuleChange>& changes) {
  std::vector<Error> errors;
  for (const RuleChange& change : changes) {
    const Rule* known = find_rule(rules, change.rule);
    if (known == nullptr) {
      errors.push_back(unknown_rule(change, rules));
      continue;
    }
    Rule& rule = rules[static_cast<std::size_t>(known - rules.data())];
    if (change.severity) rule.severity = *change.severity;
    if (change.enabled && !*change.enabled) rule.profiles.clear();
    for (const auto& [name, value] : change.limits) {
      if (rule.limits.contains(name))
        rule.limits.find(name)->second = value;
      else
        errors.push_back(unknown_limit(change, name, rule));
    }
  }
  if (!errors.empty()) return joined(std::move(errors));
  return rules;
}

}  // namespace kundenlint
