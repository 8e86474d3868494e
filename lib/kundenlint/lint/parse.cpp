// TOML → Rule.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
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

constexpr std::size_t kMinExamples = 3, kMinOwnExamples = 1;
constexpr std::int64_t kMostOrder = 999;
constexpr std::uint32_t kOwnOrder = 1000;  // behind the built-in ones
constexpr std::array<std::string_view, 4> kRelations = {"gleichsetzung", "abgrenzung", "folge",
                                                        "voraussetzung"};
constexpr std::array kSeverities = {Severity::error, Severity::warning, Severity::info};

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

/// Reads one file, and tells everything that is wrong with it.
class RuleParser {
 public:
  RuleParser(const DictionarySource& source, RuleOrigin origin)
      : source_(source), own_(origin == RuleOrigin::own) {}

  Result<Rule> parse() {
    toml::parse_result parsed = toml::parse(source_.text, source_.path);
    if (!parsed) {
      const toml::parse_error& error = parsed.error();
      fail(error.source(), fmt::format("kein gültiges TOML: {}", error.description()), {}, ErrorCode::syntax);
      return joined(std::move(errors_));
    }
    const toml::table& table = parsed.table();
    Rule rule;
    rule.id = id(table);
    rule.place = {source_.path, place(table, "id").begin.line, place(table, "id").begin.column};
    rule.check = text(table, "check");
    const CheckSpec* spec = find_spec(rule.check);
    if (spec == nullptr) {
      const std::string_view near = nearest(rule.check, check_names());
      if (!rule.check.empty()) {
        fail(place(table, "check"), fmt::format("die Prüfung „{}“ gibt es nicht", rule.check),
             near.empty() ? fmt::format("möglich sind {}", fmt::join(check_names(), ", "))
                          : nearest_hint(rule.check, check_names()));
      }
    } else {
      read_keys(table, *spec, rule);
    }
    rule.profiles = profiles(table);
    rule.order = order(table);
    rule.severity = severity(table);
    rule.name = phrase(table, "name");
    rule.description = phrase(table, "description");
    rule.message = said(table, "message", spec);
    rule.suggestion = said(table, "suggestion", spec);
    rule.bad = examples(table, "bad");
    rule.good = examples(table, "good");
    if (spec != nullptr) read_limits(table, *spec, rule);
    if (!errors_.empty()) return joined(std::move(errors_));
    return rule;
  }

 private:
  void fail(const toml::source_region& place, std::string message, std::string hint = {},
            ErrorCode code = ErrorCode::dictionary) {
    errors_.push_back({.code = code,
                       .message = std::move(message),
                       .path = source_.path,
                       .line = place.begin.line,
                       .column = place.begin.column,
                       .hint = std::move(hint)});
  }

  static toml::source_region place(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    return node == nullptr ? table.source() : node->source();
  }

  void check_keys(const toml::table& table, const Names& known) {
    for (const auto& [key, value] : table) {
      if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
      fail(key.source(), fmt::format("unbekannter Schlüssel „{}“", key.str()),
           nearest_hint(key.str(), known));
    }
  }

  std::string id(const toml::table& table) {
    std::string id = text(table, "id");
    const bool valid = std::all_of(id.begin(), id.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!valid) fail(place(table, "id"), fmt::format("„{}“: eine id besteht aus a–z, 0–9 und -", id));
    return id;
  }

