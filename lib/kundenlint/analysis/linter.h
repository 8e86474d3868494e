// An analyzer whose findings are those of the rules that somebody has chosen: what `check` and the language server
// work with.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <utility>

#include "kundenlint/analysis/analysis.h"

namespace kundenlint {

/// Thread rule: as Analyzer.
class Linter {
 public:
  using RuleIds = std::set<std::string, std::less<>>;

  Linter(Analyzer analyzer, RuleIds chosen) : analyzer_(std::move(analyzer)), chosen_(std::move(chosen)) {}

  const Analyzer& analyzer() const { return analyzer_; }
  /// Like Analyzer::analyze, without the findings of rules that are not chosen. The words of earlier texts are
  /// forgotten once they take `most_bytes`, for streams of texts without an end.
  Analysis analyze(const Document& document, const AnalysisParts& parts = {},
                   std::size_t most_bytes = Analyzer::kMostBytes);

 private:
  Analyzer analyzer_;
  RuleIds chosen_;
};

}  // namespace kundenlint
