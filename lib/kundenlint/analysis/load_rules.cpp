#include "kundenlint/analysis/load_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "kundenlint/analysis/load.h"
#include "kundenlint/base/nearest.h"
#include "kundenlint/text/reader.h"

namespace kundenlint {
namespace {

namespace fs = std::filesystem;

Error at(const Origin& place, std::string message, std::string hint) {
  return {.code = ErrorCode::dictionary,
          .message = std::move(message),
          .path = place.file,
          .line = place.line,
          .column = place.column,
          .hint = std::move(hint)};
}

/// Files and folders of rules: what the options name, and what lies in the profile's own folder.
std::vector<std::string> rule_paths(const AnalyzerOptions& options) {
  std::vector<std::string> paths;
  if (is_profile_path(options.profile)) {
    std::error_code error;
    const fs::path own = fs::path(options.profile) / kRuleFolder;
    if (fs::is_directory(own, error)) paths.push_back(own.string());
  }
  paths.insert(paths.end(), options.rules.begin(), options.rules.end());
  return paths;
}

Result<std::vector<Rule>> own_rules(const AnalyzerOptions& options) {
  std::vector<DictionarySource> sources;
  for (const std::string& path : rule_paths(options)) {
    Result<std::vector<DictionarySource>> read = read_dictionary_sources(path);
    if (!read) {
      Error error = read.error();
      if (error.code == ErrorCode::not_found) error.message = "Regeln nicht gefunden";
      if (error.code == ErrorCode::empty) error.message = "keine Regeln (.toml) im Ordner";
      return error;
    }
    std::move(read->begin(), read->end(), std::back_inserter(sources));
  }
  return parse_rules(sources, RuleOrigin::own);
}

/// Facets that a rule asks for and the profile does not have.
void check_facets(const Rule& rule, const Dictionary& dictionary, std::vector<Error>& errors) {
  for (const std::string_view key : {"facet", "contrary"}) {
    const auto value = rule.keys.find(key);
    if (value == rule.keys.end() || dictionary.facet(value->second) != nullptr) continue;
    std::vector<std::string_view> names;
    for (const Facet& facet : dictionary.facets) names.push_back(facet.id);
    errors.push_back(at(rule.places.find(key)->second, fmt::format("unbekannte Facette „{}“", value->second),
                        nearest_hint(value->second, names)));
  }
}

}  // namespace

Result<std::vector<Rule>> load_rules(const AnalyzerOptions& options, const Dictionary& dictionary) {
  std::vector<Rule> rules = builtin_rules();
  for (Rule& rule : rules) {
    const bool inherited = !dictionary.extends.empty() && rule.speaks_in(dictionary.extends);
    if (inherited && !rule.speaks_in(dictionary.id)) rule.profiles.push_back(dictionary.id);
  }
  Result<std::vector<Rule>> own = own_rules(options);
  if (!own) return own.error();
  std::vector<Error> errors;
  for (Rule& rule : *own) {
    if (find_rule(rules, rule.id) != nullptr) {
      errors.push_back(
          {.code = ErrorCode::dictionary,
           .message = fmt::format("die Regel „{}“ ist eingebaut", rule.id),
           .path = rule.place.file,
           .line = rule.place.line,
           .column = rule.place.column,
           .hint = fmt::format("ändern lässt sie sich mit [rules.{}] in .kundenlint.toml", rule.id)});
    }
    if (rule.speaks_in(dictionary.id)) check_facets(rule, dictionary, errors);
    rules.push_back(std::move(rule));
  }
  if (!errors.empty()) return joined(std::move(errors));
  return changed_rules(std::move(rules), options.rule_changes);
}

Result<std::vector<std::string>> own_rule_ids(const AnalyzerOptions& options) {
  const Result<std::vector<Rule>> own = own_rules(options);
  if (!own) return own.error();
  std::vector<std::string> ids;
  for (const Rule& rule : *own) ids.push_back(rule.id);
  return ids;
}

std::vector<RuleExampleFailure> test_rule_examples(Analyzer& analyzer, std::size_t first) {
  std::vector<RuleExampleFailure> failures;
  const std::vector<Rule>& rules = analyzer.rules();
  for (std::size_t i = first; i < rules.size(); ++i) {
    if (!rules[i].speaks_in(analyzer.dictionary().id)) continue;
    const auto reports = [&](const std::string& text) {
      const Analysis analysis =
          analyzer.analyze(make_record("example", text), {.terms = false, .sentences = false});
      return std::ranges::any_of(analysis.findings,
                                 [&](const FindingReport& finding) { return finding.rule == rules[i].id; });
    };
    for (const std::string& text : rules[i].bad)
      if (!reports(text)) failures.push_back({i, true, text});
    for (const std::string& text : rules[i].good)
      if (reports(text)) failures.push_back({i, false, text});
  }
  return failures;
}

}  // namespace kundenlint
