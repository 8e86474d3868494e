#include "cli/rule_choice.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/analyzer_options.h"
#include "kundenlint/analysis/load_rules.h"
#include "kundenlint/base/nearest.h"

namespace kundenlint::cli {
namespace {

using Ids = std::set<std::string, std::less<>>;

Error unknown_rule(const Settings& settings, std::string_view option, std::string_view word,
                   const std::vector<Rule>& rules) {
  const bool german = settings.language() == ReportLanguage::de;
  const std::string& origin = settings.origin(option);
  const std::string where = origin.starts_with("--") ? origin : fmt::format("{}: {}", origin, option);
  std::vector<std::string_view> names;
  names.reserve(rules.size());
  for (const Rule& rule : rules) names.push_back(rule.id);
  const std::string_view near = nearest(word, names);
  Error error{.code = ErrorCode::usage};
  if (german) {
    error.message = fmt::format("{}: die Regel „{}“ gibt es nicht", where, word);
    error.hint = near.empty() ? fmt::format("möglich sind {}", fmt::join(names, ", "))
                              : fmt::format("meinten Sie „{}“?", near);
  } else {
    error.message = fmt::format("{}: there is no rule '{}'", where, word);
    error.hint = near.empty() ? fmt::format("possible are {}", fmt::join(names, ", "))
                              : fmt::format("did you mean '{}'?", near);
  }
  return error;
}

std::string_view trimmed(std::string_view word) {
  const std::size_t begin = word.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return word.substr(begin, word.find_last_not_of(' ') + 1 - begin);
}

/// The words of a list with commas, empty ones left out.
std::vector<std::string_view> words_of(std::string_view list) {
  std::vector<std::string_view> words;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    if (const std::string_view word = trimmed(list.substr(0, comma)); !word.empty()) words.push_back(word);
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return words;
}

bool names(std::string_view word, std::string_view id) {
  return id == word || (id.starts_with(word) && id[word.size()] == '-');
}

Result<Ids> named_rules(const Settings& settings, std::string_view option, const std::vector<Rule>& rules) {
  Ids ids;
  for (const std::string& value : settings.all(option)) {
    for (const std::string_view word : words_of(value)) {
      bool known = false;
      for (const Rule& rule : rules) {
        if (!names(word, rule.id)) continue;
        ids.insert(rule.id);
        known = true;
      }
      if (!known) return unknown_rule(settings, option, word, rules);
    }
  }
  return ids;
}

}  // namespace

Result<Ids> chosen_rules(const Settings& settings, const std::vector<Rule>& rules) {
  const Result<Ids> selected = named_rules(settings, "select", rules);
  if (!selected) return selected.error();
  const Result<Ids> ignored = named_rules(settings, "ignore", rules);
  if (!ignored) return ignored.error();
  Ids chosen;
  for (const Rule& rule : rules) {
    const bool wanted = !settings.has("select") || selected->contains(rule.id);
    if (wanted && !ignored->contains(rule.id)) chosen.insert(rule.id);
  }
  return chosen;
}

std::vector<Error> set_changes_aside(Settings& settings) {
  const std::vector<std::string>& profile = settings.replaced("profile");
  const std::vector<std::string>& files = settings.replaced("rules");
  if (settings.rule_changes().empty() || (profile.empty() && files.empty())) return {};
  const AnalyzerOptions here = analyzer_options(settings);
  AnalyzerOptions there = here;
  if (!profile.empty()) there.profile = profile.back();
  if (!files.empty()) there.rules = files;
  const auto now = own_rule_ids(here), before = own_rule_ids(there);
  if (!now || !before) return {};  // the run itself says what is wrong with its rules
  std::vector<RuleChange> kept;
  std::vector<Error> notices;
  for (const RuleChange& change : settings.rule_changes()) {
    const bool known = std::ranges::find(*now, change.rule) != now->end();
    if (known || std::ranges::find(*before, change.rule) == before->end()) {
      kept.push_back(change);
      continue;
    }
    notices.push_back(
        {.code = ErrorCode::usage,
         .message = fmt::format("die Regel „{0}“ gehört nicht zu diesem Profil: [rules.{0}] gilt hier nicht",
                                change.rule),
         .path = change.at.file,
         .line = change.at.line,
         .column = change.at.column});
  }
  settings.set_rule_changes(std::move(kept));
  return notices;
}

}  // namespace kundenlint::cli
