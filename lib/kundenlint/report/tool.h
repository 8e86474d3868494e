// What produced a report: versions and fingerprints, so that a result can be reproduced.
#pragma once

#include <string>
#include <vector>

#include "kundenlint/analysis/analysis.h"

namespace kundenlint {

struct DictionaryInfo {
  std::string id, version, sha256;
};

struct ToolInfo {
  std::string name = "kundenlint";
  std::string version, icu, unicode;
  std::vector<DictionaryInfo> dictionaries;
  std::string options_sha256;  ///< over the options that can change a result
};

/// What an analyzer that was created with these options works with.
ToolInfo tool_info(const Analyzer& analyzer, const AnalyzerOptions& options);

/// "72.1" and "15.0": of the ICU this process runs with.
std::string icu_version();
std::string unicode_version();

}  // namespace kundenlint
