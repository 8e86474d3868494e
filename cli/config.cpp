#include "cli/config.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "kundenlint/analysis/load.h"
#include "kundenlint/base/file.h"
#include "kundenlint/base/nearest.h"
#include "kundenlint/base/toml.h"
#include "kundenlint/report/messages.h"

namespace kundenlint::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostConfigBytes = 1 << 20;

Error at(const fs::path& path, const toml::source_region& where, std::string message, std::string hint = {}) {
  return {.code = ErrorCode::usage,
          .message = std::move(message),
          .path = path.string(),
          .line = where.begin.line,
          .column = where.begin.column,
          .hint = std::move(hint)};
}

Result<std::string> read(const fs::path& path, FileUse use, ReportLanguage language) {
  Result<std::string> bytes = read_file(path.string(), kMostConfigBytes, use);
  if (bytes) return std::string(without_bom(*bytes));
  const bool german = language == ReportLanguage::de;
  Error error = localized(bytes.error(), language);
  if (error.code == ErrorCode::not_found) {
    error.message = german ? "Konfiguration nicht gefunden" : "configuration not found";
  } else if (error.code == ErrorCode::directory) {
    error.message = german ? "ist ein Ordner, keine Konfiguration" : "is a folder, not a configuration";
  } else if (error.code == ErrorCode::limit) {
    error.message = german ? "Konfiguration ist größer als 1 MiB" : "configuration is larger than 1 MiB";
  }
  return error;
}

Error unknown_key(const fs::path& path, const toml::key& key, ReportLanguage language) {
  std::vector<std::string_view> names;
  for (const Option& option : options()) {
    if (option.configurable) names.push_back(option.name);
  }
  const std::string_view near = nearest(key.str(), names);
  const bool german = language == ReportLanguage::de;
  std::string hint = german ? fmt::format("möglich sind {}", fmt::join(names, ", "))
                            : fmt::format("possible are {}", fmt::join(names, ", "));
  if (!near.empty()) {
    hint = german ? fmt::format("meinten Sie „{}“?", near) : fmt::format("did you mean '{}'?", near);
  }
  return at(path, key.source(),
            german ? fmt::format("unbekannter Schlüssel „{}“", key.str())
                   : fmt::format("unknown key '{}'", key.str()),
            std::move(hint));
}

std::string resolved(const Option& option, const fs::path& config, const std::string& value) {
  if (fs::path(value).is_absolute()) return value;
  std::string beside = (config.parent_path() / value).lexically_normal().string();
  if (option.path) return beside;
  // A name, unless it is none of them and a file or folder beside the configuration is called so.
  const bool named = std::ranges::find(option.choices, value) != option.choices.end();
  return option.or_path && !named && (is_profile_path(value) || is_profile_path(beside)) ? beside : value;
}

Result<Setting> value_of(const Option& option, const toml::node& node, const fs::path& path,
                         ReportLanguage language) {
  Setting out;
  out.origin = fmt::format("{}:{}", path.string(), node.source().begin.line);
  if (const auto text = node.value<std::string>(); text && node.is_string()) {
    out.values.push_back(resolved(option, path, *text));
    return out;
  }
  if (is_number(option) && node.is_integer()) {
    out.values.push_back(std::to_string(**node.as_integer()));
    return out;
  }
  bool good = option.repeatable && node.is_array();
  if (good) {
    for (const toml::node& element : *node.as_array()) {
      good = good && element.is_string();
      if (good) out.values.push_back(resolved(option, path, **element.as_string()));
    }
  }
  if (good) return out;
  const bool german = language == ReportLanguage::de;
  const std::string_view want = option.repeatable
                                    ? (german ? "eine Liste von Zeichenketten" : "a list of strings")
                                : is_number(option) ? (german ? "eine Zahl" : "a number")
                                                    : (german ? "eine Zeichenkette" : "a string");
  return at(path, node.source(),
            german ? fmt::format("„{}“ muss {} sein", option.name, want)
                   : fmt::format("'{}' must be {}", option.name, want));
}

/// [rules.NAME]: what is changed of a rule. Tells everything that is wrong.
class RuleTables {
 public:
  RuleTables(const fs::path& path, Settings& settings, ReportLanguage language)
      : path_(path), settings_(settings), german_(language == ReportLanguage::de) {}

