// TOML → Rule.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "kundenlint/base/nearest.h"
#include "kundenlint/base/toml.h"
#include "kundenlint/lint/rule.h"
#include "kundenlint/lint/spec.h"

namespace kundenlint {
namespace {

using Names = std::vector<std::string_view>;

constexpr std::size_t kMinExamples = 3;
constexpr std::array kSeverities = {Severity::error, Severity::warning, Severity::info};

std::string nearest_hint(std::string_view word, const Names& names) {
  const std::string_view name = nearest(word, names);
  return name.empty() ? std::string() : fmt::format("meinten Sie »{}«?", name);
}

const CheckSpec* find_spec(std::string_view rule) {
  const auto* const at = std::find_if(kCheckSpecs.begin(), kCheckSpecs.end(),
                                      [rule](const CheckSpec& spec) { return spec.rule == rule; });
  return at == kCheckSpecs.end() ? nullptr : at;
}

Names rule_names() {
  Names names;
  for (const CheckSpec& spec : kCheckSpecs) names.push_back(spec.rule);
  return names;
}

/// Reads one file. The first error stops it.
class RuleParser {
 public:
  explicit RuleParser(const DictionarySource& source) : source_(source) {}

  Result<Rule> parse() {
    toml::parse_result parsed = toml::parse(source_.text, source_.path);
    if (!parsed) {
      const toml::parse_error& error = parsed.error();
      fail(error.source(), fmt::format("kein gültiges TOML: {}", error.description()), {}, ErrorCode::syntax);
      return *error_;
    }
    const toml::table& table = parsed.table();
    check_keys(table, {"id", "profile", "severity", "name", "description", "message", "suggestion", "bad",
                       "good", "limits"});
    Rule rule;
    rule.id = text(table, "id");
    const CheckSpec* spec = find_spec(rule.id);
    if (spec == nullptr) {
      fail(place(table, "id"), fmt::format("zur Regel »{}« gibt es keine Prüfung", rule.id),
           nearest_hint(rule.id, rule_names()));
    }
    rule.profile = text(table, "profile");
    rule.severity = severity(table);
    rule.name = phrase(table, "name");
    rule.description = phrase(table, "description");
    rule.message = phrase(table, "message");
    rule.suggestion = phrase(table, "suggestion");
    rule.bad = examples(table, "bad");
    rule.good = examples(table, "good");
    if (spec != nullptr) read_limits(table, *spec, rule);
    if (error_) return *error_;
    return rule;
  }

 private:
  void fail(const toml::source_region& place, std::string message, std::string hint = {},
            ErrorCode code = ErrorCode::dictionary) {
    if (error_) return;
    error_ = Error{.code = code,
                   .message = std::move(message),
                   .path = source_.path,
                   .line = place.begin.line,
                   .column = place.begin.column,
                   .hint = std::move(hint)};
  }

  static toml::source_region place(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    return node == nullptr ? table.source() : node->source();
  }

  void check_keys(const toml::table& table, const Names& known) {
    for (const auto& [key, value] : table) {
      if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
      fail(key.source(), fmt::format("unbekannter Schlüssel »{}«", key.str()),
           nearest_hint(key.str(), known));
    }
  }

  std::string text(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    const std::optional<std::string> value =
        node == nullptr ? std::nullopt : node->value_exact<std::string>();
    if (!value || value->empty())
      fail(place(table, key), fmt::format("»{}« muss ein nicht leerer Text sein", key));
    return value.value_or("");
  }

  Phrase phrase(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    const toml::table* both = node == nullptr ? nullptr : node->as_table();
    if (both == nullptr) {
      fail(place(table, key), fmt::format("»{}« schreibt man {{ de = \"…\", en = \"…\" }}", key));
      return {};
    }
    check_keys(*both, {"de", "en"});
    return {text(*both, "de"), text(*both, "en")};
  }

  Severity severity(const toml::table& table) {
    const std::string name = text(table, "severity");
    Names names;
    for (const Severity value : kSeverities) {
      if (to_string(value) == name) return value;
      names.push_back(to_string(value));
    }
    fail(place(table, "severity"), fmt::format("»severity« hat keinen Wert »{}«", name),
         nearest_hint(name, names));
    return Severity::warning;
  }

  std::vector<std::string> examples(const toml::table& table, std::string_view key) {
    std::vector<std::string> out;
    if (const toml::node* node = table.get(key); node != nullptr && node->is_array()) {
      for (const toml::node& item : *node->as_array()) {
        const std::optional<std::string> value = item.value_exact<std::string>();
        if (!value || value->empty())
          fail(item.source(), fmt::format("»{}« besteht aus nicht leeren Texten", key));
        out.push_back(value.value_or(""));
      }
    }
    if (out.size() < kMinExamples) {
      fail(place(table, key), fmt::format("»{}« braucht mindestens {} Beispiele", key, kMinExamples));
    }
    return out;
  }

  void read_limits(const toml::table& table, const CheckSpec& spec, Rule& rule) {
    static const toml::table none;
    const toml::node* node = table.get("limits");
    const toml::table* limits = node == nullptr ? &none : node->as_table();
    if (limits == nullptr) return fail(node->source(), "»limits« muss eine Tabelle sein");
    Names known;
    std::copy_if(spec.limits.begin(), spec.limits.end(), std::back_inserter(known),
                 [](std::string_view name) { return !name.empty(); });
    check_keys(*limits, known);
    for (const std::string_view name : known) {
      const toml::node* value = limits->get(name);
      const std::optional<double> number = value == nullptr ? std::nullopt : value->value<double>();
      if (!number || *number < 0) {
        fail(value == nullptr ? table.source() : value->source(),
             fmt::format("»limits.{}« muss eine Zahl ab 0 sein", name));
      }
      rule.limits.emplace(name, number.value_or(0));
    }
  }

  const DictionarySource& source_;
  std::optional<Error> error_;
};

}  // namespace

Result<std::vector<Rule>> parse_rules(const std::vector<DictionarySource>& sources) {
  std::vector<Rule> read;
  for (const DictionarySource& source : sources) {
    Result<Rule> rule = RuleParser(source).parse();
    if (!rule) return rule.error();
    if (find_rule(read, rule->id) != nullptr) {
      return Error{.code = ErrorCode::dictionary,
                   .message = fmt::format("die Regel »{}« gibt es zweimal", rule->id),
                   .path = source.path};
    }
    read.push_back(*std::move(rule));
  }
  std::vector<Rule> rules;
  for (const CheckSpec& spec : kCheckSpecs) {
    const Rule* rule = find_rule(read, spec.rule);
    if (rule == nullptr) {
      return Error{.code = ErrorCode::dictionary,
                   .message = fmt::format("zur Prüfung »{}« fehlt die Regel", spec.rule)};
    }
    rules.push_back(*rule);
  }
  return rules;
}

}  // namespace kundenlint
