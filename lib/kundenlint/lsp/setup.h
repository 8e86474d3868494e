// What the server works with: made anew when the folder, the configuration or the editor's settings change.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "kundenlint/analysis/linter.h"
#include "kundenlint/base/result.h"
#include "kundenlint/report/baseline.h"
#include "kundenlint/report/bilingual.h"

namespace kundenlint::lsp {

struct Setup {
  Linter linter;
  Baseline known{};      ///< findings that are not told any more
  std::string folder{};  ///< from which the paths of `known` go
  AnalyzerOptions options{};
  ReportLanguage language = ReportLanguage::de;
  bool whole_page = false;
};

/// What an editor asks for.
struct Wish {
  std::string folder{};   ///< from which .kundenlint.toml is looked for upward; empty: the working directory
  bool defaults = false;  ///< neither configuration nor settings, as they cannot be read
  bool english = false;   ///< the language of the editor, where nothing else says one
  std::map<std::string, std::vector<std::string>> settings{};  ///< keys of the configuration; win over it
};

using Load = std::function<Result<Setup>(const Wish&)>;

/// What the editor can do.
struct Client {
  bool literal_actions = false;   ///< code actions beside bare commands
  bool data = false;              ///< diagnostics keep their `data`
  bool document_changes = false;  ///< edits of a version of a document
  bool markdown = false;          ///< hover
  bool nested_symbols = false;
  bool related = false;             ///< diagnostics with related places
  bool shows_explanations = false;  ///< shows the result of a command; else it is sent as a message
  bool versions = false;            ///< diagnostics of a version of a document
  bool watches_files = false;       ///< on demand
};

}  // namespace kundenlint::lsp
