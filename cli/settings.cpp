#include "cli/settings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cassert>

#include "kundenlint/analysis/load.h"
#include "kundenlint/base/nearest.h"

namespace kundenlint::cli {
namespace {

Error wrong_value(const Option& option, const Setting& setting, std::string_view value,
                  ReportLanguage language) {
  const bool german = language == ReportLanguage::de;
  const bool from_file = !setting.origin.starts_with("--");
  const std::string where =
      from_file ? fmt::format("{}: {}", setting.origin, option.name) : std::string(setting.origin);
  const std::string_view near = nearest(value, option.choices);
  const bool guessed = !near.empty();
  const std::string all = fmt::format("{}", fmt::join(option.choices, ", "));
  Error out{.code = ErrorCode::usage};
  if (german) {
    out.message = fmt::format("{}: „{}“ gibt es nicht", where, value);
    out.hint = fmt::format("{}möglich sind {}", guessed ? fmt::format("meinten Sie „{}“? ", near) : "", all);
  } else {
    out.message = fmt::format("{}: there is no '{}'", where, value);
    out.hint = fmt::format("{}possible are {}", guessed ? fmt::format("did you mean '{}'? ", near) : "", all);
  }
  return out;
}

}  // namespace

Settings::Settings() {
  for (const Option& option : options()) {
    Setting& setting = settings_[option.name];
    if (!option.fallback.empty()) setting.values.emplace_back(option.fallback);
  }
}

Result<bool> Settings::set(const Option& option, Setting setting, ReportLanguage language) {
  for (const std::string& value : setting.values) {
    if (option.choices.empty()) break;
    const bool known = std::ranges::find(option.choices, value) != option.choices.end();
    if (!known && !(option.or_path && is_profile_path(value))) {
      return wrong_value(option, setting, value, language);
    }
  }
  Setting& now = settings_[option.name];
  const bool by_hand = setting.origin.starts_with("--");
  if (by_hand && !now.origin.empty() && !now.origin.starts_with("--"))
    replaced_[option.name] = std::move(now);
  now = std::move(setting);
  return true;
}

const std::vector<std::string>& Settings::all(std::string_view name) const {
  assert(settings_.contains(name));
  return settings_.find(name)->second.values;
}

const std::string& Settings::one(std::string_view name) const {
  static const std::string none;
  const std::vector<std::string>& values = all(name);
  return values.empty() ? none : values.back();
}

const std::vector<std::string>& Settings::replaced(std::string_view name) const {
  static const std::vector<std::string> none;
  const auto at = replaced_.find(name);
  return at == replaced_.end() ? none : at->second.values;
}

const std::string& Settings::origin(std::string_view name) const {
  return settings_.find(name)->second.origin;
}

}  // namespace kundenlint::cli
