#include "cli/linter.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/analyzer_options.h"
#include "cli/rule_choice.h"

namespace kundenlint::cli {

Result<Linter> make_linter(const Settings& settings) {
  Result<Analyzer> analyzer = Analyzer::create(analyzer_options(settings));
  if (!analyzer) return analyzer.error();
  Result<Linter::RuleIds> chosen = chosen_rules(settings, analyzer->rules());
  if (!chosen) return chosen.error();
  return Linter(*std::move(analyzer), *std::move(chosen));
}

Result<Baseline> known_findings(const Settings& settings) {
  const std::string& path = settings.one("baseline");
  if (path.empty() || settings.has("write-baseline")) return Baseline();
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file.is_open() || file.bad()) {
    const bool exists = std::filesystem::exists(path);
    return Error{.code = exists ? ErrorCode::unreadable : ErrorCode::not_found,
                 .message = exists ? "nicht lesbar" : "Datei nicht gefunden",
                 .path = path};
  }
  return Baseline::parse(text, path);
}

}  // namespace kundenlint::cli
