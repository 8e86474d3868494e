// TOML → Rule.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <tuple>

#include "kundenlint/base/nearest.h"
#include "kundenlint/base/toml.h"
#include "kundenlint/lint/rule.h"
#include "kundenlint/lint/spec.h"

namespace kundenlint {
namespace {

using Names = std::vector<std::string_view>;

constexpr std::size_t kMinExamples = 3;
constexpr std::int64_t kMostOrder = 999;
constexpr std::array kSeverities = {Severity::error, Severity::warning, Severity::info};

std::string nearest_hint(std::string_view word, const Names& names) {
  const std::string_view name = nearest(word, names);
  return name.empty() ? std::string() : fmt::format("meinten Sie »{}«?", name);
}

const CheckSpec* find_spec(std::string_view check) {
  const auto* const at = std::find_if(kCheckSpecs.begin(), kCheckSpecs.end(),
                                      [check](const CheckSpec& spec) { return spec.check == check; });
  return at == kCheckSpecs.end() ? nullptr : at;
}

Names check_names() {
  Names names;
  for (const CheckSpec& spec : kCheckSpecs) names.push_back(spec.check);
  return names;
}

/// The names that are in use.
Names used(std::span<const std::string_view> names) {
  Names out;
  std::copy_if(names.begin(), names.end(), std::back_inserter(out),
               [](std::string_view name) { return !name.empty(); });
  return out;
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
    Rule rule;
    rule.id = text(table, "id");
    rule.check = text(table, "check");
    const CheckSpec* spec = find_spec(rule.check);
    if (spec == nullptr) {
      fail(place(table, "check"), fmt::format("die Prüfung »{}« gibt es nicht", rule.check),
           nearest_hint(rule.check, check_names()));
      return *error_;
    }
    read_keys(table, *spec, rule);
    rule.profiles = profiles(table);
    rule.order = order(table);
    rule.severity = severity(table);
    rule.name = phrase(table, "name");
    rule.description = phrase(table, "description");
    rule.message = phrase(table, "message");
    rule.suggestion = phrase(table, "suggestion");
    rule.bad = examples(table, "bad");
    rule.good = examples(table, "good");
    read_limits(table, *spec, rule);
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

  void read_keys(const toml::table& table, const CheckSpec& spec, Rule& rule) {
    Names known = {"id",          "profile", "order",      "check", "severity", "name",
                   "description", "message", "suggestion", "bad",   "good",     "limits"};
    const Names asked = used(spec.keys);
    known.insert(known.end(), asked.begin(), asked.end());
    check_keys(table, known);
    for (const std::string_view key : asked) rule.keys.emplace(key, text(table, key));
  }

  std::vector<std::string> profiles(const toml::table& table) {
    std::vector<std::string> out;
    const toml::node* node = table.get("profile");
    if (node == nullptr || !node->is_array()) return {text(table, "profile")};
    for (const toml::node& item : *node->as_array()) {
      const std::optional<std::string> value = item.value_exact<std::string>();
      if (!value || value->empty()) fail(item.source(), "»profile« besteht aus nicht leeren Texten");
      out.push_back(value.value_or(""));
    }
    if (out.empty()) fail(node->source(), "»profile« ist leer");
    return out;
  }

  std::uint32_t order(const toml::table& table) {
    const toml::node* node = table.get("order");
    const std::optional<std::int64_t> value =
        node == nullptr ? std::nullopt : node->value_exact<std::int64_t>();
    if (!value || *value < 1 || *value > kMostOrder)
      fail(place(table, "order"), fmt::format("»order« muss eine ganze Zahl von 1 bis {} sein", kMostOrder));
    return static_cast<std::uint32_t>(value.value_or(1));
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
    const Names known = used(spec.limits);
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
  std::vector<Rule> rules;
  for (const DictionarySource& source : sources) {
    Result<Rule> rule = RuleParser(source).parse();
    if (!rule) return rule.error();
    if (find_rule(rules, rule->id) != nullptr) {
      return Error{.code = ErrorCode::dictionary,
                   .message = fmt::format("die Regel »{}« gibt es zweimal", rule->id),
                   .path = source.path};
    }
    rules.push_back(*std::move(rule));
  }
  std::sort(rules.begin(), rules.end(),
            [](const Rule& a, const Rule& b) { return std::tie(a.order, a.id) < std::tie(b.order, b.id); });
  return rules;
}

}  // namespace kundenlint