  Result<bool> read(const toml::table& rules) {
    for (const auto& [key, node] : rules) {
      if (const toml::table* rule = node.as_table()) {
        read_rule(std::string(key.str()), key.source(), *rule);
      } else if (key.str() != "files") {
        fail(
            key.source(),
            german_ ? fmt::format("unbekannter Schlüssel „rules.{}“", key.str())
                    : fmt::format("unknown key 'rules.{}'", key.str()),
            german_
                ? fmt::format("eine Regel schreibt man [rules.{}], eigene Dateien files = [\"…\"]", key.str())
                : fmt::format("a rule is written [rules.{}], files of your own files = [\"…\"]", key.str()));
      }
    }
    if (!errors_.empty()) return joined(std::move(errors_));
    return true;
  }

 private:
  static constexpr std::array<std::string_view, 3> kKeys = {"severity", "enabled", "limits"};

  Origin origin(const toml::source_region& where) const {
    return {path_.string(), where.begin.line, where.begin.column};
  }
  void fail(const toml::source_region& where, std::string message, std::string hint = {}) {
    errors_.push_back(at(path_, where, std::move(message), std::move(hint)));
  }

  void read_rule(const std::string& name, const toml::source_region& where, const toml::table& rule) {
    RuleChange change{.rule = name, .at = origin(where)};
    for (const auto& [key, node] : rule) {
      if (key.str() == "severity")
        change.severity = severity(name, node);
      else if (key.str() == "enabled")
        change.enabled = enabled(name, node);
      else if (key.str() == "limits")
        read_limits(change, node);
      else
        unknown(name, key, node);
    }
    settings_.change_rule(std::move(change));
  }

  void unknown(const std::string& rule, const toml::key& key, const toml::node& node) {
    const std::string_view near = nearest(key.str(), kKeys);
    std::string hint = german_ ? fmt::format("möglich sind {}", fmt::join(kKeys, ", "))
                               : fmt::format("possible are {}", fmt::join(kKeys, ", "));
    if (!near.empty())
      hint = german_ ? fmt::format("meinten Sie „{}“?", near) : fmt::format("did you mean '{}'?", near);
    else if (node.is_number())
      hint = german_ ? fmt::format("einen Grenzwert schreibt man limits = {{ {} = … }}", key.str())
                     : fmt::format("a limit is written limits = {{ {} = … }}", key.str());
    fail(key.source(),
         german_ ? fmt::format("unbekannter Schlüssel „rules.{}.{}“", rule, key.str())
                 : fmt::format("unknown key 'rules.{}.{}'", rule, key.str()),
         std::move(hint));
  }

  std::optional<Severity> severity(const std::string& rule, const toml::node& node) {
    static constexpr std::array kAll = {Severity::error, Severity::warning, Severity::info};
    std::vector<std::string_view> names;
    names.reserve(kAll.size());
    for (const Severity one : kAll) names.push_back(to_string(one));
    const std::string word = node.value_exact<std::string>().value_or("");
    for (const Severity one : kAll)
      if (to_string(one) == word) return one;
    const std::string_view near = nearest(word, names);
    fail(node.source(),
         german_ ? fmt::format("„rules.{}.severity“ muss eines sein von {}{}", rule, fmt::join(names, ", "),
                               shown(node))
                 : fmt::format("'rules.{}.severity' must be one of {}{}", rule, fmt::join(names, ", "),
                               shown(node)),
         near.empty() ? std::string()
         : german_    ? fmt::format("meinten Sie „{}“?", near)
                      : fmt::format("did you mean '{}'?", near));
    return std::nullopt;
  }

  std::optional<bool> enabled(const std::string& rule, const toml::node& node) {
    const std::optional<bool> value = node.value_exact<bool>();
    if (!value) {
      fail(node.source(),
           german_ ? fmt::format("„rules.{}.enabled“ muss true oder false sein{}", rule, shown(node))
                   : fmt::format("'rules.{}.enabled' must be true or false{}", rule, shown(node)));
    }
    return value;
  }

