// How many findings there are: the summary below them.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kundenlint/analysis/analysis.h"
#include "kundenlint/report/bilingual.h"

namespace kundenlint {

class FindingsCount {
 public:
  void add(const FindingReport& finding);
  void end_text(bool has_findings);

  /// "3 Befunde in 2 von 5 Texten: 1 Fehler, 2 Warnungen." Severities without a finding are left out.
  std::string sentence(ReportLanguage language) const;
  /// A line for each rule that has reported: count, severity, id; the most frequent first, then in the order
  /// of the rules.
  std::string table(const std::vector<Rule>& rules, ReportLanguage language) const;

 private:
  std::uint64_t findings_ = 0, texts_ = 0, texts_with_findings_ = 0;
  std::array<std::uint64_t, 3> by_severity_{};
  std::map<std::string, std::uint64_t, std::less<>> by_rule_;
};

}  // namespace kundenlint
