#include "cli/config.h"

#include <fmt/format.h>

#include "kundenlint/base/file.h"
#include "kundenlint/base/nearest.h"
#include "kundenlint/base/toml.h"
#include "kundenlint/report/messages.h"

namespace kundenlint::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxBytes = 1 << 20;

Error at(const fs::path& path, const toml::source_region& where, std::string message, std::string hint = {}) {
  return {.code = ErrorCode::usage,
          .message = std::move(message),
          .path = path.string(),
          .line = where.begin.line,
          .column = where.begin.column,
          .hint = std::move(hint)};
}

Result<std::string> read(const fs::path& path, FileUse use, ReportLanguage language) {
  Result<std::string> bytes = read_file(path.string(), kMaxBytes, use);
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
  if (!option.path || fs::path(value).is_absolute()) return value;
  return (config.parent_path() / value).lexically_normal().string();
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
    const Option* option = find_option(key.str());
    if (option == nullptr || !option->configurable) return unknown_key(path, key, language);
    auto setting = value_of(*option, node, path, language);
    if (!setting) return setting.error();
    const auto set = settings.set(*option, std::move(*setting), language);
    if (!set) return set.error();
  }
  return true;
}

}  // namespace kundenlint::cli
