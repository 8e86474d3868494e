#include "kundenlint/analysis/linter.h"

namespace kundenlint {

Analysis Linter::analyze(const Document& document, const AnalysisParts& parts, std::size_t most_bytes) {
  analyzer_.forget_beyond(most_bytes);
  Analysis analysis = analyzer_.analyze(document, parts);
  std::erase_if(analysis.findings,
                [&](const FindingReport& finding) { return !chosen_.contains(finding.rule); });
  return analysis;
}

}  // namespace kundenlint