  void read_limits(RuleChange& change, const toml::node& node) {
    const toml::table* limits = node.as_table();
    if (limits == nullptr) {
      fail(node.source(), german_ ? fmt::format("„rules.{}.limits“ schreibt man limits = {{ ratio = 2 }}{}",
                                                change.rule, shown(node))
                                  : fmt::format("'rules.{}.limits' is written limits = {{ ratio = 2 }}{}",
                                                change.rule, shown(node)));
      return;
    }
    for (const auto& [key, value] : *limits) {
      const double number = value.is_number() ? value.value<double>().value_or(-1) : -1;
      if (!(number >= 0) || !std::isfinite(number)) {
        fail(value.source(), german_ ? fmt::format("„rules.{}.limits.{}“ muss eine Zahl ab 0 sein{}",
                                                   change.rule, key.str(), shown(value))
                                     : fmt::format("'rules.{}.limits.{}' must be a number from 0 on{}",
                                                   change.rule, key.str(), shown(value)));
        continue;
      }
      change.limits.emplace(key.str(), number);
      change.limit_places.emplace(key.str(), origin(key.source()));
    }
  }

  /// ", gelesen wurde …", of a value that can be shown on a line.
  std::string shown(const toml::node& node) const {
    std::string value;
    if (const auto text = node.value_exact<std::string>()) {
      value = german_ ? fmt::format("„{}“", *text) : fmt::format("'{}'", *text);
    } else if (const auto flag = node.value_exact<bool>()) {
      value = *flag ? "true" : "false";
    } else if (const auto number = node.value<double>()) {
      value = fmt::format("{}", *number);
    } else {
      return {};
    }
    return (german_ ? ", gelesen wurde " : ", read ") + value;
  }

  const fs::path& path_;
  Settings& settings_;
  bool german_;
  std::vector<Error> errors_;
};

Result<bool> read_rules(const fs::path& path, const toml::table& rules, Settings& settings,
                        ReportLanguage language) {
  if (const toml::node* files = rules.get("files"); files != nullptr && !files->is_table()) {
    const Option& option = *find_option("rules");
    auto setting = value_of(option, *files, path, language);
    if (!setting) return setting.error();
    if (auto set = settings.set(option, *std::move(setting), language); !set) return set;
  }
  return RuleTables(path, settings, language).read(rules);
}

}  // namespace

bool is_number(const Option& option) {
  return !option.fallback.empty() &&
         option.fallback.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<fs::path> find_config(const fs::path& start, const Io& io) {
  if (const std::string_view named = io.env("KUNDENLINT_CONFIG"); !named.empty()) return fs::path(named);
  std::error_code code;
  fs::path folder = fs::absolute(start, code).lexically_normal();
  if (code) return std::nullopt;
  for (;; folder = folder.parent_path()) {
    const fs::path candidate = folder / kConfigName;
    if (fs::exists(candidate, code)) return candidate;
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

Result<bool> apply_config(const fs::path& path, FileUse use, Settings& settings, ReportLanguage language) {
  const auto text = read(path, use, language);
  if (!text) return text.error();
  const toml::parse_result table = toml::parse(*text, path.string());
  if (!table) {
    const toml::parse_error& error = table.error();
    const std::string_view intro = language == ReportLanguage::de ? "kein gültiges TOML" : "no valid TOML";
    Error out = at(path, error.source(), fmt::format("{}: {}", intro, error.description()));
    out.code = ErrorCode::syntax;
    return out;
  }
  for (const auto& [key, node] : table.table()) {
    if (key.str() == "rules" && node.is_table()) {
      const auto changed = read_rules(path, *node.as_table(), settings, language);
      if (!changed) return changed.error();
      continue;
    }
    const Option* option = find_option(key.str());
    if (option == nullptr || !option->configurable) return unknown_key(path, key, language);
    auto setting = value_of(*option, node, path, language);
    if (!setting) return setting.error();
    const auto set = settings.set(*option, std::move(*setting), language);
    if (!set) return set.error();
  }
  return true;
}

Result<bool> apply_chosen_config(const ConfigChoice& choice, const Io& io, Settings& settings,
                                 ReportLanguage language) {
  if (choice.named) return apply_config(*choice.named, FileUse::named, settings, language);
  if (choice.isolated) return true;
  const auto found = find_config(choice.start, io);
  const FileUse use = io.env("KUNDENLINT_CONFIG").empty() ? FileUse::found : FileUse::named;
  return found ? apply_config(*found, use, settings, language) : Result<bool>(true);
}

}  // namespace kundenlint::cli
