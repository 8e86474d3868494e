#include "kundenlint/report/tool.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include "kundenlint/base/sha256.h"
#include "kundenlint/base/version.h"

namespace kundenlint {
namespace {

// Everything beside the dictionaries (they have fingerprints of their own) that can change a
// result. A new option or a changed default of the analysis belongs in here.
std::string canonical(const AnalyzerOptions& options, std::string_view weights, std::string_view rules) {
  std::string out = fmt::format("analysis=1\nbuiltin={}\nlevel=0.95\nweights={}\n", options.builtin, weights);
  if (!rules.empty()) out += fmt::format("rules={}\n", rules);
  return out;
}

std::string dotted(const UVersionInfo version) {
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(version, text);
  return text;
}

}  // namespace

std::string icu_version() {
  UVersionInfo version;
  u_getVersion(version);
  return dotted(version);
}

std::string unicode_version() {
  UVersionInfo version;
  u_getUnicodeVersion(version);
  return dotted(version);
}

ToolInfo tool_info(const Analyzer& analyzer, const AnalyzerOptions& options) {
  const Dictionary& dictionary = analyzer.dictionary();
  ToolInfo out;
  out.version = version();
  out.icu = icu_version();
  out.unicode = unicode_version();
  out.dictionaries.push_back({dictionary.id, dictionary.version, dictionary.sha256});
  out.options_sha256 = sha256(canonical(options, analyzer.weights_sha256(), analyzer.rules_sha256()));
  return out;
}

}  // namespace kundenlint