  std::string text(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) {
      fail(table.source(), fmt::format("„{}“ fehlt", key));
      return {};
    }
    const std::optional<std::string> value = node->value_exact<std::string>();
    if (!value || value->empty())
      fail(place(table, key), fmt::format("„{}“ muss ein nicht leerer Text sein", key));
    return value.value_or("");
  }

  void read_keys(const toml::table& table, const CheckSpec& spec, Rule& rule) {
    Names known = {"id",          "profile", "order",      "check", "severity", "name",
                   "description", "message", "suggestion", "bad",   "good",     "limits"};
    const Names asked = used(spec.keys);
    known.insert(known.end(), asked.begin(), asked.end());
    check_keys(table, known);
    for (const std::string_view key : asked) {
      const toml::source_region at = place(table, key);
      rule.places.emplace(key, Origin{source_.path, at.begin.line, at.begin.column});
      const std::string& value = rule.keys.emplace(key, text(table, key)).first->second;
      if (key != "relation" || value.empty()) continue;
      if (std::find(kRelations.begin(), kRelations.end(), value) != kRelations.end()) continue;
      const Names names(kRelations.begin(), kRelations.end());
      const std::string near = nearest_hint(value, names);
      fail(at, fmt::format("die Beziehung „{}“ gibt es nicht", value),
           near.empty() ? fmt::format("möglich sind {}", fmt::join(names, ", ")) : near);
    }
  }

  std::vector<std::string> profiles(const toml::table& table) {
    std::vector<std::string> out;
    const toml::node* node = table.get("profile");
    if (node == nullptr && own_) return {std::string(Rule::kEveryProfile)};
    if (node == nullptr || !node->is_array()) return {text(table, "profile")};
    for (const toml::node& item : *node->as_array()) {
      const std::optional<std::string> value = item.value_exact<std::string>();
      if (!value || value->empty()) fail(item.source(), "„profile“ besteht aus nicht leeren Texten");
      out.push_back(value.value_or(""));
    }
    if (out.empty()) fail(node->source(), "„profile“ ist leer");
    return out;
  }

  std::uint32_t order(const toml::table& table) {
    const toml::node* node = table.get("order");
    if (node == nullptr && own_) return kOwnOrder;
    const std::optional<std::int64_t> value =
        node == nullptr ? std::nullopt : node->value_exact<std::int64_t>();
    if (!value || *value < 1 || *value > kMostOrder)
      fail(place(table, "order"), fmt::format("„order“ muss eine ganze Zahl von 1 bis {} sein", kMostOrder));
    return static_cast<std::uint32_t>(value.value_or(1));
  }

  Phrase phrase(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (own_ && node != nullptr && node->is_string()) {
      const std::string value = text(table, key);
      return {value, value};
    }
    const toml::table* both = node == nullptr ? nullptr : node->as_table();
    if (node == nullptr) {
      fail(table.source(), fmt::format("„{}“ fehlt", key));
      return {};
    }
    if (both == nullptr) {
      fail(place(table, key), fmt::format("„{}“ schreibt man {{ de = \"…\", en = \"…\" }}", key));
      return {};
    }
    check_keys(*both, {"de", "en"});
    return {text(*both, "de"), text(*both, "en")};
  }

  /// A phrase with holes for the values of a finding.
  Phrase said(const toml::table& table, std::string_view key, const CheckSpec* spec) {
    Phrase out = phrase(table, key);
    if (spec == nullptr) return out;
    const toml::node* node = table.get(key);
    const toml::table* both = node == nullptr ? nullptr : node->as_table();
    check_holes(out.de, both == nullptr ? place(table, key) : place(*both, "de"), *spec);
    if (both != nullptr) check_holes(out.en, place(*both, "en"), *spec);
    return out;
  }

  void check_holes(std::string_view text, const toml::source_region& at, const CheckSpec& spec) {
    Names known = {"text"};
    const Names values = used(spec.values);
    known.insert(known.end(), values.begin(), values.end());
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
      const std::size_t close = text.find_first_of("{}", open + 1);
      if (close == std::string_view::npos || text[close] == '{') continue;
      const std::string_view name = text.substr(open + 1, close - open - 1);
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      const std::string near = nearest_hint(name, known);
      fail(at, fmt::format("einen Wert {{{}}} gibt die Prüfung „{}“ nicht", name, spec.check),
           near.empty() ? fmt::format("möglich sind {{{}}}", fmt::join(known, "}, {")) : near);
    }
  }

  Severity severity(const toml::table& table) {
    const std::string name = text(table, "severity");
    if (name.empty()) return Severity::warning;
    Names names;
    for (const Severity value : kSeverities) {
      if (to_string(value) == name) return value;
      names.push_back(to_string(value));
    }
    fail(place(table, "severity"), fmt::format("„severity“ hat keinen Wert „{}“", name),
         nearest(name, names).empty() ? fmt::format("möglich sind {}", fmt::join(names, ", "))
                                      : nearest_hint(name, names));
    return Severity::warning;
  }

  std::vector<std::string> examples(const toml::table& table, std::string_view key) {
    std::vector<std::string> out;
    if (const toml::node* node = table.get(key); node != nullptr && node->is_array()) {
      for (const toml::node& item : *node->as_array()) {
        const std::optional<std::string> value = item.value_exact<std::string>();
        if (!value || value->empty())
          fail(item.source(), fmt::format("„{}“ besteht aus nicht leeren Texten", key));
        out.push_back(value.value_or(""));
      }
    }
    const std::size_t least = own_ ? kMinOwnExamples : kMinExamples;
    if (out.size() < least) {
      fail(place(table, key), least == 1 ? fmt::format("„{}“ braucht mindestens ein Beispiel", key)
                                         : fmt::format("„{}“ braucht mindestens {} Beispiele", key, least));
    }
    return out;
  }

  void read_limits(const toml::table& table, const CheckSpec& spec, Rule& rule) {
    static const toml::table none;
    const toml::node* node = table.get("limits");
    const toml::table* limits = node == nullptr ? &none : node->as_table();
    if (limits == nullptr) return fail(node->source(), "„limits“ muss eine Tabelle sein");
    const Names known = used(spec.limits);
    check_keys(*limits, known);
    for (const std::string_view name : known) {
      const toml::node* value = limits->get(name);
      const std::optional<double> number = value == nullptr ? std::nullopt : value->value<double>();
      if (!number || !std::isfinite(*number) || *number < 0) {
        fail(value == nullptr ? table.source() : value->source(),
             fmt::format("„limits.{}“ muss eine Zahl ab 0 sein", name));
      }
      rule.limits.emplace(name, number.value_or(0));
    }
  }

  const DictionarySource& source_;
  bool own_;
  std::vector<Error> errors_;
};

}  // namespace

Result<std::vector<Rule>> parse_rules(const std::vector<DictionarySource>& sources, RuleOrigin origin) {
  std::vector<Rule> rules;
  std::vector<Error> errors;
  for (const DictionarySource& source : sources) {
    Result<Rule> rule = RuleParser(source, origin).parse();
    if (!rule) {
      Error first = rule.error();
      const std::vector<Error> more = std::move(first.more);
      first.more.clear();
      errors.push_back(std::move(first));
      errors.insert(errors.end(), more.begin(), more.end());
    } else if (const Rule* const first = find_rule(rules, rule->id); first != nullptr) {
      errors.push_back(
          {.code = ErrorCode::dictionary,
           .message = fmt::format("die Regel „{}“ gibt es zweimal, schon hier: {}:{}:{}", rule->id,
                                  first->place.file, first->place.line, first->place.column),
           .path = source.path,
           .line = rule->place.line,
           .column = rule->place.column});
    } else {
      rules.push_back(*std::move(rule));
    }
  }
  if (!errors.empty()) return joined(std::move(errors));
  std::sort(rules.begin(), rules.end(),
            [](const Rule& a, const Rule& b) { return std::tie(a.order, a.id) < std::tie(b.order, b.id); });
  return rules;
}

}  // namespace kundenlint
